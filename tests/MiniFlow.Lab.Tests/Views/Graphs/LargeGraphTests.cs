using static MiniFlow.Flow;
using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Views;

public sealed class LargeGraphTests(ITestOutputHelper output) : IDisposable
{
    private readonly IDisposable names = new Graph().AsCurrent();

    public void Dispose() => names.Dispose();

    // 2 000 nodes in 50 blocks of 4 layers: nested scopes, as a deep network has them.
    [Fact]
    public void Two_thousand_nodes_in_scopes_are_drawn_in_under_a_second_and_a_bounded_output()
    {
        var node = Blocks(50);
        Measure(node, out var nodes);

        nodes.ShouldBeInRange(2000, 2010);
    }

    [Fact]
    public void Two_thousand_nodes_without_a_scope_are_cut_and_still_drawn_in_under_a_second()
    {
        Node node = new Input("x", [3]);
        for (var index = 1; index < 1000; index++)
            node = new Add(new Sigmoid(node), node);

        var html = Measure(node, out _);
        html.ShouldContain("earlier nodes");
    }

    [Fact]
    public void Two_thousand_inputs_of_one_sum_are_drawn_in_under_a_second()
    {
        Node node = new Input("x", [3]);
        for (var index = 1; index < 1000; index++)
            node = new Add(node, new Input($"x{index}", [3]));

        Measure(node, out _);
    }

    [Fact]
    public void A_large_weight_on_every_node_makes_a_bounded_output()
    {
        var x = new Input("x");
        Node node = x;
        for (var index = 0; index < 100; index++)
            node = new Sigmoid(node);
        ValueAndGrad(node, new Feed { [x] = Tensor.Ones([300, 300]) }, x);

        Show(node).ToHtml().Length.ShouldBeLessThan(400_000);
    }

    private string Measure(Node node, out int nodes)
    {
        nodes = TopologicalSort(node).Count;
        var html = "";
        var limit = TimeSpan.FromSeconds(1);
        var fastest = Quickest.Of(() => html = Show(node).ToHtml(), limit);

        output.WriteLine($"{nodes} nodes: {fastest.TotalMilliseconds:0} ms, {html.Length} characters");
        fastest.ShouldBeLessThan(limit);
        html.Length.ShouldBeLessThan(700_000);
        return html;
    }

    private static Node Blocks(int count)
    {
        Node signal = new Input("x", [null, 8]);
        for (var block = 0; block < count; block++)
        {
            for (var layer = 0; layer < 8; layer++)
            {
                var scope = $"block{block}/layer{layer}";
                var weights = new Input($"{scope}/weights/W", [8, 8]);
                var bias = new Input($"{scope}/weights/b", [8]);
                var linear = new Linear(signal, weights, bias, $"{scope}/linear");
                signal = new Add(new Sigmoid(linear, $"{scope}/activation"), signal, $"{scope}/residual");
            }
        }

        return signal;
    }
}
