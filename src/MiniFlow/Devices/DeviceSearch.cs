using System.Reflection;
using System.Runtime.Loader;

namespace MiniFlow;

/// <summary>Looks for the assembly that finds graphics cards, which this one knows only by name.</summary>
internal static class DeviceSearch
{
    private const string AssemblyName = "MiniFlow.Cuda";

    public const string SwitchedOff = "No graphics card is used because MINIFLOW_GPU=off switches it off.";

    private const string NoSupport =
        "No graphics card is used because MiniFlow.Cuda.dll, which finds them, is not in the folder of MiniFlow.dll: build the solution once.";

    /// <summary>Whether it has been decided here what a card is used for: MathNet, which finds cards by itself, is then not asked.</summary>
    public static bool Decides { get; private set; }

    public static (IReadOnlyList<ComputeDevice> Devices, string? WhyNot) Find()
    {
        if (string.Equals(Environment.GetEnvironmentVariable("MINIFLOW_GPU"), "off", StringComparison.OrdinalIgnoreCase))
        {
            Decides = true;
            return ([], SwitchedOff);
        }

        try
        {
            if (FindAssembly() is not { } assembly)
                return ([], NoSupport);
            Decides = true;
            var type = assembly.GetExportedTypes().FirstOrDefault(type => type.IsSubclassOf(typeof(DeviceSource)));
            return type is null ? ([], NoSupport) : ((DeviceSource)Activator.CreateInstance(type)!).Find();
        }
        catch (Exception exception)
        {
            // Whatever goes wrong with a card, everything else goes on: on the processor, and with a word about it.
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return ([], $"No graphics card is used because the search for one failed: {cause.Message}");
        }
    }

    private static bool IsOurs(AssemblyName name) => name.Name?.StartsWith("MathNet.Numerics.Providers", StringComparison.Ordinal) == true;

    private static Assembly? FindAssembly()
    {
        // A notebook kernel loads assemblies its own way and refuses to load one twice: take the one that is there.
        var loaded = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(each => each.GetName().Name == AssemblyName);
        if (loaded is not null)
            return loaded;

        var mine = typeof(DeviceSearch).Assembly;
        var folder = Path.GetDirectoryName(mine.Location);
        var file = string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, AssemblyName + ".dll");
        if (!File.Exists(file))
            return null;

        // In this assembly's own load context: there it finds the MiniFlow that is running. What else it needs lies beside it, where an
        // application or a kernel would not look.
        var context = AssemblyLoadContext.GetLoadContext(mine) ?? AssemblyLoadContext.Default;
        context.Resolving += (from, name) =>
            Path.Combine(folder!, name.Name + ".dll") is var path && IsOurs(name) && File.Exists(path) ? from.LoadFromAssemblyPath(path) : null;
        return context.LoadFromAssemblyPath(file);
    }
}
