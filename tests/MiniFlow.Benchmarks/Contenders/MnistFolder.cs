namespace MiniFlow.Benchmarks.Contenders;

/// <summary>Where MNIST lies, for the anchors: <c>data/mnist</c> of this repository.</summary>
internal static class MnistFolder
{
    public static string Path
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var candidate = System.IO.Path.Combine(folder.FullName, "data", "mnist");
                if (Directory.Exists(candidate))
                    return candidate;
            }

            throw new InvalidOperationException("There is no folder data/mnist above the program. Run it from its place in the repository.");
        }
    }
}
