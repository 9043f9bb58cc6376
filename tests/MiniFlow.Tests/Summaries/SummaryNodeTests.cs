namespace MiniFlow.Tests.Summaries;

public sealed class SummaryNodeTests : IDisposable
{
    private readonly IDisposable scope = new Graph().AsCurrent();
    private readonly Session session = new();

    [Fact]
    public void A_scalar_records_what_its_node_computed()
    {
        var x = new Placeholder(DType.Float32, Shape.Scalar);
        var summary = MiniFlow.Summaries.Scalar("loss", x * 2f);

        session.Run(summary, new Feed { [x] = 1.5f }).Values.ShouldBe([new ScalarSummary("loss", 3)]);
    }

    [Fact]
    public void A_histogram_records_every_element()
    {
        var summary = MiniFlow.Summaries.Histogram("weights", new Constant(new[,] { { 1f, 2f }, { 3f, 4f } }));

        var histogram = ((HistogramSummary)session.Run(summary).Values.Single()).Histogram;

        (histogram.Count, histogram.Sum, histogram.Min, histogram.Max).ShouldBe((4, 10, 1, 4));
    }

    [Fact]
    public void Images_are_recorded_one_by_one_up_to_a_limit()
    {
        var summary = MiniFlow.Summaries.Image("digits", new Constant(Tensor.Ones([5, 2, 3, 1])), maxOutputs: 2);

        var images = session.Run(summary).Values.Cast<ImageSummary>().ToArray();

        images.Select(image => image.Tag).ShouldBe(["digits/image/0", "digits/image/1"]);
        (images[0].Height, images[0].Width, images[0].Channels).ShouldBe((2, 3, 1));
        images[0].Png[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
    }

    [Fact]
    public void Sound_and_text_are_recorded()
    {
        var audio = (AudioSummary)session.Run(MiniFlow.Summaries.Audio("tone", new Constant(new[,] { { 0f, 1f, -1f } }), sampleRate: 8000)).Values.Single();
        var text = session.Run(MiniFlow.Summaries.Text("note", "**bold**")).Values.Single();

        (audio.Tag, audio.SampleRate, audio.Channels, audio.Frames).ShouldBe(("tone/audio", 8000, 1, 3));
        text.ShouldBe(new TextSummary("note", "**bold**"));
    }

    [Fact]
    public void Merged_they_are_recorded_in_one_run_with_what_else_is_fetched()
    {
        var x = new Variable(2f, "x");
        MiniFlow.Summaries.Scalar("x_is", x);
        MiniFlow.Summaries.Scalar("square", x * x);
        var merged = MiniFlow.Summaries.MergeAll();
        session.Run(Ops.GlobalVariablesInitializer());

        var (summary, value) = session.Run(merged, x + 1f);

        summary.Values.ShouldBe([new ScalarSummary("x_is", 2), new ScalarSummary("square", 4)]);
        ((double)value).ShouldBe(3);
    }

    [Fact]
    public void Tags_carry_their_scopes_and_are_unique()
    {
        SummaryNode first, second;
        using (new NameScope("layer"))
        {
            first = MiniFlow.Summaries.Scalar("mean", new Constant(1f));
            second = MiniFlow.Summaries.Scalar("mean", new Constant(2f));
        }

        session.Run(MiniFlow.Summaries.Merge(first, second)).Values.Select(value => value.Tag).ShouldBe(["layer/mean", "layer/mean_1"]);
    }

    [Fact]
    public void What_does_not_fit_is_refused_when_the_graph_is_built()
    {
        var rows = new Placeholder(DType.Float32, [null, 784], "rows");

        Should.Throw<ShapeException>(() => MiniFlow.Summaries.Scalar("s", rows)).Message.ShouldContain("records one number, but rows has shape");
        Should.Throw<ShapeException>(() => MiniFlow.Summaries.Image("i", rows)).Message.ShouldContain("Reshape(x, [-1, 28, 28, 1])");
        Should.Throw<GraphException>(() => MiniFlow.Summaries.MergeAll()).Message.ShouldStartWith("There is no summary to merge.");
    }

    [Fact]
    public void Weights_that_are_no_numbers_any_more_are_said()
    {
        var summary = MiniFlow.Summaries.Histogram("weights", new Constant(new[] { 1f, float.NaN }));

        Should.Throw<MiniFlowException>(() => session.Run(summary)).Message.ShouldContain("one of these is NaN");
    }

    public void Dispose()
    {
        session.Dispose();
        scope.Dispose();
    }
}
