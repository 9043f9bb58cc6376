namespace MiniFlow.Browser.Tests;

/// <summary>The committed pages of the views: every picture that the kit can draw.</summary>
internal static class Pages
{
    /// <summary>The repository, found upwards from the test assembly.</summary>
    public static string Repository { get; } = FindRepository();

    public static string Folder { get; } = Path.Combine(Repository, "tests", "MiniFlow.Lab.Tests", "Views", "Snapshots");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.html").Where(file => !file.Contains(".received.", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static string File(string name) => Path.Combine(Folder, name + ".html");

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "MiniFlow.Interactive.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No MiniFlow.Interactive.sln above {AppContext.BaseDirectory}.");
    }
}
