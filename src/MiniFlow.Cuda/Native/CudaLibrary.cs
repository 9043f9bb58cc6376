using System.Runtime.InteropServices;
using System.Text;

namespace MiniFlow.Cuda.Native;

/// <summary>
/// The native library that MathNet's provider calls, called here for products of tensors: no array has to be filled first, and what went wrong can be
/// asked for. What our library adds (all that begins with miniflow_) may be missing in another one, such as MathNet's own for Windows.
/// </summary>
internal sealed unsafe class CudaLibrary
{
    private readonly nint library;
    private readonly delegate* unmanaged[Cdecl]<void*, int, int, int, int, int, float, float*, float*, float, float*, void> multiplyFloat;
    private readonly delegate* unmanaged[Cdecl]<void*, int, int, int, int, int, double, double*, double*, double, double*, void> multiplyDouble;
    private readonly delegate* unmanaged[Cdecl]<byte*, int, int> takeFailure;
    private readonly delegate* unmanaged[Cdecl]<long*, void> statistics;
    private readonly void* handle;

    private CudaLibrary(nint library, string? file)
    {
        this.library = library;
        File = file;
        Check();
        multiplyFloat = (delegate* unmanaged[Cdecl]<void*, int, int, int, int, int, float, float*, float*, float, float*, void>)Export("s_matrix_multiply");
        multiplyDouble = (delegate* unmanaged[Cdecl]<void*, int, int, int, int, int, double, double*, double*, double, double*, void>)Export("d_matrix_multiply");
        takeFailure = (delegate* unmanaged[Cdecl]<byte*, int, int>)ExportIfThere("miniflow_take_failure");
        statistics = (delegate* unmanaged[Cdecl]<long*, void>)ExportIfThere("miniflow_statistics");
        Card = Describe();

        void* made = null;
        var status = ((delegate* unmanaged[Cdecl]<void**, int>)Export("createBLASHandle"))(&made);
        if (status != 0)
            throw new DeviceException(TakeFailure()?.Text ?? $"createBLASHandle answers {status}");
        handle = made;
    }

    /// <summary>Where it was found, null when the system found it by its name.</summary>
    public string? File { get; }

    public CardInfo Card { get; }

    /// <summary>Whether it computes on the processor: a build for tests.</summary>
    public bool IsPlain => ExportIfThere("miniflow_backend") is not null and var backend && ((delegate* unmanaged[Cdecl]<int>)backend)() == 2;

    /// <summary>Whether it can say what went wrong.</summary>
    public bool ReportsFailures => takeFailure is not null;

    /// <summary>Loads it from where the provider finds it.</summary>
    /// <exception cref="DeviceException">It is not there or not usable; the message is the end of a sentence that says why.</exception>
    public static CudaLibrary Load()
    {
        if (NativeLibrary.TryLoad(ProviderPaths.LibraryName, out var library) || NativeLibrary.TryLoad(ProviderPaths.FileName, out library))
            return new CudaLibrary(library, file: null);

        string? complaint = null;
        foreach (var file in ProviderPaths.Files)
        {
            try
            {
                return new CudaLibrary(NativeLibrary.Load(file), file);
            }
            catch (Exception exception) when (exception is DllNotFoundException or BadImageFormatException)
            {
                // The loader names the library that is missing, on the first line.
                complaint ??= $"{file} cannot be loaded: {exception.Message.Split('\n')[0].Trim()}";
            }
        }

        // Without a driver every other want is of no use yet.
        throw new DeviceException(
            !CudaDriver.IsThere ? $"there is no NVIDIA driver ({CudaDriver.LibraryName} cannot be loaded)"
            : complaint ?? $"{ProviderPaths.FileName} was not found: src/MiniFlow.Cuda/README.md says how to get it");
    }

    public void Multiply(int formX, int formY, int m, int n, int k, ReadOnlySpan<float> x, ReadOnlySpan<float> y, float beta, Span<float> c)
    {
        fixed (float* startX = x, startY = y, startC = c)
            multiplyFloat(handle, formX, formY, m, n, k, 1, startX, startY, beta, startC);
    }

    public void Multiply(int formX, int formY, int m, int n, int k, ReadOnlySpan<double> x, ReadOnlySpan<double> y, double beta, Span<double> c)
    {
        fixed (double* startX = x, startY = y, startC = c)
            multiplyDouble(handle, formX, formY, m, n, k, 1, startX, startY, beta, startC);
    }

    /// <summary>What went wrong on this thread since the last question, null for nothing.</summary>
    public CudaFailure? TakeFailure()
    {
        if (takeFailure is null)
            return null;
        var text = stackalloc byte[512];
        var code = takeFailure(text, 512);
        return code == 0 ? null : new CudaFailure((CudaFailureKind)code, Text(text));
    }

    /// <summary>What it holds, null if it does not count.</summary>
    public CudaStatistics? Statistics()
    {
        if (statistics is null)
            return null;
        var numbers = stackalloc long[10];
        statistics(numbers);
        return new CudaStatistics(numbers[0], numbers[1], numbers[2], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8], numbers[9]);
    }

    public void FreeResources()
    {
        if (ExportIfThere("miniflow_free_resources") is not null and var free)
            ((delegate* unmanaged[Cdecl]<void>)free)();
    }

    public void SetBudget(long bytes)
    {
        if (ExportIfThere("miniflow_set_budget") is not null and var set)
            ((delegate* unmanaged[Cdecl]<long, void>)set)(bytes);
    }

    private static string Text(byte* text) => Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));

    // What the provider asks too, before it trusts a library.
    private void Check()
    {
        var query = (delegate* unmanaged[Cdecl]<int, int>)Export("query_capability");
        var (revision, algebra) = (query(64), query(128));
        if (query(0) != 0 || query(1) != -1 || revision < 1 || algebra != 1)
        {
            throw new DeviceException(
                $"{File ?? ProviderPaths.FileName} is of another version (revision {revision}, linear algebra {algebra}) than MathNet's provider works with "
                + "(revision 1 or later, linear algebra 1)");
        }
    }

    private CardInfo Describe()
    {
        var describe = (delegate* unmanaged[Cdecl]<byte*, int, long*, int>)ExportIfThere("miniflow_device");
        if (describe is null)
        {
            var (card, whyNot) = CudaDriver.FirstCard();
            return card ?? throw new DeviceException(whyNot!);
        }

        var text = stackalloc byte[512];
        var numbers = stackalloc long[6];
        return describe(text, 512, numbers) == 0
            ? new CardInfo(Text(text), numbers[0], (int)numbers[4])
            : throw new DeviceException(Text(text));
    }

    private void* Export(string name) =>
        NativeLibrary.TryGetExport(library, name, out var address)
            ? (void*)address
            : throw new DeviceException($"{File ?? ProviderPaths.FileName} has no {name} and is no library of MathNet's CUDA provider");

    private void* ExportIfThere(string name) => NativeLibrary.TryGetExport(library, name, out var address) ? (void*)address : null;
}
