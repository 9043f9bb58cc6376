namespace MiniFlow.Notebooks.Tests.Engine.Worker;

public sealed class OrphanTests
{
    [Fact]
    public async Task A_worker_whose_runner_is_gone_ends_whatever_its_cell_does()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var connection = await WorkerConnection.StartAsync(WorkerSettings.Of(new RunOptions()), cancellation);
        connection.Messages.Send(new WorkerCommand.Open(Path.GetTempPath(), 1000, false), ProtocolJson.Default.WorkerCommand);
        connection.Messages.Send(new WorkerCommand.Run(new CellRequest(1, "Console.WriteLine(1); while (true) { }")), ProtocolJson.Default.WorkerCommand);
        await connection.Messages.ReceiveAsync(ProtocolJson.Default.WorkerMessage, cancellation);

        // All that a runner leaves behind when it dies is the end of its pipe.
        connection.Messages.Dispose();

        await connection.Process.WaitForExitAsync(cancellation).WaitAsync(TimeSpan.FromMinutes(2), cancellation);
        connection.Process.HasExited.ShouldBeTrue();
    }
}
