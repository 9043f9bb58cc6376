using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Doctor;

/// <summary>All that a check may look at, so that a test can hand in a machine of its own.</summary>
/// <param name="Kit">The kit's folders.</param>
/// <param name="Programs">The programs that can be called.</param>
/// <param name="Variable">The value of an environment variable; null where it is not set.</param>
/// <param name="HomeFolder">The user's own folder.</param>
/// <param name="CacheFolder">Where programs keep what they can make again: the engine's restored packages lie below it.</param>
/// <param name="System">Windows, macOS or Linux: decides how a command is typed.</param>
internal sealed record Machine(
    ChapterFolders Kit,
    IPrograms Programs,
    Func<string, string?> Variable,
    string HomeFolder,
    string CacheFolder,
    OperatingSystemKind System)
{
    public static Machine This(ChapterFolders kit) => new(
        kit,
        new InstalledPrograms(),
        Environment.GetEnvironmentVariable,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        OperatingSystem.IsWindows() ? OperatingSystemKind.Windows : OperatingSystem.IsMacOS() ? OperatingSystemKind.MacOS : OperatingSystemKind.Linux);

    /// <summary>A path in the kit, as it is written from the kit's folder.</summary>
    public string InKit(params ReadOnlySpan<string> parts) => Path.Combine([Kit.Root, .. parts]);

    /// <summary>The command that sets an environment variable for the shell that it is typed in.</summary>
    public string Setting(string variable, string value) =>
        System == OperatingSystemKind.Windows ? $"$env:{variable} = \"{value}\"" : $"export {variable}=\"{value}\"";
}
