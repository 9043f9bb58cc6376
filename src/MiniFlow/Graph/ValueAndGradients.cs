namespace MiniFlow;

/// <summary>What <see cref="Flow.ValueAndGrad(Node, Feed, IReadOnlyList{Node})"/> gives: <c>var (loss, gradients) = ValueAndGrad(…)</c>.</summary>
/// <param name="Value">The value of the output node.</param>
/// <param name="Gradients">The gradient of the output with respect to each node that was asked for.</param>
[TypeFormatterSource]
public readonly record struct ValueAndGradients(Tensor Value, GradientList Gradients)
{
    /// <summary>The value, then one line a gradient.</summary>
    public override string ToString() => $"value = {Value}{Environment.NewLine}{Gradients}";
}
