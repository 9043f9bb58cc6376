using System.Runtime.InteropServices;
using System.Text;

namespace MiniFlow.Cuda.Native;

/// <summary>NVIDIA's driver, asked directly: whether there is one, and which card it drives. For libraries that cannot tell.</summary>
internal static unsafe class CudaDriver
{
    public static string LibraryName => OperatingSystem.IsWindows() ? "nvcuda.dll" : "libcuda.so.1";

    public static bool IsThere => NativeLibrary.TryLoad(LibraryName, out _);

    /// <summary>Name and memory of the first card, or the sentence's end that says why there is none.</summary>
    public static (CardInfo? Card, string? WhyNot) FirstCard()
    {
        if (!NativeLibrary.TryLoad(LibraryName, out var driver))
            return (null, $"there is no NVIDIA driver ({LibraryName} cannot be loaded)");

        var initialise = (delegate* unmanaged[Cdecl]<uint, int>)NativeLibrary.GetExport(driver, "cuInit");
        var count = (delegate* unmanaged[Cdecl]<int*, int>)NativeLibrary.GetExport(driver, "cuDeviceGetCount");
        var get = (delegate* unmanaged[Cdecl]<int*, int, int>)NativeLibrary.GetExport(driver, "cuDeviceGet");
        var name = (delegate* unmanaged[Cdecl]<byte*, int, int, int>)NativeLibrary.GetExport(driver, "cuDeviceGetName");
        var memory = (delegate* unmanaged[Cdecl]<nuint*, int, int>)NativeLibrary.GetExport(driver, "cuDeviceTotalMem_v2");
        var version = (delegate* unmanaged[Cdecl]<int*, int>)NativeLibrary.GetExport(driver, "cuDriverGetVersion");

        int cards = 0, device = 0, cuda = 0;
        if (initialise(0) is var status and not 0)
            return (null, $"the NVIDIA driver does not start (cuInit answers {status})");
        if (count(&cards) != 0 || cards == 0 || get(&device, 0) != 0)
            return (null, "the NVIDIA driver knows no card");

        var text = stackalloc byte[256];
        nuint bytes = 0;
        if (name(text, 256, device) != 0 || memory(&bytes, device) != 0 || version(&cuda) != 0)
            return (null, "the NVIDIA driver does not tell what its card is");
        return (new CardInfo(Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text)), (long)bytes, cuda), null);
    }
}
