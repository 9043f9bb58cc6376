namespace MiniFlow.Lab.Views;

/// <summary>The steps of the forward pass: inputs are fed, then every node computes its value.</summary>
internal static class ForwardSteps
{
    private const string Phase = "Forward";
    private const int MostNodes = 24;
    private const int MostInputs = 8;

    public static IEnumerable<Step> Of(ExplainedGraph graph)
    {
        yield return Feed(graph);
        var nodes = Enumerable.Range(0, graph.Nodes.Count).Where(node => !graph.Picture.Nodes[node].IsInput).ToArray();
        if (nodes.Length > MostNodes)
        {
            yield return All(graph, nodes);
            yield break;
        }

        foreach (var node in nodes)
            yield return Compute(graph, node);
    }

    private static Step Feed(ExplainedGraph graph)
    {
        var inputs = Enumerable.Range(0, graph.Nodes.Count).Where(node => graph.Picture.Nodes[node].IsInput).ToArray();
        var step = new Step(Phase, "The inputs are fed");
        step.Nodes.AddRange(inputs);
        step.NewValues.AddRange(inputs);
        foreach (var input in inputs.Where(graph.IsNumber).Take(MostInputs))
            step.Lines.Add(StepLine.Of(new Formula().Name(graph.Name(input)).Equal().Value(graph.Value(input).Values[0])));
        var matrices = inputs.Where(input => !graph.IsNumber(input) && graph.Value(input).Slices == 1).Take(MostInputs / 2).ToArray();
        if (matrices.Length > 0)
            step.Lines.Add(new GridsLine([.. matrices.Select((input, place) => new LitGrid(place > 0 ? " " : "", graph.Name(input), graph.Value(input)))]));
        return step;
    }

    private static Step All(ExplainedGraph graph, int[] nodes)
    {
        var step = new Step(Phase, "Every node computes its value");
        step.NewValues.AddRange(nodes);
        step.Lines.Add(StepLine.Say($"{Numbers.Count(nodes.Length)} nodes run, each after the nodes that it computes from; the last is {graph.OutputName}."));
        return step;
    }

    private static Step Compute(ExplainedGraph graph, int node)
    {
        var step = new Step(Phase, $"{graph.Name(node)} computes its value");
        step.Nodes.Add(node);
        step.Edges.AddRange(graph.Incoming[node]);
        step.NewValues.Add(node);

        var (subject, rule) = (graph.Subject(node) with { Upstream = null }, graph.Rule(node));
        var formula = new Formula().Name(subject.Name).Equal().Then(rule.Symbols(subject));
        var areNumbers = subject.Value.Size == 1 && subject.Inputs.All(input => input.Size == 1);
        if (areNumbers && rule.WithNumbers(subject) is { } numbers)
            formula.Equal().Then(numbers);
        if (subject.Value.Size == 1 && (areNumbers || !rule.ForwardDetails(subject).Any()))
            formula.Equal().Value(subject.Value.Values[0]);
        step.Lines.Add(StepLine.Of(formula));
        step.Lines.AddRange(rule.ForwardDetails(subject));
        return step;
    }
}
