namespace MiniFlow.Notebooks;

/// <summary>The kernels that a .NET notebook's cells name, and what else they are called.</summary>
public static class KernelNames
{
    private static readonly Dictionary<string, string> PlainNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = "csharp", ["c#"] = "csharp", ["cs"] = "csharp",
        ["fsharp"] = "fsharp", ["f#"] = "fsharp", ["fs"] = "fsharp",
        ["pwsh"] = "pwsh", ["powershell"] = "pwsh",
        ["javascript"] = "javascript", ["js"] = "javascript",
        ["html"] = "html",
        ["markdown"] = "markdown", ["md"] = "markdown",
        ["mermaid"] = "mermaid",
        ["http"] = "http",
        ["sql"] = "sql",
        ["kql"] = "kql",
        ["value"] = "value",
        ["raw"] = "raw",
    };

    /// <summary>Whether <paramref name="name"/> is the name, or another name, of a kernel that .NET notebooks use.</summary>
    /// <param name="name">As it stands behind <c>#!</c>.</param>
    public static bool IsKnown(string name) => PlainNames.ContainsKey(name);

    /// <summary>The one spelling of a kernel's name (<c>C#</c> → <c>csharp</c>); an unknown name is handed back as it is.</summary>
    /// <param name="name">As a notebook's metadata or a <c>#!</c> line has it.</param>
    public static string Plain(string name) => PlainNames.GetValueOrDefault(name, name);
}
