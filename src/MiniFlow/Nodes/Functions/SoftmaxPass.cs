using System.Numerics;
using System.Numerics.Tensors;

namespace MiniFlow;

/// <summary>Softmax of rows, cut into chunks of whole rows for the threads. A row is computed from itself alone, so the cuts change no bit.</summary>
internal readonly struct SoftmaxPass<T>(Memory<T> logits, Memory<T> probabilities, int width, Memory<double> logSums) : IChunkedWork
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int rowsPerChunk = RowChunks.RowsOf(width);

    public int Chunks => RowChunks.Count(logits.Length / width, rowsPerChunk);

    public void Run(int chunk)
    {
        var firstRow = chunk * rowsPerChunk;
        var rows = Math.Min(rowsPerChunk, (logits.Length / width) - firstRow);
        var x = logits.Span.Slice(firstRow * width, rows * width);
        var p = probabilities.Span.Slice(firstRow * width, rows * width);
        Span<T> largest = stackalloc T[rows];
        for (var row = 0; row < rows; row++)
        {
            largest[row] = TensorPrimitives.Max<T>(x.Slice(row * width, width));
            TensorPrimitives.Subtract(x.Slice(row * width, width), largest[row], p.Slice(row * width, width));
        }

        // All rows at once: a call for each would cost more than the exponentials of ten classes.
        TensorPrimitives.Exp<T>(p, p);
        for (var row = 0; row < rows; row++)
        {
            var share = p.Slice(row * width, width);
            var sum = TensorPrimitives.Sum<T>(share);
            TensorPrimitives.Divide(share, sum, share);
            if (!logSums.IsEmpty)
                logSums.Span[firstRow + row] = double.CreateTruncating(largest[row]) + Math.Log(double.CreateTruncating(sum));
        }
    }
}
