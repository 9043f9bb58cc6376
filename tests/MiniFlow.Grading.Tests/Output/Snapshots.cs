using System.Runtime.CompilerServices;

namespace MiniFlow.Grading.Tests.Output;

/// <summary>Holds a page against a committed file that a reviewer can open. After looking, a run with MINIFLOW_ACCEPT_SNAPSHOTS=1 accepts what comes out.</summary>
internal static class Snapshots
{
    public static void ShouldMatchSnapshot(this string page, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name);
        var received = Path.ChangeExtension(file, ".received.html");
        if (Environment.GetEnvironmentVariable("MINIFLOW_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, page);
        }

        if (File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == page)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(received, page);
        Assert.Fail($"{name} is not what came out; look at {received}, and accept it with MINIFLOW_ACCEPT_SNAPSHOTS=1.");
    }
}
