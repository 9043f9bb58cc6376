using System.Runtime.CompilerServices;

namespace MiniFlow.Lab.Checks;

/// <summary>Finds out which kind of trouble a run had with the nodes under test.</summary>
internal static class NodeTrouble
{
    private static readonly string[] positions = ["first", "second", "third"];

    public static Trouble Of(Exception exception, IReadOnlyList<Node> made, CaseGraph graph, IReadOnlyList<Node> inputs)
    {
        // An exception with another inside came out of a node's own code; the run itself raises its own without.
        if (exception is not MiniFlowException || exception.InnerException is not null)
            return StudentCode.Trouble(exception);
        if (graph.Unjoined() is { } left)
        {
            return new Trouble(
                TroubleKind.Threw,
                $"Your `{made[0].GetType().Name}` is not joined to its {positions[left]} input. Its constructor has to hand every node that it is given on to `base(…)`, in order.",
                Exception: exception.GetType().Name);
        }

        if (made.FirstOrDefault(node => !node.HasValue) is { } silent)
            return new Trouble(TroubleKind.NoValue, $"`Forward()` of your `{silent.GetType().Name}` has not set `Value` yet.");
        if (made.FirstOrDefault(node => !Comparison.NumbersOf(node.Value).All(double.IsFinite)) is { } overflown)
            return new Trouble(TroubleKind.NotFinite, $"The value of your `{overflown.GetType().Name}` is not a number, or infinite.");
        foreach (var node in made)
        {
            foreach (var input in node.InboundNodes.Where(inputs.Contains))
            {
                var which = $"`Gradients[InboundNodes[{node.InboundNodes.IndexOf(input)}]]`";
                if (!node.Gradients.Has(input))
                    return new Trouble(TroubleKind.NoGradient, $"`Backward()` of your `{node.GetType().Name}` leaves {which} without a value: add something to it with `+=`.");
                if (node.Gradients[input].Shape != input.Value.Shape)
                {
                    return new Trouble(
                        TroubleKind.WrongShape,
                        $"{which} has the shape {node.Gradients[input].Shape}, and the input it belongs to has the shape {input.Value.Shape}: a gradient has the shape of what it is the gradient of.");
                }
            }
        }

        return StudentCode.Trouble(exception);
    }

    /// <summary>A value that is no longer what came out of the forward pass: who looks at the node after the run sees another.</summary>
    public static Trouble? OfValue(Node node, Tensor value) => Comparison.Agree(value, node.Value, 1e-9) ? null : new Trouble(
        TroubleKind.Threw,
        $"`Backward()` of your `{node.GetType().Name}` changes `Value`, which belongs to the forward pass: compute with a new tensor.");

    /// <summary>A pass for which nobody waits: whether its result is there in time is chance. <c>null</c> for a node that computes at once.</summary>
    public static Trouble? OfAsync(Node node)
    {
        var pass = new[] { nameof(Node.Forward), nameof(Node.Backward) }.FirstOrDefault(name =>
            node.GetType().GetMethod(name, Type.EmptyTypes)!.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false));
        return pass is null ? null : new Trouble(
            TroubleKind.Threw,
            $"`{pass}()` of your `{node.GetType().Name}` is `async`, and nobody waits for what it awaits. Compute without `await`.");
    }
}
