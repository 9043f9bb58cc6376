namespace MiniFlow;

/// <summary>How one variable changes in a training step.</summary>
internal abstract class VariableUpdate
{
    /// <summary>The variables that the rule keeps from step to step, so that a session initialises them and a checkpoint holds them.</summary>
    public virtual IReadOnlyList<Variable> Slots => [];

    /// <summary>Writes the variable's new value into <paramref name="weights"/>, and what the rule keeps into its slots.</summary>
    /// <param name="weights">The variable's value: read, then overwritten.</param>
    /// <param name="gradient">Of the same shape and dtype.</param>
    /// <param name="learningRate">The learning rate in this run.</param>
    /// <param name="step">The number of this step, from 1.</param>
    public abstract void Apply(Tensor weights, Tensor gradient, double learningRate, long step);
}
