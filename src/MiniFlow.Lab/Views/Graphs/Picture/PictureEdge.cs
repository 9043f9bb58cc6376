namespace MiniFlow.Lab.Views;

/// <summary>An edge from a node to one that computes from it, by their positions; <paramref name="Input"/> says as which of
/// its inputs. The gradient is what flows back along it. Where a node is an input twice, as in <c>Mul(x, x)</c>, there are
/// two edges and the gradient, which is kept for both together, is on the first (<paramref name="IsForBoth"/>).</summary>
internal sealed record PictureEdge(int From, int To, int Input, TensorData? Gradient = null, bool IsForBoth = false);
