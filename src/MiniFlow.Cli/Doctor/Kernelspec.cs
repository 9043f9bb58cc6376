using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Cli.Doctor;

/// <summary>A kernel that Jupyter knows.</summary>
/// <param name="Name">What a notebook calls it: the name of its folder.</param>
/// <param name="DisplayName">What people read.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="Start">The program that is started, and its arguments.</param>
internal sealed record Kernelspec(string Name, string DisplayName, string Language, string[] Start)
{
    /// <summary>
    /// The kernels in the folders that Jupyter itself names, the first of a name before any later one, as Jupyter chooses. Read from their files:
    /// the command that lists them is a part of its own, which some distributions leave out.
    /// </summary>
    /// <returns>Null where Jupyter does not say which folders it looks in.</returns>
    public static IReadOnlyList<Kernelspec>? All(Machine machine, string jupyter)
    {
        if (machine.Programs.Run(jupyter, machine.HomeFolder, "--paths", "--json") is not { Code: 0, Output: var output }
            || Parse(output)?["data"] is not JsonArray folders)
        {
            return null;
        }

        return
        [
            .. folders.Select(folder => Path.Combine((string?)folder ?? "", "kernels"))
                .Where(Directory.Exists)
                .SelectMany(Directory.EnumerateDirectories)
                .Select(Read).OfType<Kernelspec>()
                .DistinctBy(spec => spec.Name),
        ];
    }

    private static Kernelspec? Read(string folder)
    {
        var file = Path.Combine(folder, "kernel.json");
        return File.Exists(file) && Parse(File.ReadAllText(file)) is { } spec
            ? new Kernelspec(
                Path.GetFileName(folder).ToLowerInvariant(),
                Text(spec["display_name"]) ?? Path.GetFileName(folder),
                Text(spec["language"]) ?? "",
                [.. (spec["argv"] as JsonArray)?.Select(argument => Text(argument) ?? "") ?? []])
            : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
