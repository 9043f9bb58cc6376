namespace MiniFlow;

/// <summary>Adam's rule for one variable, whose running means are variables too.</summary>
internal sealed class AdamUpdate(AdamSettings settings, Variable mean, Variable square) : VariableUpdate
{
    public override IReadOnlyList<Variable> Slots => [mean, square];

    public override void Apply(Tensor weights, Tensor gradient, double learningRate, long step) =>
        AdamRule.Apply(settings, weights, gradient, mean.Value, square.Value, learningRate, step);
}
