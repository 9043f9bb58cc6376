using System.Runtime.InteropServices;
using MathNet.Numerics;
using MiniFlow.Cuda.Native;

namespace MiniFlow.Cuda;

/// <summary>Finds the graphics card, and switches MathNet's provider on for it.</summary>
public sealed class CudaDevices : DeviceSource
{
    private const string Name = "/gpu:0";

    /// <summary>In the environment: <c>off</c> uses no card, <c>plain</c> takes the library that is built for tests for one.</summary>
    private const string Switch = "MINIFLOW_GPU";

    private static readonly Lock gate = new();
    private static CudaLibrary? loaded;

    /// <summary>The library in use, null as long as none has been found.</summary>
    internal static CudaLibrary? Library => loaded;

    /// <inheritdoc/>
    public override (IReadOnlyList<ComputeDevice> Devices, string? WhyNot) Find()
    {
        if (AppSwitches.DisableNativeProviders || AppSwitches.DisableCudaNativeProvider)
            return No("a switch of MathNet (DisableNativeProviders or DisableCudaNativeProvider) forbids it");
        if (!(OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return No("MathNet's CUDA provider runs on Linux and Windows with an x64 processor only");

        try
        {
            CudaLibrary library;
            lock (gate)
                library = loaded ?? CudaLibrary.Load();
            if (library.IsPlain && !string.Equals(Environment.GetEnvironmentVariable(Switch), "plain", StringComparison.OrdinalIgnoreCase))
            {
                return No(
                    $"{library.File ?? ProviderPaths.FileName} is the build for tests, which computes on the processor ({Switch}=plain uses it all the same)");
            }

            loaded = library;
            var store = new CrossoverStore(CrossoverStore.DefaultFile, Identity(library), TimeProvider.System);
            return ([new CudaDevice(Name, library, MathNetProvider.TryUse(), store)], null);
        }
        catch (DeviceException exception)
        {
            return No(exception.Message);
        }
    }

    private static (IReadOnlyList<ComputeDevice>, string) No(string because) => ([], $"No graphics card is used because {because}.");

    /// <summary>What makes two measurements comparable: card, driver, and the library's file as it is now.</summary>
    private static string Identity(CudaLibrary library)
    {
        var file = library.File is { } path ? new FileInfo(path) : null;
        return FormattableString.Invariant($"{library.Card.Name}, driver {library.Card.Driver}, library {file?.Length}, {file?.LastWriteTimeUtc:s}");
    }
}
