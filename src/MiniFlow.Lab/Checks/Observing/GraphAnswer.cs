namespace MiniFlow.Lab.Checks;

/// <summary>
/// A function that builds a graph from operations, between placeholders and the node that it returns. The graph is built anew for each case, with
/// everything known about the shapes of the placeholders but how many rows come, and is run in a session.
/// </summary>
/// <param name="build">The function; <c>null</c> as its result means that it is not written yet.</param>
/// <param name="arity">How many nodes it takes.</param>
public sealed class GraphAnswer(Func<IReadOnlyList<Node>, Node?> build, int arity) : Answer
{
    /// <inheritdoc/>
    public override string Description => $"a node with {Words.Count(arity, "input")}";

    /// <inheritdoc/>
    public override Observation Observe(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        using var workplace = new Workplace();
        try
        {
            return Run(@case);
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception) };
        }
    }

    private Observation Run(Case @case)
    {
        var inputs = Tensors.Copies(@case.Inputs);
        var placeholders = inputs.Select((input, i) => new Placeholder(input.DType, AnyRows(input.Shape), $"input_{i + 1}")).ToArray();
        if (build(placeholders) is not { } node)
            return new Observation { Trouble = new Trouble(TroubleKind.NoNode, "Your function returns `null` instead of a node."), IsUntouched = true };
        var feed = new Feed();
        for (var i = 0; i < placeholders.Length; i++)
            feed[placeholders[i]] = inputs[i];
        using var session = new Session(node.Graph);
        if (node.Graph.Variables.Count > 0)
            session.Run(Ops.VariablesInitializer(node.Graph.Variables));
        var value = session.Run(node, feed);
        return new Observation { Value = value, ChangedInputs = Tensors.Changed(@case.Inputs, inputs) };
    }

    private static Shape AnyRows(Shape shape) =>
        new([.. Enumerable.Range(0, shape.Rank).Select(axis => axis == 0 ? (int?)null : shape[axis])]);
}
