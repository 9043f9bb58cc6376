using System.Reflection;
using System.Runtime.Loader;

namespace MiniFlow.Lab;

/// <summary>
/// Where <c>MiniFlow.Interactive</c> and Plotly.NET live. A kernel has an FSharp.Core of its own and loads every assembly of a
/// notebook by itself, so that Plotly.NET and what it is built on would meet two of them. Here there is one: what stands in the
/// folder comes from the folder, MiniFlow itself is the one that is loaded, and the kernel's own assemblies are the kernel's.
/// </summary>
internal sealed class ExtensionContext(string folder) : AssemblyLoadContext("MiniFlow.Interactive")
{
    private static readonly Assembly[] own = [typeof(Commands).Assembly, typeof(Tensor).Assembly];

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Array.Find(own, assembly => assembly.GetName().Name == assemblyName.Name) is { } loaded)
            return loaded;
        if (assemblyName.Name!.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal))
            return null;
        var file = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
