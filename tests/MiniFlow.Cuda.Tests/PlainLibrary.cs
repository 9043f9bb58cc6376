using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace MiniFlow.Cuda.Tests;

/// <summary>
/// The native library with its plain backend, built as a user builds it, by <c>native/build.sh</c>, once for every state of its sources. On a machine
/// with a card, <c>MINIFLOW_TEST_NATIVE=artifacts/cuda</c> runs the same tests with the library that was built there.
/// </summary>
internal static class PlainLibrary
{
    private static readonly Lazy<(string? Folder, string? WhyNot)> built = new(Build);

    /// <summary>Whether it is the backend that fails on order.</summary>
    public static bool IsPlain => Given is null;

    private static string? Given => Environment.GetEnvironmentVariable("MINIFLOW_TEST_NATIVE") is { Length: > 0 } folder ? folder : null;

    public static string Sources { get; } = Path.GetFullPath(Path.Combine(Here(), "../../src/MiniFlow.Cuda/native"));

    /// <summary>A folder as a hint path: the library lies below it where the provider looks. Skips the test where it cannot be built.</summary>
    public static string Folder
    {
        get
        {
            var (folder, whyNot) = built.Value;
            if (whyNot is not null)
                Assert.Skip(whyNot);
            return folder!;
        }
    }

    public static string File => Path.Combine(Folder, "runtimes/linux-x64/native/libMathNetNumericsCUDA.so");

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output) Run(string program, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static (string?, string?) Build()
    {
        if (Given is not null)
            return (Path.GetFullPath(Given), null);
        if (!OperatingSystem.IsLinux())
            return (null, "The native library is built for Linux.");
        foreach (var tool in new[] { "g++", "cmake", "bash" })
        {
            if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => System.IO.File.Exists(Path.Combine(folder, tool))))
                return (null, $"There is no {tool} here, which the native library is built with (Debian: g++, cmake).");
        }

        var folder = Path.GetFullPath(Path.Combine(Sources, "../../../artifacts/cuda-plain", HashOfSources()));
        if (System.IO.File.Exists(Path.Combine(folder, "check")))
            return (folder, null);
        var (code, output) = Run("bash", [Path.Combine(Sources, "build.sh"), "plain", Path.Combine(folder, "runtimes/linux-x64/native")]);
        return code == 0 ? (folder, null) : throw new InvalidOperationException($"The native library does not build:\n{output}");
    }

    private static string HashOfSources()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Sources, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            all.Append(file).Append(System.IO.File.ReadAllText(file));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16];
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
