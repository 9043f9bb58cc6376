using System.Runtime.InteropServices;
using MathNet.Numerics.LinearAlgebra;
using Form = MathNet.Numerics.Providers.LinearAlgebra.Transpose;

namespace MiniFlow.Cuda.Tests;

/// <summary>The native library as MathNet's managed provider calls it, held against MathNet's provider that computes in C#.</summary>
public sealed unsafe class ExportTests
{
    [Fact]
    public void It_has_every_export_that_the_provider_calls()
    {
        var exports = Provider.Exports.ToArray();
        exports.Length.ShouldBe(57);
        exports.Where(name => !NativeLibrary.TryGetExport(Provider.Library, name, out _)).ShouldBeEmpty();
    }

    [Fact]
    public void The_bare_name_of_the_provider_finds_it_once_it_is_loaded_from_a_path()
    {
        _ = Provider.Library;
        int[] asked = [0, 1, 8, 9, 10, 64, 128];
        asked.Select(Provider.query_capability).ShouldBe([0, -1, 0, 1, 0, 1, 1]);
    }

    [Fact]
    public void Its_own_check_passes()
    {
        var (code, output) = PlainLibrary.Run(Path.Combine(PlainLibrary.Folder, "check"), []);
        output.ShouldContain(" checks, 0 failed");
        code.ShouldBe(0);
    }

    [Fact]
    public void Vectors_are_added_scaled_and_multiplied_in_every_type()
    {
        Vectors(new Floats());
        Vectors(new Doubles());
        Vectors(new Complex32s());
        Vectors(new Complexes());

        static void Vectors<T>(Elements<T> type)
            where T : unmanaged, IEquatable<T>, IFormattable
        {
            var (x, y, alpha) = (type.Random(1000, 1, 1), type.Random(1000, 1, 2), type.Of(0.7, -0.3));
            var expected = new T[1000];
            type.Managed.AddVectorToScaledVector(y, alpha, x, expected);
            var sum = (T[])y.Clone();
            fixed (T* startX = x, startSum = sum)
                ((delegate* unmanaged[Cdecl]<void*, int, T, T*, T*, void>)Provider.Export($"{type.Letter}_axpy"))(Provider.Handle, 1000, alpha, startX, startSum);
            type.ShouldBeClose(sum, expected, 1, "axpy");

            type.Managed.ScaleArray(alpha, x, expected);
            var scaled = (T[])x.Clone();
            fixed (T* start = scaled)
                ((delegate* unmanaged[Cdecl]<void*, int, T, T*, void>)Provider.Export($"{type.Letter}_scale"))(Provider.Handle, 1000, alpha, start);
            type.ShouldBeClose(scaled, expected, 1, "scale");

            fixed (T* startX = x, startY = y)
            {
                var dot = ((delegate* unmanaged[Cdecl]<void*, int, T*, T*, T>)Provider.Export($"{type.Letter}_dot_product"))(Provider.Handle, 1000, startX, startY);
                type.ShouldBeClose([dot], [type.Managed.DotProduct(x, y)], 100, "dot product");
            }
        }
    }

    [Fact]
    public void Products_agree_in_every_type_and_form()
    {
        Products(new Floats(), forms: 2);
        Products(new Doubles(), forms: 2);
        Products(new Complex32s(), forms: 3);
        Products(new Complexes(), forms: 3);

        static void Products<T>(Elements<T> type, int forms)
            where T : unmanaged, IEquatable<T>, IFormattable
        {
            var multiply = (delegate* unmanaged[Cdecl]<void*, int, int, int, int, int, T, T*, T*, T, T*, void>)Provider.Export($"{type.Letter}_matrix_multiply");
            Form[] form = [Form.DontTranspose, Form.Transpose, Form.ConjugateTranspose];
            foreach (var (m, n, k) in new[] { (1, 1, 1), (3, 5, 7), (33, 1, 65), (64, 64, 64), (10, 128, 784) })
            {
                for (var which = 0; which < forms * forms; which++)
                {
                    var (formA, formB) = (which / forms, which % forms);
                    var (a, b, c) = (type.Random(m, k, 1), type.Random(k, n, 2), new T[m * n]);
                    fixed (T* startA = a, startB = b, startC = c)
                        multiply(Provider.Handle, formA, formB, m, n, k, type.Of(1), startA, startB, type.Of(0), startC);
                    type.ShouldBeClose(c, type.Product(form[formA], form[formB], m, n, k, a, b), 10, $"{m}×{n}×{k}, forms {formA} and {formB}");
                }
            }
        }
    }

    [Fact]
    public void Factors_and_solutions_agree_in_every_type()
    {
        Systems(new Floats());
        Systems(new Doubles());
        Systems(new Complex32s());
        Systems(new Complexes());

        static void Systems<T>(Elements<T> type)
            where T : unmanaged, IEquatable<T>, IFormattable
        {
            foreach (var n in new[] { 1, 2, 7, 40 })
            {
                var a = type.Random(n, n, n);
                var b = type.Random(n, 3, n + 1);
                var matrix = Matrix<T>.Build.Dense(n, n, a);
                var solution = (T[])b.Clone();
                type.Managed.LUSolve(3, (T[])a.Clone(), n, solution);

                var factors = (T[])a.Clone();
                var pivots = new int[n];
                var (direct, factored) = ((T[])b.Clone(), (T[])b.Clone());
                var (inverse, inverseFactored) = ((T[])a.Clone(), (T[])a.Clone());
                fixed (T* startA = a, startFactors = factors, startDirect = direct, startFactored = factored, startInverse = inverse)
                fixed (int* startPivots = pivots)
                {
                    ((delegate* unmanaged[Cdecl]<void*, int, T*, int*, int>)Provider.Export($"{type.Letter}_lu_factor"))(Provider.Handle, n, startFactors, startPivots).ShouldBe(0);
                    ((delegate* unmanaged[Cdecl]<void*, int, int, T*, T*, int>)Provider.Export($"{type.Letter}_lu_solve"))(Provider.Handle, n, 3, startA, startDirect).ShouldBe(0);
                    ((delegate* unmanaged[Cdecl]<void*, int, int, T*, int*, T*, int>)Provider.Export($"{type.Letter}_lu_solve_factored"))(Provider.Handle, n, 3, startFactors, startPivots, startFactored).ShouldBe(0);
                    ((delegate* unmanaged[Cdecl]<void*, void*, int, T*, int>)Provider.Export($"{type.Letter}_lu_inverse"))(Provider.Handle, Provider.Handle, n, startInverse).ShouldBe(0);
                    factors.CopyTo(inverseFactored, 0);
                    fixed (T* startInverseFactored = inverseFactored)
                        ((delegate* unmanaged[Cdecl]<void*, int, T*, int*, int>)Provider.Export($"{type.Letter}_lu_inverse_factored"))(Provider.Handle, n, startInverseFactored, startPivots).ShouldBe(0);
                }

                // The same pivots, and so the same factors, where the elements are real; a complex pivot may be chosen by another measure of size.
                if (type.Letter is 's' or 'd')
                {
                    var (expected, expectedPivots) = ((T[])a.Clone(), new int[n]);
                    type.Managed.LUFactor(expected, n, expectedPivots);
                    pivots.ShouldBe(expectedPivots);
                    type.ShouldBeClose(factors, expected, 100, $"LU of order {n}");
                }

                type.ShouldBeClose(direct, solution, 3000, $"solution of order {n}");
                type.ShouldBeClose(factored, solution, 3000, $"solution with factors of order {n}");
                var expectedInverse = matrix.Inverse().ToColumnMajorArray();
                type.ShouldBeClose(inverse, expectedInverse, 3000, $"inverse of order {n}");
                type.ShouldBeClose(inverseFactored, expectedInverse, 3000, $"inverse from factors of order {n}");

                var definite = ((matrix * matrix.ConjugateTranspose()) + Matrix<T>.Build.DenseDiagonal(n, type.Of(1))).ToColumnMajorArray();
                var root = (T[])definite.Clone();
                var expectedRoot = (T[])definite.Clone();
                type.Managed.CholeskyFactor(expectedRoot, n);
                var expectedSolution = (T[])b.Clone();
                type.Managed.CholeskySolveFactored(expectedRoot, n, expectedSolution, 3);
                var (solved, solvedFactored) = ((T[])b.Clone(), (T[])b.Clone());
                fixed (T* startRoot = root, startDefinite = definite, startSolved = solved, startSolvedFactored = solvedFactored)
                {
                    ((delegate* unmanaged[Cdecl]<void*, int, T*, int>)Provider.Export($"{type.Letter}_cholesky_factor"))(Provider.Handle, n, startRoot).ShouldBe(0);
                    ((delegate* unmanaged[Cdecl]<void*, int, int, T*, T*, int>)Provider.Export($"{type.Letter}_cholesky_solve"))(Provider.Handle, n, 3, startDefinite, startSolved).ShouldBe(0);
                    ((delegate* unmanaged[Cdecl]<void*, int, int, T*, T*, int>)Provider.Export($"{type.Letter}_cholesky_solve_factored"))(Provider.Handle, n, 3, startRoot, startSolvedFactored).ShouldBe(0);
                }

                type.ShouldBeClose(root, expectedRoot, 100, $"Cholesky of order {n}");
                type.ShouldBeClose(solved, expectedSolution, 1000, $"Cholesky solution of order {n}");
                type.ShouldBeClose(solvedFactored, expectedSolution, 1000, $"Cholesky solution with factors of order {n}");
            }
        }
    }

    [Fact]
    public void Singular_values_agree_in_every_type_and_the_vectors_give_the_matrix_back()
    {
        Decompositions(new Floats());
        Decompositions(new Doubles());
        Decompositions(new Complex32s());
        Decompositions(new Complexes());

        static void Decompositions<T>(Elements<T> type)
            where T : unmanaged, IEquatable<T>, IFormattable
        {
            foreach (var (m, n) in new[] { (1, 1), (6, 6), (20, 7), (7, 20) })
            {
                var a = type.Random(m, n, m);
                var least = Math.Min(m, n);
                var (expected, s, u, vt) = (new T[least], new T[least], new T[m * m], new T[n * n]);
                type.Managed.SingularValueDecomposition(true, (T[])a.Clone(), m, n, expected, new T[m * m], new T[n * n]);
                var work = (T[])a.Clone();
                fixed (T* startWork = work, startS = s, startU = u, startVt = vt)
                    ((delegate* unmanaged[Cdecl]<void*, byte, int, int, T*, T*, T*, T*, int>)Provider.Export($"{type.Letter}_svd_factor"))(Provider.Handle, 1, m, n, startWork, startS, startU, startVt).ShouldBe(0);
                type.ShouldBeClose(s, expected, 100, $"singular values of {m}×{n}");

                // Vectors are unique up to a factor of length 1 only, so it is what they make together that is compared.
                var scaled = Matrix<T>.Build.Dense(m, n, (i, j) => i == j ? s[i] : type.Of(0));
                var (left, right) = (Matrix<T>.Build.Dense(m, m, u), Matrix<T>.Build.Dense(n, n, vt));
                type.ShouldBeClose((left * scaled * right).ToColumnMajorArray(), a, 100, $"U·S·Vᴴ of {m}×{n}");
                type.ShouldBeClose((left.ConjugateTranspose() * left).ToColumnMajorArray(), Matrix<T>.Build.DenseIdentity(m).ToColumnMajorArray(), 100, $"Uᴴ·U of {m}×{n}");
                type.ShouldBeClose((right * right.ConjugateTranspose()).ToColumnMajorArray(), Matrix<T>.Build.DenseIdentity(n).ToColumnMajorArray(), 100, $"Vᴴ·V of {m}×{n}");
            }
        }
    }

    [Fact]
    public void A_status_makes_the_provider_throw_what_it_throws_elsewhere()
    {
        // 10: zero pivot; 3: invalid value, an ArgumentException, as the managed provider throws for a matrix that is not positive definite.
        float[] singular = [1, 2, 2, 4], b = [1, 1], indefinite = [1, 2, 2, 1];
        fixed (float* startSingular = singular, startB = b, startIndefinite = indefinite)
        {
            ((delegate* unmanaged[Cdecl]<void*, int, int, float*, float*, int>)Provider.Export("s_lu_solve"))(Provider.Handle, 2, 1, startSingular, startB).ShouldBe(10);
            Provider.TakeFailure().Text.ShouldBe("s_lu_solve: the matrix is singular: pivot 2 of its LU factorisation is exactly zero");
            ((delegate* unmanaged[Cdecl]<void*, int, float*, int>)Provider.Export("s_cholesky_factor"))(Provider.Handle, 2, startIndefinite).ShouldBe(3);
            Provider.TakeFailure().Text.ShouldBe("s_cholesky_factor: the matrix is not positive definite: its leading minor of order 2 is not positive");
            Provider.TakeFailure().Code.ShouldBe(0);
        }
    }
}
