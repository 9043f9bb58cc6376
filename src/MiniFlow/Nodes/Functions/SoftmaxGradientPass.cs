using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow;

/// <summary>The backward pass of softmax, <c>dx[j] = p[j]·(g[j] - Σₖ g[k]·p[k])</c> in each row, cut into chunks of whole rows for the threads.</summary>
internal readonly struct SoftmaxGradientPass<T>(Memory<T> probabilities, Memory<T> upstream, Memory<T> into, int width) : IChunkedWork
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int rowsPerChunk = RowChunks.RowsOf(width);

    public int Chunks => RowChunks.Count(into.Length / width, rowsPerChunk);

    public void Run(int chunk)
    {
        var end = Math.Min((chunk + 1) * rowsPerChunk * width, into.Length);
        for (var start = chunk * rowsPerChunk * width; start < end; start += width)
        {
            var p = probabilities.Span.Slice(start, width);
            var g = upstream.Span.Slice(start, width);
            var row = into.Span.Slice(start, width);
            TensorPrimitives.Subtract(g, TensorPrimitives.Dot<T>(g, p), row);
            TensorPrimitives.Multiply(row, p, row);
        }
    }
}
