using System.Security.Cryptography;
using MiniFlow.Notebooks;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>
/// The engine compiled ahead of time, in <c>artifacts/sandbox</c>, made once for each version of it. Every student's process compiles its
/// cells anew, and with the engine that the build leaves behind it has to compile the compiler first: two fifths of its time.
/// </summary>
internal static class CompiledEngine
{
    /// <summary>How many submissions it takes to make up for the half minute.</summary>
    public const int PaysFrom = 40;

    /// <summary>The folder of the one that belongs to this engine; <c>null</c> when there is none.</summary>
    public static string? Find(SandboxFolder files) => FolderOf(files) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Makes it; where that cannot be done, the ordinary engine does the same in more time.</summary>
    public static async Task MakeAsync(SandboxFolder files, CancellationToken cancellation)
    {
        var project = Path.Combine(files.Root, "src", "MiniFlow.Notebooks", "MiniFlow.Notebooks.csproj");
        var folder = FolderOf(files);
        // Under another name until it is complete: another grading may be at the same thing.
        var draft = $"{folder}-{Guid.NewGuid():N}";
        try
        {
            if (File.Exists(project) && await CompiledProgram.TryPublishAsync(project, draft, cancellation))
                Directory.Move(draft, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The other grading was first, or nobody may write there.
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    private static string FolderOf(SandboxFolder files)
    {
        using var program = File.OpenRead(Path.Combine(files.BuiltEngine, "MiniFlow.Notebooks.dll"));
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(program))[..16];
        return Path.Combine(files.Root, "artifacts", "sandbox", $"engine-{fingerprint}-net{Environment.Version}");
    }
}
