using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>The metadata by which Polyglot Notebooks and Jupyter know a C# notebook.</summary>
internal static class NotebookMetadata
{
    public static JsonObject EmptyNotebook() => new()
    {
        ["cells"] = new JsonArray(),
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" },
            ["language_info"] = new JsonObject { ["name"] = "polyglot-notebook" },
            ["polyglot_notebook"] = new JsonObject { ["kernelInfo"] = KernelInfo() },
        },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    };

    public static JsonObject KernelInfo() => new()
    {
        ["defaultKernelName"] = "csharp",
        ["items"] = new JsonArray(new JsonObject
        {
            ["aliases"] = new JsonArray(),
            ["languageName"] = "csharp",
            ["name"] = "csharp",
        }),
    };

    /// <summary>
    /// What the notebook's metadata names as the kernel of its cells. The kernelspec is asked last: <c>.net-csharp</c>
    /// starts a kernel that runs other languages too.
    /// </summary>
    public static string DefaultKernelName(JsonNode? metadata)
    {
        var info = metadata?["polyglot_notebook"]?["kernelInfo"] ?? metadata?["kernelInfo"];
        var name = Text(info?["defaultKernelName"])
            ?? Text((metadata?["dotnet_interactive"] as JsonObject)?["defaultKernelName"])
            ?? Text(metadata?["kernelspec"]?["language"]);
        return name is null ? "csharp" : KernelNames.Plain(name);
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
