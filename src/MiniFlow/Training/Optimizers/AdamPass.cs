using System.Numerics;
using System.Runtime.InteropServices;

namespace MiniFlow;

/// <summary>The loop of <see cref="AdamUpdate"/>, cut into chunks for the threads. Every number is computed from those at its own place, so the cuts change no bit.</summary>
internal readonly struct AdamPass<T>(
    Memory<T> weights, Memory<T> gradient, Memory<T> mean, Memory<T> square, T beta1, T beta2, T epsilon, T rate, T root) : IChunkedWork
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Numbers a chunk: 64 KB of each of the four arrays at most, so that a chunk fits the second-level cache.</summary>
    private const int ChunkLength = 16384;

    public int Chunks => (weights.Length + ChunkLength - 1) / ChunkLength;

    public void Run(int chunk)
    {
        var start = chunk * ChunkLength;
        var length = Math.Min(ChunkLength, weights.Length - start);
        var w = weights.Span.Slice(start, length);
        var g = gradient.Span.Slice(start, length);
        var m = mean.Span.Slice(start, length);
        var v = square.Span.Slice(start, length);

        var vectors = MemoryMarshal.Cast<T, Vector<T>>(w).Length;
        Vectors(MemoryMarshal.Cast<T, Vector<T>>(w), MemoryMarshal.Cast<T, Vector<T>>(g), MemoryMarshal.Cast<T, Vector<T>>(m), MemoryMarshal.Cast<T, Vector<T>>(v));
        for (var i = vectors * Vector<T>.Count; i < length; i++)
        {
            m[i] = (beta1 * m[i]) + ((T.One - beta1) * g[i]);
            v[i] = (beta2 * v[i]) + ((T.One - beta2) * g[i] * g[i]);
            w[i] -= rate * m[i] / ((T.Sqrt(v[i]) * root) + epsilon);
        }
    }

    private void Vectors(Span<Vector<T>> w, Span<Vector<T>> g, Span<Vector<T>> m, Span<Vector<T>> v)
    {
        var (b1, b2, e, r, s) = (new Vector<T>(beta1), new Vector<T>(beta2), new Vector<T>(epsilon), new Vector<T>(rate), new Vector<T>(root));
        for (var i = 0; i < w.Length; i++)
        {
            m[i] = (b1 * m[i]) + ((Vector<T>.One - b1) * g[i]);
            v[i] = (b2 * v[i]) + ((Vector<T>.One - b2) * g[i] * g[i]);
            w[i] -= r * m[i] / ((Vector.SquareRoot(v[i]) * s) + e);
        }
    }
}
