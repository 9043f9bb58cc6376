namespace MiniFlow;

/// <summary>Gradient descent: <c>w ← w − η·g</c>, with the learning rate η and the gradient g.</summary>
public sealed class GradientDescentOptimizer : Optimizer
{
    /// <summary>Gradient descent with a learning rate that is a number.</summary>
    /// <exception cref="GraphException">The rate is negative, NaN or infinite.</exception>
    public GradientDescentOptimizer(double learningRate)
        : base(learningRate)
    {
    }

    /// <summary>Gradient descent with a learning rate that is computed in every run.</summary>
    /// <exception cref="ShapeException">The node has more than one number.</exception>
    public GradientDescentOptimizer(Node learningRate)
        : base(learningRate)
    {
    }

    /// <inheritdoc/>
    protected override string DefaultName => "GradientDescent";

    private protected override VariableUpdate MakeUpdate(Variable variable) => new Update();

    private sealed class Update : VariableUpdate
    {
        public override void Apply(Tensor weights, Tensor gradient, double learningRate, long step) => weights.AddInPlace(gradient, -learningRate);
    }
}
