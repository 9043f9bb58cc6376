using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace MiniFlow.Notebooks;

/// <summary>Finds the native libraries that came with packages for the managed ones that call them.</summary>
internal static class NativeLibraries
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<AssemblyLoadContext> Watched = [];
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase);

    public static void Add(IEnumerable<string> paths)
    {
        lock (Gate)
        {
            if (Watched.Count == 0)
                AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => Watch(loaded.LoadedAssembly);
            foreach (var path in paths)
                Known[Path.GetFileName(path)] = path;
        }

        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            Watch(assembly);
    }

    private static void Watch(Assembly assembly)
    {
        lock (Gate)
        {
            if (AssemblyLoadContext.GetLoadContext(assembly) is { } context && Watched.Add(context))
                context.ResolvingUnmanagedDll += Resolve;
        }
    }

    private static nint Resolve(Assembly assembly, string name)
    {
        string[] spellings = [name, $"{name}.dll", $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dylib"];
        lock (Gate)
        {
            return spellings.Select(Known.GetValueOrDefault).OfType<string>().Select(path => NativeLibrary.TryLoad(path, out var handle) ? handle : 0)
                .FirstOrDefault(handle => handle != 0);
        }
    }
}
