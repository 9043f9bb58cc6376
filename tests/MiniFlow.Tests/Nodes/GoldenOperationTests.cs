using System.Reflection;
using System.Text.Json;
using MiniFlow.Tests.Tensors;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Nodes;

/// <summary>Every operation, forward and backward, against what PyTorch computed once (golden/make_golden.py).</summary>
public sealed class GoldenOperationTests
{
    private static readonly JsonElement Cases = Load();

    public static TheoryData<string> Operations => [.. Cases.EnumerateArray().Select(each => each.GetProperty("operation").GetString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Values_and_gradients_are_those_of_PyTorch(string operation)
    {
        var failures = Cases.EnumerateArray()
            .Where(each => each.GetProperty("operation").GetString() == operation)
            .Select(each => (Name: each.GetProperty("name").GetString(), Difference: Run(each)))
            .Where(each => each.Difference is not null)
            .ToArray();

        failures.ShouldBeEmpty(string.Join("\n", failures.Select(each => $"{each.Name}: {each.Difference}")));
    }

    private static string? Run(JsonElement each)
    {
        var values = each.GetProperty("inputs").EnumerateArray().Select(Golden.ReadTensor).ToArray();
        var inputs = values.Select((value, i) => new Input($"x{i}", value.Shape, value.DType)).ToArray();
        var expected = Golden.ReadTensor(each.GetProperty("value"));
        var node = Build(each.GetProperty("operation").GetString()!, inputs, each.GetProperty("options"));

        // What was known when the graph was built is what came out.
        if (node.Shape != expected.Shape || node.DType != expected.DType)
            return $"inferred {node} instead of {expected.DType} {expected.Shape}";

        var dummy = new DummyGrad(node);
        var feed = new Feed();
        for (var i = 0; i < inputs.Length; i++)
            feed[inputs[i]] = values[i];
        if (Difference(Flow.Value(node, feed), expected) is { } difference)
            return difference;

        var gradients = each.GetProperty("gradients").EnumerateArray().ToArray();
        var wrt = inputs.Where((_, i) => gradients[i].ValueKind != JsonValueKind.Null).ToArray();
        if (wrt.Length == 0)
            return null;
        feed[dummy] = Golden.ReadTensor(each.GetProperty("upstream"));
        var actual = Flow.ValueAndGrad(dummy, feed, wrt).Gradients;
        return wrt
            .Select(input => Difference(actual[input], Golden.ReadTensor(gradients[Array.IndexOf(inputs, input)])) is { } wrong ? $"gradient for {input.Name}: {wrong}" : null)
            .FirstOrDefault(wrong => wrong is not null);
    }

    private static Node Build(string operation, Node[] x, JsonElement options)
    {
        int[]? Integers(string name) => options.GetProperty(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(item => item.GetInt32())] : null;
        int Integer(string name) => options.GetProperty(name).GetInt32();
        bool Flag(string name) => options.GetProperty(name).GetBoolean();
        return operation switch
        {
            "MatMul" => MatMul(x[0], x[1], Flag("transposeA"), Flag("transposeB")),
            "ReduceSum" => new Sum(x[0], Integers("axes"), Flag("keepDims")),
            "ReduceMean" => new Mean(x[0], Integers("axes"), Flag("keepDims")),
            "ReduceMax" => new Max(x[0], Integers("axes"), Flag("keepDims")),
            "ReduceMin" => new Min(x[0], Integers("axes"), Flag("keepDims")),
            "Reshape" => Reshape(x[0], Integers("shape")!),
            "Transpose" => Transpose(x[0], Integers("axes")),
            "Concat" => Concat(x, Integer("axis")),
            "Stack" => Stack(x, Integer("axis")),
            "ArgMax" => ArgMax(x[0], Integer("axis")),
            "Cast" => Cast(x[0], Golden.ReadDType(options.GetProperty("dtype").GetString()!)),
            "OneHot" => OneHot(x[0], Integer("depth")),
            "SoftmaxCrossEntropyWithLogits" => SoftmaxCrossEntropyWithLogits(labels: x[0], logits: x[1]),
            "SparseSoftmaxCrossEntropyWithLogits" => SparseSoftmaxCrossEntropyWithLogits(labels: x[0], logits: x[1]),
            _ => Plain(operation, x),
        };
    }

    /// <summary>An operation without options, by its name in <see cref="Ops"/>.</summary>
    private static Node Plain(string operation, Node[] x)
    {
        var parameters = x.Select(_ => typeof(Node)).Append(typeof(string)).ToArray();
        return (Node)typeof(Ops).GetMethod(operation, parameters)!.Invoke(null, [.. x, null])!;
    }

    /// <summary>float32 to a few units in the last place of the largest term; float64 ten digits further.</summary>
    private static string? Difference(Tensor actual, Tensor expected) => expected.DType == DType.Float64
        ? Golden.Difference(actual, expected, relative: 1e-12, absolute: 1e-13)
        : Golden.Difference(actual, expected, relative: 2e-6, absolute: 2e-6);

    private static JsonElement Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("golden.nodes.operations.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
