namespace MiniFlow.Architecture.Tests;

/// <summary>Where the repository lies: found upwards from the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Source => Path.Combine(Root, "src");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MiniFlow.Interactive.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No MiniFlow.Interactive.sln above {AppContext.BaseDirectory}.");
    }
}
