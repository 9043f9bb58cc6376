namespace MiniFlow.Browser.Tests;

/// <summary>The committed pages of the views: every picture that the kit can draw.</summary>
internal static class Pages
{
    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.html").Where(file => !file.Contains(".received.", StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file)).Order();

    public static string File(string name) => Path.Combine(Folder, name + ".html");

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var pages = Path.Combine(folder.FullName, "tests", "MiniFlow.Lab.Tests", "Views", "Snapshots");
            if (Directory.Exists(pages))
                return pages;
        }

        throw new DirectoryNotFoundException($"No committed pages above {AppContext.BaseDirectory}.");
    }
}
