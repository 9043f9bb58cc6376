namespace MiniFlow.Lab.Views;

/// <summary>The last steps: each path from the output to the node asked for is lit with the product of the local
/// derivatives along it, and then their sum.</summary>
internal static class PathSteps
{
    private const string Phase = "Paths";
    private const int MostPaths = 8;

    public static IEnumerable<Step> Of(ExplainedGraph graph)
    {
        if (graph.Wrt == graph.Output)
            yield break;
        var count = PathFinder.Count(graph);
        var paths = PathFinder.First(graph, MostPaths);
        var areNumbers = paths.All(path => path.All(graph.IsBetweenNumbers));
        var products = new List<double>();
        for (var index = 0; index < paths.Count; index++)
        {
            if (areNumbers)
                products.Add(paths[index].Aggregate(1.0, (product, edge) => product * LocalDerivative.Of(graph, edge)));
            yield return Path(graph, paths[index], index, count, areNumbers ? products[index] : null);
        }

        yield return Sum(graph, paths, count, products);
    }

    private static Step Path(ExplainedGraph graph, IReadOnlyList<int> path, int index, double count, double? product)
    {
        var step = new Step(Phase, count == 1 ? $"The one path from {graph.OutputName} to {graph.Name(graph.Wrt)}" : $"Path {index + 1} of {Numbers.Short(count)}");
        step.Edges.AddRange(path);
        step.Nodes.Add(graph.Output);
        step.Nodes.AddRange(path.Select(edge => graph.Picture.Edges[edge].From));

        var names = new Formula().Name(graph.OutputName);
        foreach (var edge in path)
            names.Say(" → ").Name(graph.Name(graph.Picture.Edges[edge].From));
        step.Lines.Add(StepLine.Of(names));
        if (product is not { } number)
            return step;

        var formula = new Formula();
        for (var place = 0; place < path.Count; place++)
            formula.Say(place > 0 ? " · " : "").Derivative(graph.Name(graph.Picture.Edges[path[place]].To), graph.Name(graph.Picture.Edges[path[place]].From));
        formula.Equal();
        for (var place = 0; place < path.Count; place++)
            formula.Say(place > 0 ? " · " : "").Value(LocalDerivative.Of(graph, path[place]), inBrackets: place > 0);
        step.Lines.Add(StepLine.Of(path.Count > 1 ? formula.Equal().Gradient(number) : formula));
        return step;
    }

    private static Step Sum(ExplainedGraph graph, IReadOnlyList<IReadOnlyList<int>> paths, double count, List<double> products)
    {
        var step = new Step(Phase, $"The gradient of {graph.OutputName} with respect to {graph.Name(graph.Wrt)}");
        step.Nodes.Add(graph.Wrt);
        step.Edges.AddRange(paths.SelectMany(path => path).Distinct());
        var gradient = graph.Gradient(graph.Wrt)!;
        var formula = new Formula().Derivative(graph.OutputName, graph.Name(graph.Wrt)).Equal();
        if (products.Count > 1)
        {
            for (var index = 0; index < products.Count; index++)
                formula.Say(index > 0 ? " + " : "").Gradient(products[index], inBrackets: index > 0);
            formula.Say(count > products.Count ? " + …" : "").Equal();
        }

        if (gradient.Size == 1 && products.Count == count && !IsNear(products.Sum(), gradient.Values[0]))
        {
            step.Lines.Add(StepLine.Of(formula.Gradient(products.Sum())));
            step.Lines.Add(StepLine.Warn($"The backward pass arrived at {Numbers.Pretty(gradient.Values[0])}: a step above did not follow its rule."));
            return step;
        }

        if (gradient.Size == 1)
            step.Lines.Add(StepLine.Of(formula.Gradient(gradient.Values[0])));
        else if (gradient.Slices == 1)
            step.Lines.Add(new GridsLine([new LitGrid("", $"∂{graph.OutputName}/∂{graph.Name(graph.Wrt)}", gradient)]));
        step.Lines.Add(StepLine.Say(count == 1
            ? "There is one path, so there is nothing to add up."
            : $"{graph.Name(graph.Wrt)} reaches {graph.OutputName} on {Numbers.Short(count)} paths, and what it does on each of them adds up. The backward pass has found the same sum without walking each path: it adds up wherever paths meet."));
        return step;
    }

    // float32 keeps about seven digits, and a long path rounds at each of its edges.
    private static bool IsNear(double sum, double gradient) => Math.Abs(sum - gradient) <= 1e-4 * Math.Max(1, Math.Abs(sum)) || double.IsNaN(gradient);
}
