namespace MiniFlow;

/// <summary>
/// Gives variables their initial values. In the run that does this, the value of each of them is the initial one, so that one variable may begin with what is
/// computed from another.
/// </summary>
public sealed class VariablesInitializer : Operation, IVariableUpdate
{
    /// <summary>An operation that initialises <paramref name="variables"/>.</summary>
    public VariablesInitializer(IReadOnlyList<Variable> variables, string? name = null)
        : base(name ?? "init", variables) => Variables = [.. variables];

    /// <inheritdoc/>
    public override string OperationType => "NoOp";

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>The session keeps the values from now on.</summary>
    void IVariableUpdate.Update()
    {
        foreach (var variable in Variables)
            variable.Store();
    }
}
