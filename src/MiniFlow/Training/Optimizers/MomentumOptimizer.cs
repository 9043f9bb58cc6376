namespace MiniFlow;

/// <summary>
/// Gradient descent with momentum: <c>v ← μ·v + g</c>, then <c>w ← w − η·v</c>. The velocity v begins at 0; it goes on in a direction that several gradients agree on and
/// evens out what changes from step to step. Source: B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
/// </summary>
public sealed class MomentumOptimizer : Optimizer
{
    private readonly double momentum;

    /// <summary>Gradient descent with momentum.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="momentum">μ, from 0 (none) to below 1; 0.9 is usual.</param>
    /// <exception cref="GraphException">The rate or the momentum is out of range.</exception>
    public MomentumOptimizer(double learningRate, double momentum)
        : base(learningRate) => this.momentum = CheckedMomentum(momentum);

    /// <inheritdoc cref="MomentumOptimizer(double, double)"/>
    public MomentumOptimizer(Node learningRate, double momentum)
        : base(learningRate) => this.momentum = CheckedMomentum(momentum);

    /// <inheritdoc/>
    protected override string DefaultName => "Momentum";

    private protected override VariableUpdate MakeUpdate(Variable variable) => new Update(momentum, Variable.Beside(variable, "Momentum"));

    private static double CheckedMomentum(double momentum) =>
        momentum is >= 0 and < 1
            ? momentum
            : throw new GraphException($"A momentum of {momentum} lets the velocity grow without end. Choose one from 0 to below 1; 0.9 is usual.");

    private sealed class Update(double momentum, Variable velocity) : VariableUpdate
    {
        public override IReadOnlyList<Variable> Slots => [velocity];

        public override void Apply(Tensor weights, Tensor gradient, double learningRate, long step)
        {
            var v = velocity.Value;
            Tensor.Multiply(v, momentum, into: v);
            v.AddInPlace(gradient);
            weights.AddInPlace(v, -learningRate);
        }
    }
}
