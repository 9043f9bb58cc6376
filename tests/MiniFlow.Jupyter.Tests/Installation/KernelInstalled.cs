using MiniFlow.Jupyter.Installation;

namespace MiniFlow.Jupyter.Tests.Installation;

/// <summary>The kernel, installed under both of its names into a folder of the tests' own, as <c>miniflow jupyter install</c> does.</summary>
public sealed class KernelInstalled : IAsyncLifetime
{
    /// <summary>The Jupyter data folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("miniflow-jupyter-").FullName;

    /// <summary>The environment of a client that is to find it, and no kernel of this machine's user.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["JUPYTER_PATH"] = Folder,
        ["JUPYTER_CONFIG_DIR"] = Path.Combine(Folder, "config"),
        ["JUPYTER_DATA_DIR"] = Path.Combine(Folder, "data"),
        ["JUPYTER_RUNTIME_DIR"] = Path.Combine(Folder, "runtime"),
        ["IPYTHONDIR"] = Path.Combine(Folder, "ipython"),
    };

    // Not compiled ahead of time: that takes a minute, and what is tested here is the same.
    public async ValueTask InitializeAsync()
    {
        foreach (var name in new[] { KernelName.Own, KernelName.DotnetInteractive })
            await KernelInstallation.InstallAsync(new InstallationRequest(name, Folder, [], Repository: null, AheadOfTime: false));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
