using static MiniFlow.Flow;
using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Views;

public sealed class ExportTests : IDisposable
{
    private readonly IDisposable names = new Graph().AsCurrent();

    public void Dispose() => names.Dispose();

    [Fact]
    public void A_graph_can_be_written_for_graphviz() => Graph().ToDot().ShouldMatchSnapshot("graph.dot");

    [Fact]
    public void A_graph_can_be_written_for_mermaid() => Graph().ToMermaid().ShouldMatchSnapshot("graph.mmd");

    [Fact]
    public void Names_cannot_break_out_of_their_quotes()
    {
        var graph = Show(new Sigmoid(new Input("a\"];b[\"<script>"), "end\nsubgraph"));

        graph.ToDot().ShouldContain("[label=\"a\\\"];b[\\\"<script>\\nInput\", shape=ellipse]");
        graph.ToDot().ShouldContain("\"end\\nsubgraph\\nSigmoid\"");
        graph.ToMermaid().ShouldContain("([\"a#34;]#59;b[#34;#60;script#62;<br/>Input\"])");
        graph.ToMermaid().ShouldContain("\"end#10;subgraph<br/>Sigmoid\"");
    }

    private static GraphView Graph()
    {
        var (x, w, b) = (new Input("x"), new Input("layer/W"), new Input("layer/b"));
        var output = new Sigmoid(new Linear(x, w, b, "layer/linear"), "output");
        ValueAndGrad(output, new Feed { [x] = new double[,] { { 1, 2 } }, [w] = new double[,] { { 0.5 }, { -0.25 } }, [b] = new double[] { 0 } }, w, b);
        return Show(output);
    }
}
