using System.Numerics;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Providers.LinearAlgebra;
using Form = MathNet.Numerics.Providers.LinearAlgebra.Transpose;

namespace MiniFlow.Cuda.Tests;

/// <summary>One of the provider's four element types: its letter in the exports, what counts as equal, and MathNet's managed provider for it.</summary>
internal abstract class Elements<T>(char letter, double tolerance)
    where T : unmanaged, IEquatable<T>, IFormattable
{
    public char Letter { get; } = letter;

    /// <summary>Relative to the largest element of a result.</summary>
    public double Tolerance { get; } = tolerance;

    public ILinearAlgebraProvider<T> Managed { get; } = (ILinearAlgebraProvider<T>)(object)ManagedLinearAlgebraProvider.Instance;

    public abstract T Of(double real, double imaginary = 0);

    public abstract double Size(T element);

    /// <summary>Elements from -1 to 1, stored by columns.</summary>
    public T[] Random(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows * columns).Select(_ => Of((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1))];
    }

    public void ShouldBeClose(T[] actual, T[] expected, double factor, string what)
    {
        var largest = expected.Length == 0 ? 1 : expected.Max(Size);
        var worst = actual.Zip(expected, (x, y) => Size(Subtract(x, y))).DefaultIfEmpty().Max();
        (worst <= factor * Tolerance * Math.Max(largest, 1e-30)).ShouldBeTrue($"{what} ({Letter}): off by {worst}, largest element {largest}");
    }

    /// <summary><c>op(A)·op(B)</c> by MathNet's managed provider.</summary>
    public T[] Product(Form formA, Form formB, int m, int n, int k, T[] a, T[] b)
    {
        var left = Matrix<T>.Build.Dense(formA == Form.DontTranspose ? m : k, formA == Form.DontTranspose ? k : m, a);
        var right = Matrix<T>.Build.Dense(formB == Form.DontTranspose ? k : n, formB == Form.DontTranspose ? n : k, b);
        return (Formed(left, formA) * Formed(right, formB)).ToColumnMajorArray();
    }

    protected abstract T Subtract(T x, T y);

    private static Matrix<T> Formed(Matrix<T> matrix, Form form) =>
        form switch { Form.Transpose => matrix.Transpose(), Form.ConjugateTranspose => matrix.ConjugateTranspose(), _ => matrix };
}

internal sealed class Floats() : Elements<float>('s', 1e-5)
{
    public override float Of(double real, double imaginary = 0) => (float)real;

    public override double Size(float element) => Math.Abs(element);

    protected override float Subtract(float x, float y) => x - y;
}

internal sealed class Doubles() : Elements<double>('d', 1e-12)
{
    public override double Of(double real, double imaginary = 0) => real;

    public override double Size(double element) => Math.Abs(element);

    protected override double Subtract(double x, double y) => x - y;
}

internal sealed class Complex32s() : Elements<Complex32>('c', 1e-5)
{
    public override Complex32 Of(double real, double imaginary = 0) => new((float)real, (float)imaginary);

    public override double Size(Complex32 element) => element.Magnitude;

    protected override Complex32 Subtract(Complex32 x, Complex32 y) => x - y;
}

internal sealed class Complexes() : Elements<Complex>('z', 1e-12)
{
    public override Complex Of(double real, double imaginary = 0) => new(real, imaginary);

    public override double Size(Complex element) => element.Magnitude;

    protected override Complex Subtract(Complex x, Complex y) => x - y;
}
