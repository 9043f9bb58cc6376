using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace MiniFlow.Browser.Tests.Jupyter;

/// <summary>
/// Jupyter Notebook (Debian: jupyter-notebook), on a copy of the students' chapters beside a kit, with this repository's
/// kernel installed as the command installs it, under the name that the chapters ask for.
/// </summary>
public sealed partial class NotebookServer : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("miniflow-notebook-").FullName;
    private Process? server;
    private string address = "";

    private static string? Program => Array.Find(["/usr/bin/jupyter-notebook", "/usr/local/bin/jupyter-notebook"], File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null || !File.Exists(Path.Combine(Pages.Repository, "artifacts", "kit", "MiniFlow.Lab.dll")))
            return;
        Directory.CreateDirectory(Path.Combine(folder, "kit", "notebooks"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "kit", "artifacts"), Path.Combine(Pages.Repository, "artifacts"));
        foreach (var chapter in Directory.EnumerateFiles(Path.Combine(Pages.Repository, "notebooks"), "*.ipynb"))
            File.Copy(chapter, Path.Combine(folder, "kit", "notebooks", Path.GetFileName(chapter)));
        await InstallKernelAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The address of a notebook in the browser.</summary>
    public string AddressOf(string notebook)
    {
        Assert.SkipWhen(Program is null, "Jupyter Notebook is not installed (Debian: jupyter-notebook).");
        Assert.SkipWhen(server is null, "artifacts/kit is not built: dotnet build MiniFlow.Interactive.sln fills it.");
        return $"{address}notebooks/kit/notebooks/{notebook}";
    }

    /// <summary>The file of a notebook.</summary>
    public string FileOf(string notebook) => Path.Combine(folder, "kit", "notebooks", notebook);

    private async Task InstallKernelAsync()
    {
        var command = AppContext.BaseDirectory.Replace(Path.Combine("tests", "MiniFlow.Browser.Tests"), Path.Combine("src", "MiniFlow.Cli"), StringComparison.Ordinal);
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(command, "MiniFlow.Cli.dll"), "jupyter", "install", "--prefix", folder, "--as", ".net-csharp", "--quick"]))!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }

    private async Task StartAsync()
    {
        var start = new ProcessStartInfo(Program!, ["--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={FreePort()}", "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={folder}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["JUPYTER_PATH"] = Path.Combine(folder, "share", "jupyter"),
                ["JUPYTER_CONFIG_DIR"] = Path.Combine(folder, "config"),
                ["JUPYTER_DATA_DIR"] = Path.Combine(folder, "data"),
                ["JUPYTER_RUNTIME_DIR"] = Path.Combine(folder, "runtime"),
            },
        };
        server = Process.Start(start)!;
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null && Address().Match(line.Data) is { Success: true } found)
                listening.TrySetResult(found.Value);
        };
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        address = await listening.Task.WaitAsync(StartLimit);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();
}
