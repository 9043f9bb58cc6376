namespace MiniFlow.Lab.Checks;

/// <summary>Finds out which kind of trouble a run had with the nodes under test.</summary>
internal static class NodeTrouble
{
    public static Trouble Of(Exception exception, IReadOnlyList<Node> made, IReadOnlyList<Node> inputs)
    {
        // An exception with another inside came out of a node's own code; the run itself raises its own without.
        if (exception is not MiniFlowException || exception.InnerException is not null)
            return StudentCode.Trouble(exception);
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
}
