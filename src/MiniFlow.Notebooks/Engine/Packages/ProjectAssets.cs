using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks;

/// <summary>Reads what a restore wrote down: which files of which packages belong to this system.</summary>
internal static class ProjectAssets
{
    /// <summary>The packages, or null when the file, or a file that it names, is not there any more.</summary>
    public static IReadOnlyList<RestoredPackage>? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        var assets = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToList();
        // One target is for any system; the other, named framework/system, for this one.
        var target = assets["targets"]!.AsObject().Last(each => each.Key.Contains('/', StringComparison.Ordinal)).Value!.AsObject();
        var packages = new List<RestoredPackage>();
        foreach (var (name, files) in target.Where(each => (string?)each.Value!["type"] == "package"))
        {
            var home = (string)assets["libraries"]![name]!["path"]!;
            var root = folders.Select(folder => Path.Combine(folder, home)).FirstOrDefault(Directory.Exists);
            if (root is null)
                return null;
            var parts = name.Split('/');
            packages.Add(new RestoredPackage(parts[0], parts[1], Files(files!["runtime"], root), Files(files["native"], root)));
        }

        return packages.SelectMany(package => package.Assemblies).All(File.Exists) ? packages : null;
    }

    private static List<string> Files(JsonNode? group, string root) =>
        group is JsonObject files
            ? [.. files.Select(file => file.Key).Where(file => !file.EndsWith("_._", StringComparison.Ordinal)).Select(file => Path.GetFullPath(Path.Combine(root, file)))]
            : [];
}
