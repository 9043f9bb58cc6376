using System.Runtime.InteropServices;
using MathNet.Numerics;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace MiniFlow.Cuda.Native;

/// <summary>
/// Where MathNet's CUDA provider looks for its native library, in its order, so that both find the same file: by its bare name, which is the system's
/// own search; then under the hint paths, the application's folder and the folder of this assembly, each with the folders of the platform.
/// </summary>
internal static class ProviderPaths
{
    public const string LibraryName = "libMathNetNumericsCUDA";

    public const string HintVariable = "MathNetNumericsCUDAProviderPath";

    public static string FileName => LibraryName + (OperatingSystem.IsWindows() ? ".dll" : ".so");

    private static string Platform => (OperatingSystem.IsWindows() ? "win-" : "linux-") + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>Folders to look in, whether they are there or not.</summary>
    public static IEnumerable<string> Folders =>
        from root in Roots()
        where !string.IsNullOrEmpty(root)
        from below in new[] { $"runtimes/{Platform}/native", $"{Platform}/native", Platform, RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(), "" }
        select Path.GetFullPath(Path.Combine(root, below));

    /// <summary>The files of that name that are there.</summary>
    public static IEnumerable<string> Files => Folders.Select(folder => Path.Combine(folder, FileName)).Where(File.Exists).Distinct();

    private static IEnumerable<string?> Roots()
    {
        // The provider takes the first hint that is set, as this does.
        yield return MathNetProvider.HintPath ?? LinearAlgebraControl.HintPath ?? Environment.GetEnvironmentVariable(HintVariable);
        yield return Control.NativeProviderPath;
        yield return AppContext.BaseDirectory;
        yield return Path.GetDirectoryName(typeof(ProviderPaths).Assembly.Location);
    }
}
