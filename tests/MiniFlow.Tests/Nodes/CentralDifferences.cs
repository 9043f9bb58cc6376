using static MiniFlow.Flow;

namespace MiniFlow.Tests.Nodes;

/// <summary>Holds what Backward gives against central differences in float64.</summary>
internal static class CentralDifferences
{
    /// <summary>For every input of <paramref name="wrt"/>; the output gets a made-up gradient that differs in every element.</summary>
    public static void ShouldAgree(Node node, Feed feed, params Input[] wrt)
    {
        var dummy = new DummyGrad(node);
        var shape = Value(node, feed).Shape;
        feed = new Feed(feed) { [dummy] = new RandomSource(99).Normal(shape, dtype: DType.Float64) };

        var (_, gradients) = ValueAndGrad(dummy, feed, wrt);

        foreach (var input in wrt)
        {
            var expected = NumericalGradient.Of(dummy, feed, input);
            gradients[input].AllClose(expected, relative: 1e-6, absolute: 1e-8)
                .ShouldBeTrue($"{node} for {input.Name}: central differences give\n{expected}\nand Backward\n{gradients[input]}");
        }
    }
}
