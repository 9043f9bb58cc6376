namespace MiniFlow.Lab.Views;

/// <summary>The steps of the backward pass: from the output back, every node multiplies its upstream gradient with its
/// local derivatives and hands the products to its inputs, where they are added.</summary>
internal sealed class BackwardSteps
{
    private const string Phase = "Backward";
    private const int MostNodes = 40;

    private readonly ExplainedGraph graph;
    private readonly List<double>[] arrived;

    private BackwardSteps(ExplainedGraph graph)
    {
        this.graph = graph;
        arrived = [.. graph.Nodes.Select(_ => new List<double>())];
    }

    public static IEnumerable<Step> Of(ExplainedGraph graph)
    {
        var steps = new BackwardSteps(graph);
        yield return steps.Begin();
        var nodes = Enumerable.Range(0, graph.Nodes.Count).Reverse().Where(node => steps.Handed(node).Length > 0).ToArray();
        foreach (var node in nodes.Take(MostNodes))
            yield return steps.Run(node);
        if (nodes.Length > MostNodes)
            yield return steps.Rest(nodes[MostNodes..]);
    }

    private Step Begin()
    {
        var step = new Step(Phase, $"It begins at {graph.OutputName}");
        step.Nodes.Add(graph.Output);
        var one = new Formula().Derivative(graph.OutputName, graph.OutputName).Equal();
        step.Lines.Add(StepLine.Of(graph.IsNumber(graph.Output) ? one.Gradient(1) : one.Say("1 for each of its numbers")));
        step.Lines.Add(StepLine.Say($"When {graph.OutputName} changes, {graph.OutputName} changes by just as much."));
        return step;
    }

    /// <summary>The edges into a node along which a gradient is handed on.</summary>
    private int[] Handed(int node) => [.. graph.Incoming[node].Where(edge => GradientOf(edge) is not null)];

    /// <summary>What a node recorded for the input at an edge; for an input that occurs twice, both together.</summary>
    private TensorData? GradientOf(int edge)
    {
        var (from, to) = (graph.Picture.Edges[edge].From, graph.Picture.Edges[edge].To);
        return graph.Incoming[to].Select(other => graph.Picture.Edges[other]).FirstOrDefault(other => other.From == from && other.Gradient is not null)?.Gradient;
    }

    private Step Run(int node)
    {
        var step = new Step(Phase, $"{graph.Name(node)} runs backward");
        step.Nodes.Add(node);
        var edges = Handed(node);
        step.Edges.AddRange(edges);
        step.NewGradients.AddRange(edges);
        step.Lines.Add(StepLine.Of(Upstream(node)));
        foreach (var edge in edges)
        {
            AddProduct(step, node, edge);
            AddArrival(step, edge);
        }

        AddWarnings(step, node, edges);
        return step;
    }

    private Formula Upstream(int node)
    {
        var formula = new Formula().Say("upstream gradient ").Derivative(graph.OutputName, graph.Name(node));
        if (!graph.IsNumber(node))
            return formula.Say(graph.Picture.Nodes[node].IsFanOut ? $", the sum over {graph.Picture.Nodes[node].Gradients.Count} paths" : "");
        formula.Equal();
        if (graph.Picture.Nodes[node].IsFanOut)
            AppendSum(formula, [.. graph.Picture.Nodes[node].Gradients.Select(gradient => gradient.Values[0])]).Equal();
        return formula.Gradient(graph.Gradient(node)!.Values[0]);
    }

    private void AddProduct(Step step, int node, int edge)
    {
        var input = graph.Picture.Edges[edge].Input;
        var (subject, rule) = (graph.Subject(node), graph.Rule(node));
        var (output, name, from) = (graph.OutputName, subject.Name, subject.InputNames[input]);
        // Where more than one gradient arrives, this product is only a share of ∂output/∂from.
        var isShare = Arriving(graph.Picture.Edges[edge].From) > 1;
        var formula = isShare ? new Formula().Say("for ").Name(from).Say(": ") : new Formula().Derivative(output, from).Equal();
        if (rule.ProductSymbols(subject, input) is { } symbols)
        {
            step.Lines.Add(StepLine.Of(formula.Then(symbols)));
            AddDetails(step, subject, rule, edge);
            return;
        }

        if (node != graph.Output)
            formula.Derivative(output, name).Times().Derivative(name, from).Equal();
        if (graph.IsBetweenNumbers(edge))
        {
            var (upstream, local) = (subject.Upstream!.Values[0], Local(edge));
            var symbol = rule.Derivative(subject, input);
            if (rule is not UnknownRule && symbol.Text != Numbers.Pretty(local))
                formula.Gradient(upstream).Times().Then(symbol).Equal();
            formula.Gradient(upstream).Times().Value(local, inBrackets: true).Equal().Gradient(upstream * local);
            step.Lines.Add(StepLine.Of(formula));
            return;
        }

        formula.Derivative(output, name).Times();
        step.Lines.Add(StepLine.Of(rule is UnknownRule ? formula.Derivative(name, from) : formula.Then(rule.Derivative(subject, input))));
        var grids = new List<LitGrid> { new("", $"∂{output}/∂{name}", subject.Upstream!) };
        if (rule.DerivativeElements(subject, input) is { } elements)
            grids.Add(new LitGrid("·", $"∂{name}/∂{from}", new TensorData(elements)));
        grids.Add(new LitGrid(grids.Count > 1 ? "=" : "→", $"∂{output}/∂{from}", GradientOf(edge)!));
        step.Lines.Add(new GridsLine(grids));
        if (grids.Count == 3 && subject.Inputs[input].Shape != subject.Value.Shape)
            step.Lines.Add(StepLine.Say($"{from} was repeated to the shape {subject.Value.Shape} going forward, so its gradient is summed back to {subject.Inputs[input].Shape}."));
    }

    /// <summary>What the rule shows of a gradient, or else the gradient that came beside the one that goes.</summary>
    private void AddDetails(Step step, RuleSubject subject, LocalRule rule, int edge)
    {
        var input = graph.Picture.Edges[edge].Input;
        StepLine[] details = [.. rule.BackwardDetails(subject, input)];
        step.Lines.AddRange(details);
        if (details.Length > 0 || GradientOf(edge) is not { Slices: 1 } gradient || subject.Upstream is not { Slices: 1 } upstream)
            return;
        var handed = new LitGrid(rule.UsesUpstream ? "→" : "", "d" + subject.InputNames[input], gradient);
        step.Lines.Add(new GridsLine(rule.UsesUpstream ? [new LitGrid("", "d" + subject.Name, upstream), handed] : [handed]));
    }

    /// <summary>How many gradients arrive at a node in all.</summary>
    private int Arriving(int node) => graph.Outgoing[node].Count(edge => GradientOf(edge) is not null);

    /// <summary>Says where the product is added, if more than one arrives there.</summary>
    private void AddArrival(Step step, int edge)
    {
        var from = graph.Picture.Edges[edge].From;
        var expected = Arriving(from);
        if (graph.IsBetweenNumbers(edge))
            arrived[from].Add(graph.Gradient(graph.Picture.Edges[edge].To)!.Values[0] * Local(edge));
        else
            arrived[from].Add(double.NaN);
        if (arrived[from].Count == expected)
            step.NewSums.Add(from);
        if (expected < 2)
            return;
        if (arrived[from].Any(double.IsNaN))
        {
            step.Lines.Add(StepLine.Say($"It is added to the gradient of {graph.Name(from)}: {arrived[from].Count} of {expected} have arrived."));
            return;
        }

        var formula = new Formula().Say("added at ").Name(graph.Name(from)).Say(": ");
        AppendSum(formula, arrived[from]);
        if (arrived[from].Count > 1)
            formula.Equal().Gradient(arrived[from].Sum());
        step.Lines.Add(StepLine.Of(arrived[from].Count < expected ? formula.Say(", and more to come") : formula));
    }

    /// <summary>Holds what the node wrote against the rule: a student's Backward may be wrong.</summary>
    private void AddWarnings(Step step, int node, int[] edges)
    {
        foreach (var group in edges.GroupBy(edge => graph.Picture.Edges[edge].From))
        {
            var products = group.Select(edge => graph.Rule(node).Product(graph.Subject(node), graph.Picture.Edges[edge].Input)).ToArray();
            if (products.Contains(null))
                continue;
            var expected = new TensorData(products.Skip(1).Aggregate(products[0]!, (sum, product) => sum + product!));
            var written = GradientOf(group.First())!;
            var tolerance = 1e-3 * Math.Max(expected.Statistics.Largest, 1e-6);
            var agrees = written.Size == expected.Size && written.Values.Zip(expected.Values, (a, b) => Math.Abs(a - b) <= tolerance).All(close => close);
            if (!agrees)
                step.Lines.Add(StepLine.Warn($"Backward of {graph.Name(node)} wrote {TensorSketch.Text(written)} for {graph.Name(group.Key)}, but this rule gives {TensorSketch.Text(expected)}."));
        }
    }

    private double Local(int edge) => LocalDerivative.Of(graph, edge);

    private Step Rest(int[] nodes)
    {
        var step = new Step(Phase, $"{nodes.Length} more nodes run backward in the same way");
        step.Nodes.AddRange(nodes);
        var edges = nodes.SelectMany(Handed).ToArray();
        step.NewGradients.AddRange(edges);
        step.NewSums.AddRange(edges.Select(edge => graph.Picture.Edges[edge].From).Distinct());
        return step;
    }

    private static Formula AppendSum(Formula formula, List<double> terms)
    {
        for (var term = 0; term < terms.Count; term++)
            formula.Say(term > 0 ? " + " : "").Gradient(terms[term], inBrackets: term > 0);
        return formula;
    }
}
