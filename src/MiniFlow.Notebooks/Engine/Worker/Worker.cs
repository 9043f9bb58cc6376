using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MiniFlow.Notebooks;

/// <summary>
/// The side of the protocol that runs cells. The runner has a pipe of its own: whatever cells do to the console, the
/// protocol stays whole. When the pipe ends, the runner is gone, and this process ends at once.
/// </summary>
internal sealed class Worker(MessageStream messages)
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string?>> asked = [];
    private int questions;
    private volatile int cell;

    /// <summary>Serves the runner until it is gone; never returns.</summary>
    [DoesNotReturn]
    public void Run()
    {
        CSharpSession? session = null;
        while (Receive() is { } command)
        {
            if (command is WorkerCommand.WarmUp)
                _ = Task.Run(WarmUp.RunAsync);
            else if (command is WorkerCommand.Open open)
                session = Open(open);
            else
                Obey(session!, command);
        }

        // Nothing a cell left behind, no finalizer and no foreign thread, may hold the process back now.
        Process.GetCurrentProcess().Kill();
        throw new UnreachableException();
    }

    private CSharpSession Open(WorkerCommand.Open open)
    {
        Directory.SetCurrentDirectory(open.WorkingDirectory);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Leave(string.Create(
            CultureInfo.InvariantCulture,
            $"{CellName.Subject(cell)} ended the process that it ran in (Environment.Exit, exit code {Environment.ExitCode})."));
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) => Leave(Describe(unhandled.ExceptionObject));
        _ = Task.Run(WarmUp.Formatters);
        var options = new SessionOptions { OutputLimit = open.OutputLimit, Input = open.AnswersInput ? AskAsync : null };
        return new CSharpSession(options, happened => Send(new WorkerMessage.Happened(happened)));
    }

    private void Obey(CSharpSession session, WorkerCommand command)
    {
        switch (command)
        {
            case WorkerCommand.Run run:
                cell = run.Cell.Number;
                _ = Task.Run(() => RunAsync(session, run.Cell));
                break;
            case WorkerCommand.Interrupt interrupt:
                session.Interrupt(interrupt.Reason);
                break;
            case WorkerCommand.Answer answer:
                if (asked.TryRemove(answer.Number, out var question))
                    question.TrySetResult(answer.Line);
                break;
            case WorkerCommand.Ask ask:
                _ = Task.Run(() => AnswerAsync(session, ask));
                break;
            default:
                break;
        }
    }

    private async Task RunAsync(CSharpSession session, CellRequest request)
    {
        using var ended = new CancellationTokenSource();
        _ = NativeConsole.FlushUntilAsync(ended.Token);
        var error = await session.ExecuteAsync(request);
        await ended.CancelAsync();
        await NativeConsole.FlushAsync();
        // Code that does not stop would take the processor from all cells that follow.
        if (session.IsStuck)
            Process.GetCurrentProcess().Kill();
        Send(new WorkerMessage.Ended(request.Number, error));
    }

    private async Task AnswerAsync(CSharpSession session, WorkerCommand.Ask ask)
    {
        CodeAnswer? answer = null;
        try
        {
            answer = await session.AnswerAsync(ask.Question);
        }
#pragma warning disable CA1031 // Half a program can bring the compiler to anything; then there is nothing to say of it.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        Send(new WorkerMessage.Says(ask.Number, answer));
    }

    private async Task<string?> AskAsync(InputQuestion question, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref questions);
        var answer = asked[number] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new WorkerMessage.Asks(number, question));
        return await answer.Task.WaitAsync(cancellation);
    }

    private string Describe(object thrown)
    {
        var what = thrown is Exception exception
            ? ThrownError.Describe(exception, CellName.Of(cell)).Message
            : thrown.ToString();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{CellName.Subject(cell)} ended the process that it ran in: an exception on a thread that it started was not caught there.\n{what}");
    }

    private void Leave(string reason) => Send(new WorkerMessage.Leaves(reason));

    private WorkerCommand? Receive() => messages.Receive(ProtocolJson.Default.WorkerCommand);

    private void Send(WorkerMessage message)
    {
        try
        {
            messages.Send(message, ProtocolJson.Default.WorkerMessage);
        }
        catch (IOException)
        {
            // The runner is gone, and the receiving side notices it too.
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
