namespace MiniFlow.Lab.Views;

/// <summary>A node that a rule speaks about: names, values, and the upstream gradient, which is null before the backward pass.</summary>
internal sealed record RuleSubject(string Name, TensorData Value, IReadOnlyList<string> InputNames, IReadOnlyList<TensorData> Inputs, TensorData? Upstream)
{
    /// <summary>An input's value as a float64 tensor.</summary>
    public Tensor InputTensor(int input) => AsTensor(Inputs[input]);

    public Tensor ValueTensor => AsTensor(Value);

    public Tensor UpstreamTensor => AsTensor(Upstream!);

    private static Tensor AsTensor(TensorData data) => Tensor.Wrap(data.Values, data.Shape);
}
