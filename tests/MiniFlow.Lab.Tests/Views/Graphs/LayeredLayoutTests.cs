using MiniFlow.Lab.Views;

namespace MiniFlow.Lab.Tests.Views;

public sealed class LayeredLayoutTests
{
    [Fact]
    public void Boxes_and_labels_of_a_layer_never_overlap() => RandomGraphs.Hold(RandomGraphs.Layouts, graph =>
    {
        var layout = LayeredLayout.Of(graph.Boxes, graph.Edges);
        var spans = graph.Boxes.Select((box, index) => (layout.Boxes[index].Layer, layout.Boxes[index].X, box.Width)).ToList();
        for (var edge = 0; edge < graph.Edges.Length; edge++)
        {
            var route = layout.Routes[edge];
            spans.AddRange(route.Bends.Select((bend, index) => (bend.Layer, bend.X, index == route.LabelBend ? graph.Edges[edge].LabelWidth : 0)));
        }

        foreach (var layer in spans.GroupBy(span => span.Layer))
        {
            var ordered = layer.OrderBy(span => span.X).ToArray();
            for (var index = 1; index < ordered.Length; index++)
            {
                var room = (ordered[index].X - (ordered[index].Width / 2)) - (ordered[index - 1].X + (ordered[index - 1].Width / 2));
                room.ShouldBeGreaterThan(10);
            }
        }
    });

    [Fact]
    public void Every_edge_goes_down_one_layer_at_a_time_from_one_of_its_boxes_to_the_other() => RandomGraphs.Hold(RandomGraphs.Layouts, graph =>
    {
        var layout = LayeredLayout.Of(graph.Boxes, graph.Edges);
        for (var edge = 0; edge < graph.Edges.Length; edge++)
        {
            var (from, to) = (layout.Boxes[graph.Edges[edge].From].Layer, layout.Boxes[graph.Edges[edge].To].Layer);
            var (upper, lower) = layout.Routes[edge].Upward ? (to, from) : (from, to);
            layout.Routes[edge].Bends.Select(bend => bend.Layer).ShouldBe(Enumerable.Range(upper + 1, lower - upper - 1));
        }
    });

    [Fact]
    public void Without_a_cycle_no_edge_runs_upward() => RandomGraphs.Hold(
        RandomGraphs.AcyclicLayouts,
        graph => LayeredLayout.Of(graph.Boxes, graph.Edges).Routes.ShouldAllBe(route => !route.Upward));

    [Fact]
    public void The_same_graph_has_the_same_layout() => RandomGraphs.Hold(RandomGraphs.Layouts, graph =>
    {
        var (once, again) = (LayeredLayout.Of(graph.Boxes, graph.Edges), LayeredLayout.Of(graph.Boxes, graph.Edges));

        again.Boxes.ShouldBe(once.Boxes);
        again.Routes.SelectMany(route => route.Bends).ShouldBe(once.Routes.SelectMany(route => route.Bends));
    });

    [Fact]
    public void Reordering_never_adds_a_crossing() => RandomGraphs.Hold(RandomGraphs.AcyclicLayouts, graph =>
    {
        var network = new LayerNetwork(graph.Boxes, graph.Edges, Layering.Assign(graph.Boxes, graph.Edges));
        var before = CrossingReduction.CountAll(network.Layers);

        CrossingReduction.Run(network);

        CrossingReduction.CountAll(network.Layers).ShouldBeLessThanOrEqualTo(before);
    });

    // x feeds g and h with y and z: drawn as y, x, z nothing crosses, drawn as x, y, z one pair of edges does.
    [Fact]
    public void The_labs_graph_is_drawn_without_a_crossing()
    {
        LayoutBox box = new(60, 40);
        LayoutEdge[] edges = [new(0, 3, 20, 20), new(1, 3, 20, 20), new(0, 4, 20, 20), new(2, 4, 20, 20), new(3, 5, 20, 20), new(4, 5, 20, 20)];
        LayoutBox[] boxes = [box, box, box, box, box, box];
        var network = new LayerNetwork(boxes, edges, Layering.Assign(boxes, edges));

        CrossingReduction.Run(network);

        CrossingReduction.CountAll(network.Layers).ShouldBe(0);
    }

    [Fact]
    public void A_long_edge_is_straight_between_its_ends()
    {
        // A chain of seven boxes, and one edge past all of them.
        LayoutBox[] boxes = [.. Enumerable.Repeat(new LayoutBox(60, 40), 7)];
        LayoutEdge[] edges = [.. Enumerable.Range(0, 6).Select(box => new LayoutEdge(box, box + 1)), new LayoutEdge(0, 6)];

        var layout = LayeredLayout.Of(boxes, edges);

        layout.Routes[^1].Bends.Count.ShouldBe(5);
        layout.Routes[^1].Bends.Select(bend => bend.X).Distinct().Count().ShouldBe(1);
        layout.Boxes.Skip(1).SkipLast(1).Select(box => box.X).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void Inputs_stand_just_above_the_first_box_that_uses_them()
    {
        // 0 → 1 → 2 → 3, and 4 → 3: 4 has no reason to stand beside 0.
        LayoutBox[] boxes = [.. Enumerable.Repeat(new LayoutBox(60, 40), 5)];

        var layout = LayeredLayout.Of(boxes, [new(0, 1), new(1, 2), new(2, 3), new(4, 3)]);

        layout.Boxes[4].Layer.ShouldBe(2);
    }

    [Fact]
    public void Boxes_that_depend_on_each_other_are_drawn_with_one_edge_upward()
    {
        LayoutBox[] boxes = [new(60, 40), new(60, 40)];

        var layout = LayeredLayout.Of(boxes, [new(0, 1), new(1, 0)]);

        layout.Routes.Select(route => route.Upward).ShouldBe([false, true]);
    }
}
