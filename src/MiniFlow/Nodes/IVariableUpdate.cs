namespace MiniFlow;

/// <summary>
/// A node that changes variables. A run computes the values of all its nodes first, from the variables as they were, and then calls
/// <see cref="Update"/> of each such node, in the order of the run.
/// </summary>
public interface IVariableUpdate
{
    /// <summary>The variables that it changes.</summary>
    IReadOnlyList<Variable> Variables { get; }

    /// <summary>
    /// Changes the variables. In here <c>variable.Value</c> is the variable's own tensor in the running session: what is written into it stays.
    /// </summary>
    void Update();
}
