using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Messages;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelInfo
{
    /// <summary>The answer to a kernel_info_request.</summary>
    public static JsonObject Answer()
    {
        var version = typeof(KernelInfo).Assembly.GetName().Version!.ToString(3);
        return new JsonObject
        {
            ["status"] = "ok",
            ["protocol_version"] = MessageCodec.Version,
            ["implementation"] = "miniflow",
            ["implementation_version"] = version,
            ["banner"] = $"C# cells, run by MiniFlow {version} on .NET {Environment.Version}",
            ["debugger"] = false,
            ["help_links"] = new JsonArray(),
            ["language_info"] = new JsonObject
            {
                ["name"] = "C#",
                ["version"] = "14.0",
                ["mimetype"] = "text/x-csharp",
                ["file_extension"] = ".cs",
                ["pygments_lexer"] = "csharp",
                ["codemirror_mode"] = "text/x-csharp",
            },
        };
    }
}
