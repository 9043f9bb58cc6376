using MiniFlow.Cli.Doctor.Checks;

namespace MiniFlow.Cli.Doctor;

/// <summary>Every check, in the order in which things depend on each other: the first one that is wrong is the one to mend first.</summary>
internal static class HealthChecks
{
    public static IReadOnlyList<IHealthCheck> All { get; } =
    [
        new SdkCheck(),
        new RuntimeCheck(),
        new DotnetRootCheck(),
        new KitFolderCheck(),
        new DataCheck(),
        new WriteAccessCheck(),
        new ToolCheck(),
        new KernelspecCheck(),
        new GraphicsCardCheck(),
    ];
}
