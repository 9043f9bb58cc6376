namespace MiniFlow.Jupyter.Tests;

/// <summary>The chapters of this repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The chapters with their model answers, in order.</summary>
    public static IReadOnlyList<string> Solved { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "notebooks", "solved"), "*.ipynb").Order(StringComparer.Ordinal)];

    /// <summary>Skips the test where the kit has not been built.</summary>
    public static void RequireKit() => Assert.SkipUnless(
        File.Exists(Path.Combine(Root, "artifacts", "kit", "MiniFlow.Lab.dll")), "artifacts/kit is not built: dotnet build MiniFlow.Interactive.sln fills it.");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MiniFlow.Interactive.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No MiniFlow.Interactive.sln above {AppContext.BaseDirectory}.");
    }
}
