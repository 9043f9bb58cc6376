using System.Diagnostics;

namespace MiniFlow.Jupyter.Tests;

/// <summary>A Python that has libzmq and Jupyter's client: the other side, which is not ours.</summary>
internal static class Python
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // Debian's first: another Python may come before it on the PATH, without the packages.
    private static readonly string[] Candidates = ["/usr/bin/python3", "python3", "python"];

    // What these say of themselves comes on stderr, and is wanted.
    private static readonly string[] LogsToErrors = ["jupyter_kernel_test"];

    private static readonly Dictionary<string, string?> Found = [];

    /// <summary>Skips the test where no Python has these modules.</summary>
    public static void Require(params string[] modules)
    {
        if (With(modules) is null)
            Assert.Skip($"No Python here has {string.Join(" and ", modules)} (Debian: python3-zmq, python3-jupyter-client, …), and the test needs it as the other side.");
    }

    /// <summary>Runs a script to its end.</summary>
    /// <returns>What it printed, without the last line end. What it says on stderr when it fails is the test's failure.</returns>
    public static Task<string> RunAsync(string module, string script, params object[] arguments) =>
        RunAsync(module, script, new Dictionary<string, string>(), arguments);

    /// <inheritdoc cref="RunAsync(string, string, object[])"/>
    public static async Task<string> RunAsync(string module, string script, IReadOnlyDictionary<string, string> environment, params object[] arguments)
    {
        var start = new ProcessStartInfo(With([module])!, ["-c", script, .. arguments.Select(argument => argument.ToString()!)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The script did not end within {Limit.TotalSeconds} s.\n{await output}\n{await errors}");
        }

        process.ExitCode.ShouldBe(0, $"{await output}\n{await errors}");
        return $"{await output}{(LogsToErrors.Contains(module) ? await errors : "")}".TrimEnd('\n');
    }

    /// <summary>The Python that has these modules; null where there is none.</summary>
    public static string? With(params string[] modules)
    {
        var wanted = string.Join(", ", modules);
        lock (Found)
        {
            if (!Found.TryGetValue(wanted, out var python))
                Found[wanted] = python = Candidates.FirstOrDefault(candidate => Runs(candidate, $"import {wanted}"));
            return python;
        }
    }

    private static bool Runs(string python, string script)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", script]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
