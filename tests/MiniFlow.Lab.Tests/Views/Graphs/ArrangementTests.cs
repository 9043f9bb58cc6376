using MiniFlow.Lab.Views;

namespace MiniFlow.Lab.Tests.Views;

/// <summary>What holds for every graph, whichever of its scopes are open.</summary>
public sealed class ArrangementTests
{
    [Fact]
    public void No_two_boxes_overlap_and_what_is_in_a_scope_stays_in_it() => RandomGraphs.Hold(RandomGraphs.Pictures, picture => EveryLevel(picture, arrangement =>
    {
        var boxes = Enumerable.Range(0, arrangement.Xs.Length).Where(item => !arrangement.Layout.Level.Items[item].IsPort).Select(item => Box(arrangement, item)).ToArray();
        for (var first = 0; first < boxes.Length; first++)
        {
            boxes[first].Left.ShouldBeGreaterThanOrEqualTo(-0.001);
            boxes[first].Right.ShouldBeLessThanOrEqualTo(arrangement.Width + 0.001);
            boxes[first].Top.ShouldBeGreaterThanOrEqualTo(-0.001);
            boxes[first].Bottom.ShouldBeLessThanOrEqualTo(arrangement.Height + 0.001);
            for (var second = first + 1; second < boxes.Length; second++)
                boxes[first].Overlaps(boxes[second]).ShouldBeFalse();
        }
    }));

    [Fact]
    public void Every_edge_runs_downwards() => RandomGraphs.Hold(RandomGraphs.Pictures, picture => EveryLevel(picture, arrangement =>
    {
        for (var bundle = 0; bundle < arrangement.Layout.Level.Bundles.Count; bundle++)
        {
            var heights = arrangement.PathOf(bundle).Points.Select(point => point.Y).ToArray();
            heights.ShouldBe(heights.Order());
            heights[^1].ShouldBeGreaterThan(heights[0]);
        }
    }));

    [Fact]
    public void Every_edge_ends_at_its_boxes() => RandomGraphs.Hold(RandomGraphs.Pictures, picture => EveryLevel(picture, arrangement =>
    {
        var items = arrangement.Layout.Level.Items;
        for (var bundle = 0; bundle < arrangement.Layout.Level.Bundles.Count; bundle++)
        {
            var anchor = arrangement.Layout.Anchors[bundle];
            var points = arrangement.PathOf(bundle).Points;
            if (!items[anchor.Upper].IsPort)
                Box(arrangement, anchor.Upper).HasOnItsBottom(points[0]).ShouldBeTrue();
            if (!items[anchor.Lower].IsPort)
                Box(arrangement, anchor.Lower).HasOnItsTop(points[^1]).ShouldBeTrue();
        }
    }));

    [Fact]
    public void An_edge_into_an_open_scope_goes_on_inside_where_it_comes_in() => RandomGraphs.Hold(RandomGraphs.Pictures, picture => EveryLevel(picture, arrangement =>
    {
        for (var bundle = 0; bundle < arrangement.Layout.Level.Bundles.Count; bundle++)
        {
            var item = arrangement.Layout.Level.Bundles[bundle].To;
            if (arrangement.Inner[item] is not { } inner || arrangement.Layout.Layers.Routes[bundle].Upward)
                continue;
            var port = inner.Layout.Level.Items.FindIndex(each => each.OuterBundle == bundle && each.IsEntry);
            var origin = arrangement.Xs[item] - (arrangement.Sizes[item].Width / 2) + arrangement.InnerOrigin(item).X;
            arrangement.PathOf(bundle).Points[^1].X.ShouldBe(origin + inner.Xs[port], 0.001);
            inner.Layout.Level.Bundles.Any(each => each.From == port).ShouldBeTrue();
        }
    }));

    [Fact]
    public void Labels_cover_no_box() => RandomGraphs.Hold(RandomGraphs.Pictures, picture => EveryLevel(picture, arrangement =>
    {
        for (var bundle = 0; bundle < arrangement.Layout.Level.Bundles.Count; bundle++)
        {
            if (arrangement.Layout.Layers.Routes[bundle].LabelBend is not (>= 0 and var bend))
                continue;
            var (x, y) = arrangement.LabelOf(bundle);
            var width = arrangement.Layout.LabelWidth(bundle, bend);
            var label = new Rectangle(x - (width / 2), y - 8, x + (width / 2), y + 8);
            for (var item = 0; item < arrangement.Xs.Length; item++)
                Box(arrangement, item).Overlaps(label).ShouldBeFalse();
        }
    }));

    [Fact]
    public void The_same_graph_gives_the_same_picture() => RandomGraphs.Hold(
        RandomGraphs.Pictures,
        picture => new GraphView(picture.Graph, picture.Open).ToHtml().ShouldBe(new GraphView(picture.Graph, picture.Open).ToHtml()),
        tests: 50);

    private static void EveryLevel((GraphPicture Graph, HashSet<string> Open) picture, Action<Arrangement> property)
    {
        var waiting = new Queue<Arrangement>([new GraphDrawing(picture.Graph, picture.Open.Contains).Arrangement]);
        while (waiting.TryDequeue(out var arrangement))
        {
            property(arrangement);
            foreach (var inner in arrangement.Inner.OfType<Arrangement>())
                waiting.Enqueue(inner);
        }
    }

    private static Rectangle Box(Arrangement arrangement, int item)
    {
        var left = arrangement.Xs[item] - (arrangement.Sizes[item].Width / 2);
        return new Rectangle(left, arrangement.Ys[item], left + arrangement.Sizes[item].Width, arrangement.Ys[item] + arrangement.Sizes[item].Height);
    }

    private readonly record struct Rectangle(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Rectangle other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool HasOnItsBottom((double X, double Y) point) => Math.Abs(point.Y - Bottom) < 0.001 && point.X >= Left && point.X <= Right;

        public bool HasOnItsTop((double X, double Y) point) => Math.Abs(point.Y - Top) < 0.001 && point.X >= Left && point.X <= Right;
    }
}
