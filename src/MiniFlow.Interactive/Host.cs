using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.DotNet.Interactive;

namespace MiniFlow.Interactive;

/// <summary>What runs the notebook, in words.</summary>
internal static class Host
{
    /// <summary>For instance <c>.NET Interactive 1.0.712001, .NET 10.0.1, Linux</c>.</summary>
    public static string Describe() => $"{Tool()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}";

    /// <summary>The version of MiniFlow.</summary>
    public static string OwnVersion => Version(typeof(Host).Assembly);

    private static string Tool()
    {
        // The tool's own assembly has the number that one installs; another host of the kernel is called by its name.
        var entry = Assembly.GetEntryAssembly();
        return entry?.GetName().Name == "Microsoft.DotNet.Interactive.App"
            ? $".NET Interactive {Version(entry)}"
            : $".NET Interactive {Version(typeof(Kernel).Assembly)} in {entry?.GetName().Name ?? "another host"}";
    }

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? $"{assembly.GetName().Version}";
}
