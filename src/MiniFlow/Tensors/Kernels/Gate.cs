using System.Numerics;
using System.Runtime.InteropServices;

namespace MiniFlow.Kernels;

/// <summary>Lets through what comes where another tensor is positive, and nothing elsewhere.</summary>
internal static class Gate
{
    /// <summary>The elements of <paramref name="signal"/> where <paramref name="gate"/> is above 0, and 0 where it is not; all three have one shape and dtype.</summary>
    public static Tensor Run(Tensor gate, Tensor signal, Tensor into)
    {
        if (into.DType == DType.Float32)
            Run<float>(gate.AsSpan<float>(), signal.AsSpan<float>(), into.AsSpan<float>());
        else
            Run<double>(gate.AsSpan<double>(), signal.AsSpan<double>(), into.AsSpan<double>());
        return into;
    }

    private static void Run<T>(ReadOnlySpan<T> gate, ReadOnlySpan<T> signal, Span<T> into)
        where T : unmanaged, INumber<T>
    {
        var gates = MemoryMarshal.Cast<T, Vector<T>>(gate);
        var signals = MemoryMarshal.Cast<T, Vector<T>>(signal);
        var results = MemoryMarshal.Cast<T, Vector<T>>(into);
        for (var i = 0; i < results.Length; i++)
            results[i] = Vector.ConditionalSelect(Vector.GreaterThan(gates[i], Vector<T>.Zero), signals[i], Vector<T>.Zero);
        for (var i = results.Length * Vector<T>.Count; i < into.Length; i++)
            into[i] = gate[i] > T.Zero ? signal[i] : T.Zero;
    }
}
