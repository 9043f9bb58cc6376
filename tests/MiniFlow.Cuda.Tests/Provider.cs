using System.Runtime.InteropServices;

namespace MiniFlow.Cuda.Tests;

/// <summary>
/// What MathNet's managed provider, whose package is not on every feed, does with the native library: asks by the same bare name, calls the same exports
/// with the same arguments.
/// </summary>
internal static unsafe class Provider
{
    private const string Name = "libMathNetNumericsCUDA";

    private static readonly Lazy<nint> library = new(() => NativeLibrary.Load(PlainLibrary.File));

    private static readonly Lazy<nint> handle = new(() =>
    {
        nint made = 0;
        _ = library.Value;
        return createBLASHandle(ref made) == 0 ? made : throw new InvalidOperationException("createBLASHandle failed");
    });

    /// <summary>The 57 exports.</summary>
    public static IEnumerable<string> Exports =>
    [
        "query_capability", "createBLASHandle", "destroyBLASHandle", "createSolverHandle", "destroySolverHandle",
        .. from letter in "sdcz"
           from function in new[]
           {
               "axpy", "scale", "dot_product", "matrix_multiply", "cholesky_factor", "cholesky_solve", "cholesky_solve_factored", "lu_factor",
               "lu_inverse", "lu_inverse_factored", "lu_solve", "lu_solve_factored", "svd_factor",
           }
           select $"{letter}_{function}",
    ];

    public static void* Handle => (void*)handle.Value;

    public static nint Library => library.Value;

    public static void* Export(string name) => (void*)NativeLibrary.GetExport(library.Value, name);

    /// <summary>What went wrong on this thread: 0 for nothing.</summary>
    public static (int Code, string Text) TakeFailure()
    {
        var text = stackalloc byte[512];
        var code = ((delegate* unmanaged[Cdecl]<byte*, int, int>)Export("miniflow_take_failure"))(text, 512);
        return (code, Marshal.PtrToStringUTF8((nint)text)!);
    }

    /// <summary>The countdown-th operation of that kind (1 create, 2 allocate, 3 upload, 4 compute, 5 download) fails with that code.</summary>
    public static void Inject(int point, int countdown, int code) =>
        ((delegate* unmanaged[Cdecl]<int, int, int, int>)Export("miniflow_inject"))(point, countdown, code).ShouldBe(1);

    // As in the provider: no path, so that it is found only where the library has its name as SONAME.
    [DllImport(Name, ExactSpelling = true, CallingConvention = CallingConvention.Cdecl)]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Interoperability", "SYSLIB1054", Justification = "the provider's own declaration")]
    internal static extern int query_capability(int capability);

    [DllImport(Name, ExactSpelling = true, CallingConvention = CallingConvention.Cdecl)]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Interoperability", "SYSLIB1054", Justification = "the provider's own declaration")]
    internal static extern int createBLASHandle(ref nint handle);
}
