using System.Reflection;

namespace MiniFlow;

/// <summary>Finds the source that draws graphs and tensors, in an assembly that this one knows only by name.</summary>
internal static class TeachingLayer
{
    private const string AssemblyName = "MiniFlow.Lab";
    private const string SourceName = "MiniFlow.Lab.Views.ViewFormatterSource";

    private static readonly Lazy<Type?> source = new(() => FindAssembly()?.GetType(SourceName));

    /// <summary>The lab's formatter source, or text where the lab is not beside this assembly.</summary>
    public static Type FormatterSource => source.Value ?? typeof(TextFormatterSource);

    private static Assembly? FindAssembly()
    {
        // A notebook kernel loads assemblies its own way and refuses to load one twice: take the one that is there.
        foreach (var loaded in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (loaded.GetName().Name == AssemblyName)
                return loaded;
        }

        try
        {
            // With its version: a kernel compares whole names. Both assemblies are always built with the same one.
            return Assembly.Load(new AssemblyName(AssemblyName) { Version = typeof(TeachingLayer).Assembly.GetName().Version });
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
