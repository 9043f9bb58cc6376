namespace MiniFlow;

/// <summary>
/// Adam: every weight has a step size of its own, from running means of its gradient and of the gradient's square. In step t:
/// <c>m ← β₁·m + (1 − β₁)·g</c>, <c>v ← β₂·v + (1 − β₂)·g²</c>, <c>w ← w − η · m̂ / (√v̂ + ε)</c> with <c>m̂ = m/(1 − β₁ᵗ)</c> and <c>v̂ = v/(1 − β₂ᵗ)</c>, which make up for m and v
/// beginning at 0. Source: D. P. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015, algorithm 1.
/// </summary>
public sealed class AdamOptimizer : Optimizer
{
    private readonly AdamSettings settings;

    /// <summary>Adam with a learning rate that is a number.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁: how slowly the mean of the gradient changes.</param>
    /// <param name="beta2">β₂: how slowly the mean of its square changes.</param>
    /// <param name="epsilon">ε: keeps a weight that never had a gradient from being divided by 0.</param>
    /// <exception cref="GraphException">A setting is out of range.</exception>
    public AdamOptimizer(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate) => settings = AdamSettings.Checked(beta1, beta2, epsilon);

    /// <inheritdoc cref="AdamOptimizer(double, double, double, double)"/>
    public AdamOptimizer(Node learningRate, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(learningRate) => settings = AdamSettings.Checked(beta1, beta2, epsilon);

    /// <inheritdoc/>
    protected override string DefaultName => "Adam";

    private protected override VariableUpdate MakeUpdate(Variable variable) =>
        new AdamUpdate(settings, Variable.Beside(variable, "Adam/m"), Variable.Beside(variable, "Adam/v"));

    private protected override Variable MakeStepCount() => new(0L, name: "Adam/step", trainable: false);
}
