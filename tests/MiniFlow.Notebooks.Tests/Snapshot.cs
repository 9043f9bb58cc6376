using System.Runtime.CompilerServices;

namespace MiniFlow.Notebooks.Tests;

/// <summary>Holds what a person will look at against a committed file that a reviewer can open.</summary>
internal static class Snapshot
{
    /// <summary>
    /// Compares with the file <paramref name="name"/> in the folder Fixtures beside the test. Where they differ, what came out
    /// is left beside it as .received; look at both, and replace the committed file if the new one is right.
    /// </summary>
    public static void Match(string actual, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Fixtures", name);
        var received = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(name) + ".received" + Path.GetExtension(name));
        if (File.Exists(file) && File.ReadAllText(file) == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{name} is not what came out; compare it with {received}.");
    }

    /// <summary>A file in the folder Fixtures beside the test.</summary>
    public static string Fixture(string name, [CallerFilePath] string test = "") =>
        Path.Combine(Path.GetDirectoryName(test)!, "Fixtures", name);
}
