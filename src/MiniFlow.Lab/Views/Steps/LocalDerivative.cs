namespace MiniFlow.Lab.Views;

/// <summary>The local derivative along an edge between single numbers.</summary>
internal static class LocalDerivative
{
    /// <summary>From the rule of the node that the edge leads to; without one, what that node wrote divided by what it was given.</summary>
    public static double Of(ExplainedGraph graph, int edge)
    {
        var (node, input) = (graph.Picture.Edges[edge].To, graph.Picture.Edges[edge].Input);
        var subject = graph.Subject(node);
        if (graph.Rule(node).DerivativeElements(subject, input) is { } elements)
            return elements.Cast(DType.Float64).ToArray<double>()[0];

        var upstream = subject.Upstream?.Values[0] ?? double.NaN;
        var written = graph.Picture.Edges[edge].Gradient?.Values[0] ?? 0;
        return upstream == 0 ? double.NaN : written / upstream;
    }
}
