namespace MiniFlow;

/// <summary>
/// The operations, each as a function that makes a node of the current graph. With <c>using static MiniFlow.Ops</c> a cell reads
/// <c>var a = Softmax(MatMul(x, w) + b);</c>. Nothing is computed before a <see cref="Session"/> runs it.
/// </summary>
public static partial class Ops
{
    /// <summary>An operation that gives the variables of the current graph that exist now their initial values.</summary>
    public static Operation GlobalVariablesInitializer(string? name = null) => new VariablesInitializer(Graph.Current.Variables, name);

    /// <summary>An operation that gives these variables their initial values.</summary>
    public static Operation VariablesInitializer(IReadOnlyList<Variable> variables, string? name = null) => new VariablesInitializer(variables, name);

    /// <summary>A node that gives a variable a new value.</summary>
    /// <exception cref="ShapeException">The value has another shape than the variable.</exception>
    public static Node Assign(Variable variable, Node value, string? name = null) => new Assign(variable, value, name);

    /// <inheritdoc cref="Assign(Variable, Node, string?)"/>
    public static Node Assign(Variable variable, Number value, string? name = null) => new Assign(variable, Constant.Beside(variable, value), name);

    /// <summary>Several nodes to run as one.</summary>
    public static Operation Group(IReadOnlyList<Node> nodes, string? name = null) => new Group(nodes, name);

    /// <summary>The trainable variables of a loss: those of its graph that a gradient of it reaches, in the order in which they were made.</summary>
    public static IReadOnlyList<Variable> TrainableVariables(Node loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var reached = new HashSet<Node> { loss };
        foreach (var node in Flow.TopologicalSort(loss).Reverse().Where(reached.Contains))
            reached.UnionWith(node.InboundNodes.Where(node.PassesGradientTo));
        return [.. loss.Graph.TrainableVariables.Where(reached.Contains)];
    }

    /// <summary>
    /// The gradient of <paramref name="output"/> with respect to each node of <paramref name="wrt"/>, as nodes to fetch or to compute from, in the same order. Of an output with
    /// several numbers it is the gradient of their sum.
    /// </summary>
    /// <exception cref="GraphException">The output does not depend on one of them.</exception>
    public static IReadOnlyList<Gradient> Gradients(Node output, IReadOnlyList<Node> wrt)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(wrt);
        using var scope = new NameScope("gradients");
        var backpropagation = new Backpropagation(output, wrt);
        return [.. wrt.Select((node, index) => new Gradient(backpropagation, index, node))];
    }
}
