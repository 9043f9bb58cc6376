using System.Numerics;

namespace MiniFlow;

/// <summary>Adam's rule for one variable: one pass over the weights in which every number is read and written once.</summary>
internal sealed class AdamUpdate(AdamSettings settings, Variable mean, Variable square) : VariableUpdate
{
    public override IReadOnlyList<Variable> Slots => [mean, square];

    public override void Apply(Tensor weights, Tensor gradient, double learningRate, long step)
    {
        // η · m̂ / (√v̂ + ε) = (η / (1 − β₁ᵗ)) · m / (√v · 1/√(1 − β₂ᵗ) + ε): two numbers for the whole step.
        var rate = learningRate / (1 - Math.Pow(settings.Beta1, step));
        var root = 1 / Math.Sqrt(1 - Math.Pow(settings.Beta2, step));
        if (weights.DType == DType.Float32)
            Apply<float>(weights, gradient, rate, root);
        else
            Apply<double>(weights, gradient, rate, root);
    }

    private void Apply<T>(Tensor weights, Tensor gradient, double rate, double root)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var pass = new AdamPass<T>(
            weights.AsMemory<T>(), gradient.AsMemory<T>(), mean.Value.AsMemory<T>(), square.Value.AsMemory<T>(),
            T.CreateChecked(settings.Beta1), T.CreateChecked(settings.Beta2), T.CreateChecked(settings.Epsilon), T.CreateChecked(rate), T.CreateChecked(root));
        WorkerPool.Run(pass, pass.Chunks);
    }
}
