namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether the folders in which chapters and commands leave something can be written.</summary>
internal sealed class WriteAccessCheck : IHealthCheck
{
    public string Subject => "Write access";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        (string Folder, string Use)[] folders =
        [
            (machine.Kit.Student, "answers cannot be saved"),
            (machine.InKit("artifacts"), "runs and checkpoints cannot be saved"),
            (machine.CacheFolder, "packages cannot be restored"),
        ];
        var refused = folders.Where(each => each.Folder.Length > 0 && !CanWrite(each.Folder)).ToList();
        foreach (var (folder, use) in refused)
        {
            yield return File.Exists(folder)
                ? Finding.Wrong($"{folder} is a file where a folder should be: {use}.", Removal(machine, folder))
                : Finding.Wrong($"{folder} cannot be written: {use}.", Ownership(machine, folder));
        }

        if (refused.Count == 0)
            yield return Finding.Fine("notebooks, artifacts and the user's cache can be written");
    }

    // A folder that is not there yet is as good as the one that it would be made in.
    private static bool CanWrite(string folder)
    {
        if (File.Exists(folder))
            return false;
        var there = new DirectoryInfo(folder);
        while (!there.Exists && there.Parent is { } parent)
            there = parent;
        var trial = Path.Combine(there.FullName, $".miniflow-{Guid.NewGuid():N}");
        try
        {
            using (new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
                return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Ownership(Machine machine, string folder) => machine.System == OperatingSystemKind.Windows
        ? $"icacls \"{folder}\" /grant \"%USERNAME%:(OI)(CI)M\" /T"
        : $"sudo chown -R \"$(id -u):$(id -g)\" \"{folder}\"";

    private static string Removal(Machine machine, string file) =>
        machine.System == OperatingSystemKind.Windows ? $"del \"{file}\"" : $"rm \"{file}\"";
}
