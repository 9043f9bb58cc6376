using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace MiniFlow.Notebooks;

/// <summary>One run of a notebook: its code cells, one after another, in one session.</summary>
internal sealed class NotebookRun(NotebookDocument document, RunOptions options, IProgress<CellProgress>? progress)
{
    private readonly List<CellResult> results = [];
    private ScriptState<object?>? state;

    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var codeCells = document.Cells.Index().Where(cell => cell.Item.Kind == CellKind.Code).ToList();
        var stopped = false;
        foreach (var ((index, cell), number) in codeCells.Zip(Enumerable.Range(1, codeCells.Count)))
        {
            progress?.Report(new CellProgress(index, number, codeCells.Count));
            cell.ClearOutputs();
            var result = stopped || cancellation.IsCancellationRequested
                ? new CellResult(index, number, cell.Id, CellOutcome.Skipped, TimeSpan.Zero)
                : await RunCellAsync(cell, index, number, cancellation);
            stopped |= result.Outcome == CellOutcome.Failed && options.AfterFailure == AfterFailure.Stop;
            results.Add(result);
            progress?.Report(new CellProgress(index, number, codeCells.Count, result));
        }

        return new RunResult(results, Stopwatch.GetElapsedTime(started));
    }

    private async Task<CellResult> RunCellAsync(NotebookCell cell, int index, int number, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        cell.ExecutionCount = number;
        try
        {
            state = state is null
                ? await CSharpScript.RunAsync<object?>(cell.Source, ScriptOptions.Default, cancellationToken: cancellation)
                : await state.ContinueWithAsync<object?>(cell.Source, cancellationToken: cancellation);
            if (state.ReturnValue is { } value)
                cell.OutputsJson.Add((System.Text.Json.Nodes.JsonNode)CellOutput.Result(new MimeBundle("text/plain", value.ToString() ?? ""), number).Json);
            return new CellResult(index, number, cell.Id, CellOutcome.Succeeded, Stopwatch.GetElapsedTime(started));
        }
#pragma warning disable CA1031 // Whatever a cell throws is the cell's result.
        catch (Exception error)
#pragma warning restore CA1031
        {
            cell.OutputsJson.Add((System.Text.Json.Nodes.JsonNode)CellOutput.Error("Error", error.Message).Json);
            return new CellResult(index, number, cell.Id, CellOutcome.Failed, Stopwatch.GetElapsedTime(started), new CellError("Error", error.Message));
        }
    }
}
