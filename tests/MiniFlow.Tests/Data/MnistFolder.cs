namespace MiniFlow.Tests.Data;

/// <summary>Where MNIST lies: upwards from the test assembly.</summary>
internal static class MnistFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, "data", "mnist");
            if (Directory.Exists(candidate))
                return candidate;
        }

        throw new DirectoryNotFoundException($"No data/mnist above {AppContext.BaseDirectory}.");
    }
}
