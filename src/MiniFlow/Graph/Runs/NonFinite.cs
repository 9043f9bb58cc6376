using System.Numerics.Tensors;

namespace MiniFlow;

/// <summary>Finds where a NaN or an infinity in the output of a run came from.</summary>
internal static class NonFinite
{
    /// <exception cref="GraphException">The output is not finite; the message names the first node whose value is not.</exception>
    public static void Check(Node output, Node[] order)
    {
        if (IsFinite(output.Value))
            return;
        var first = order.First(node => !IsFinite(node.Value));
        throw new GraphException(
            $"The value of {output.Label} is {Kind(output.Value)}, so it has no useful gradient. "
            + (first.InboundNodes.Count == 0
                ? $"It comes from {first.Label}, which {(first is Variable ? "is" : "is fed")} {Kind(first.Value)}. If it is a weight, training has run away: "
                  + "lower the learning rate, or start from smaller weights. If it is data, look at the data."
                : $"The first node to produce it is {first.Label}, from {Ranges(first)}. "
                  + "Look at what its formula does there: a logarithm or a division by zero, or the exponential of a large number."));
    }

    private static bool IsFinite(Tensor tensor) => tensor.DType switch
    {
        DType.Float32 => TensorPrimitives.IsFiniteAll<float>(tensor.AsSpan<float>()),
        DType.Float64 => TensorPrimitives.IsFiniteAll<double>(tensor.AsSpan<double>()),
        _ => true,
    };

    private static string Kind(Tensor tensor)
    {
        var values = tensor.Cast(DType.Float64).AsSpan<double>();
        return TensorPrimitives.IsNaNAny<double>(values) ? "NaN (not a number)" : "infinite";
    }

    /// <summary>For instance <c>x in [-2, 3] and y = 0</c>.</summary>
    private static string Ranges(Node node) =>
        string.Join(" and ", node.InboundNodes.Distinct().Select(inbound => inbound.Value.Size == 0
            ? $"{inbound.Name} without elements"
            : Range(inbound.Name, inbound.Value.Cast(DType.Float64).AsSpan<double>())));

    private static string Range(string name, ReadOnlySpan<double> values)
    {
        var (lowest, highest) = (TensorPrimitives.Min(values), TensorPrimitives.Max(values));
        return lowest == highest ? $"{name} = {lowest:G4}" : $"{name} in [{lowest:G4}, {highest:G4}]";
    }
}
