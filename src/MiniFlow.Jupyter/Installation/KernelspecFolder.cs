using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Jupyter.Installation;

/// <summary>The folder of a kernelspec: what is started, what it is called, its logos.</summary>
/// <param name="path">The folder.</param>
internal sealed class KernelspecFolder(string path)
{
    private const string Mark = "miniflow";

    private static readonly string[] Logos = ["logo-32x32.png", "logo-64x64.png", "logo-svg.svg"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private string Json => Path.Combine(path, "kernel.json");

    /// <summary>Whether a kernel is there that is not ours.</summary>
    public bool IsForeign => File.Exists(Json) && Read()?["metadata"]?[Mark] is null;

    /// <summary>A new folder for the program, beside those of earlier installations.</summary>
    public string NewProgramFolder() => Path.Combine(path, $"program-{Guid.NewGuid().ToString("N")[..8]}");

    /// <summary>Has the kernelspec start a program, and clears away the programs that it started before.</summary>
    /// <param name="name">The kernel's name.</param>
    /// <param name="program">The program's file.</param>
    /// <param name="dotnetRoot">Where .NET is: a program that is found through a menu has no shell that would say it.</param>
    public void Write(string name, string program, string dotnetRoot)
    {
        foreach (var logo in Logos)
            WriteResource(logo);
        var spec = new JsonObject
        {
            ["argv"] = new JsonArray(program, "{connection_file}"),
            ["display_name"] = KernelName.DisplayName(name),
            ["language"] = "C#",
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject { ["DOTNET_ROOT"] = dotnetRoot },
            ["metadata"] = new JsonObject { ["debugger"] = false, [Mark] = new JsonObject { ["version"] = typeof(KernelspecFolder).Assembly.GetName().Version!.ToString(3) } },
        };
        // In one step: a client that looks meanwhile sees the old one or the new one.
        var temporary = $"{Json}.new";
        File.WriteAllText(temporary, spec.ToJsonString(Indented) + "\n");
        File.Move(temporary, Json, overwrite: true);
        foreach (var old in Directory.EnumerateDirectories(path, "program-*").Where(folder => folder != Path.GetDirectoryName(program)))
            DeleteIfUnused(old);
    }

    private static void DeleteIfUnused(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
        {
            // A kernel that runs from it keeps it on Windows; the next installation clears it away.
        }
    }

    private JsonNode? Read()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(Json));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void WriteResource(string name)
    {
        using var resource = typeof(KernelspecFolder).Assembly.GetManifestResourceStream(name)!;
        using var file = File.Create(Path.Combine(path, name));
        resource.CopyTo(file);
    }
}
