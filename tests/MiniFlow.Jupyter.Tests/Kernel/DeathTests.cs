using System.Diagnostics;

namespace MiniFlow.Jupyter.Tests.Kernel;

/// <summary>How a kernel ends, and that nothing of it stays behind.</summary>
public sealed class DeathTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly RunningKernel kernel = new();

    public ValueTask InitializeAsync() => kernel.InitializeAsync();

    public ValueTask DisposeAsync() => kernel.DisposeAsync();

    [Fact]
    public async Task A_kernel_that_is_killed_while_it_is_busy_leaves_no_process_behind()
    {
        var worker = await BusyWorkerAsync();
        kernel.Process.Kill();
        await EndsAsync(worker);
    }

    [Fact]
    public async Task A_kernel_that_is_shut_down_while_it_is_busy_answers_and_ends()
    {
        var worker = await BusyWorkerAsync();
        await kernel.TalkAsync("""
            message = kc.session.msg("shutdown_request", {"restart": False})
            kc.control_channel.send(message)
            expect(kc.get_control_msg(timeout=PATIENCE)["content"], {"status": "ok", "restart": False})
            """, waitForReady: false);
        await EndsAsync(worker);
        await kernel.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        kernel.Process.ExitCode.ShouldBe(0);
    }

    /// <summary>Starts a cell that never ends, and gives back the process that runs it.</summary>
    private async Task<int> BusyWorkerAsync()
    {
        var id = await kernel.TalkAsync("""
            msg_id = kc.execute('Console.WriteLine(Environment.ProcessId); while (true) { }')
            while True:
                message = kc.get_iopub_msg(timeout=PATIENCE)
                if message["msg_type"] == "stream": break
            print(message["content"]["text"])
            """);
        return int.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task EndsAsync(int id)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && Lives(id);)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Lives(id).ShouldBeFalse("the cells' process is still there");
    }

    private static bool Lives(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
