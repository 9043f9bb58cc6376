using System.Runtime.CompilerServices;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The READMEs that state the figures of the checks, the repository's and the lab's, line breaks as spaces.</summary>
    public static IReadOnlyList<string> ReadMes() =>
        [.. new[] { Root, Path.Combine(Root, "src", "MiniFlow.Lab") }.Select(folder => File.ReadAllText(Path.Combine(folder, "README.md")).ReplaceLineEndings(" "))];

    private static string Find([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(thisFile)!);
        while (!File.Exists(Path.Combine(folder.FullName, "MiniFlow.Interactive.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
