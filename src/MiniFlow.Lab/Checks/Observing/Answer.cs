namespace MiniFlow.Lab.Checks;

/// <summary>What a check cell handed in, ready to be asked one case after another.</summary>
public abstract class Answer
{
    /// <summary>What was handed in, as words that follow "you handed in": <c>a function of two tensors</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Runs the code under test on <paramref name="case"/> and reports what came back. Exceptions of that code are
    /// reported, not thrown.</summary>
    public abstract Observation Observe(Case @case);
}
