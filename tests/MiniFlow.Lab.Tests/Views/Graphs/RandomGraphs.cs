using FsCheck;
using FsCheck.Fluent;
using MiniFlow.Lab.Views;

namespace MiniFlow.Lab.Tests.Views;

/// <summary>Generators of graphs to lay out and draw, and the way to check a property: always with the same seed, so that
/// a failure can be repeated.</summary>
internal static class RandomGraphs
{
    /// <summary>Boxes of any size with any edges between them, cycles and parallel edges included, some with labels.</summary>
    public static Gen<(LayoutBox[] Boxes, LayoutEdge[] Edges)> Layouts { get; } =
        from boxCount in Gen.Choose(1, 30)
        from boxes in Box.ArrayOf(boxCount)
        from edgeCount in Gen.Choose(0, 60)
        from edges in Edge(boxCount, isAcyclic: false).ArrayOf(edgeCount)
        select (boxes, edges.Where(edge => edge.From != edge.To).ToArray());

    /// <summary>The same without cycles.</summary>
    public static Gen<(LayoutBox[] Boxes, LayoutEdge[] Edges)> AcyclicLayouts { get; } =
        from boxCount in Gen.Choose(1, 30)
        from boxes in Box.ArrayOf(boxCount)
        from edgeCount in Gen.Choose(0, 60)
        from edges in Edge(boxCount, isAcyclic: true).ArrayOf(edgeCount)
        select (boxes, edges.Where(edge => edge.From != edge.To).ToArray());

    /// <summary>Graphs of nodes in scopes up to three deep, with gradients on some edges, and a set of scopes to open.</summary>
    public static Gen<(GraphPicture Graph, HashSet<string> Open)> Pictures { get; } =
        from count in Gen.Choose(1, 40)
        from scopes in Gen.Elements("", "", "a/", "b/", "a/c/", "a/d/", "b/c/", "b/c/e/").ArrayOf(count)
        from inputs in Gen.Choose(0, 1000).ArrayOf(3).ArrayOf(count)
        from withGradient in Gen.Elements(true, false).ArrayOf(count)
        from open in Gen.SubListOf("a", "b", "a/c", "a/d", "b/c", "b/c/e")
        select (Picture(scopes, inputs, withGradient), open.ToHashSet());

    private static Gen<LayoutBox> Box { get; } =
        from width in Gen.Choose(0, 200)
        from height in Gen.Choose(0, 120)
        select new LayoutBox(width, height);

    public static void Hold<T>(Gen<T> values, Action<T> property, int tests = 300) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(1789, 1791),
            Prop.ForAll(values.ToArbitrary(), value => property(value)));

    private static Gen<LayoutEdge> Edge(int boxCount, bool isAcyclic) =>
        from a in Gen.Choose(0, boxCount - 1)
        from b in Gen.Choose(0, boxCount - 1)
        from hasLabel in Gen.Elements(true, false)
        from size in Gen.Choose(1, 60)
        let ends = isAcyclic ? (From: Math.Min(a, b), To: Math.Max(a, b)) : (From: a, To: b)
        select new LayoutEdge(ends.From, ends.To, hasLabel ? size : 0, hasLabel ? 20 : 0);

    private static GraphPicture Picture(string[] scopes, int[][] inputs, bool[] withGradient)
    {
        var nodes = new List<PictureNode>();
        var edges = new List<PictureEdge>();
        var gradient = new TensorData(Tensor.From(new double[] { 0.5, -2 }));
        for (var node = 0; node < scopes.Length; node++)
        {
            var from = node == 0 ? [] : inputs[node].Take(1 + (inputs[node][0] % 3)).Select(input => input % node).ToArray();
            for (var input = 0; input < from.Length; input++)
                edges.Add(new PictureEdge(from[input], node, input, withGradient[node] ? gradient : null));
            nodes.Add(new PictureNode { Name = $"{scopes[node]}n{node}", Operation = "Add", Inputs = [.. from.Select(input => nodes[input].Name)] });
        }

        return new GraphPicture(nodes, edges);
    }
}
