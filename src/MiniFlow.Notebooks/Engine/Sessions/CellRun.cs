using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace MiniFlow.Notebooks;

/// <summary>One run of one cell: its segments, one after another.</summary>
internal sealed class CellRun(
    CellRequest cell,
    CellContext context,
    CellThreads threads,
    ScriptChain chain,
    PackageReferences packages,
    SessionOptions options)
{
    private readonly string name = CellName.Of(cell.Number);

    private string WorkingDirectory => options.WorkingDirectory ?? Directory.GetCurrentDirectory();

    /// <returns>Why the cell failed, or null.</returns>
    public async Task<CellError?> RunAsync()
    {
        CellContext.Current = context;
        try
        {
            await RunAsync(cell.Source, cell.Kernel, name);
            return threads.IsInterrupted ? Interrupted(null) : null;
        }
        catch (CellException failure)
        {
            return failure.Error;
        }
        catch (OperationCanceledException) when (threads.IsInterrupted)
        {
            return Interrupted(chain.LastThrown);
        }
#pragma warning disable CA1031 // Whatever a cell makes fail is the cell's error; the session goes on.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return threads.IsInterrupted ? Interrupted(thrown) : Describe(thrown);
        }
    }

    private async Task RunAsync(string source, string kernel, string place)
    {
        var started = Stopwatch.GetTimestamp();
        var timed = false;
        foreach (var segment in CellParser.Parse(source, KernelNames.Plain(kernel)))
        {
            foreach (var directive in segment.Directives)
            {
                timed |= directive.Name == MagicCommands.Time;
                if (directive.Name == MagicCommands.Import)
                    await ImportAsync(directive);
            }

            await packages.AddAsync(segment.Directives, WorkingDirectory, context);
            if (segment.Kernel != "csharp")
                context.Display(DisplayKernels.Render(segment));
            else if (!string.IsNullOrWhiteSpace(segment.Code))
                await RunScriptAsync(segment.Code, place);
        }

        if (timed)
        {
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            context.Display(new MimeBundle("text/plain", string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed}ms")));
        }
    }

    private async Task RunScriptAsync(string code, string place)
    {
        var script = await chain.CompileAsync(code, place, WorkingDirectory, context.Cancellation);
        context.Begin();
        ScriptState<object?>? state = null;
        await threads.RunAsync(async () => state = await chain.RunAsync(script, context.Cancellation).ConfigureAwait(false));
        if (state?.Exception is { } thrown)
            throw new CellException(threads.IsInterrupted ? Interrupted(thrown) : Describe(thrown));
        // Formatters are the cell's code too: what they do can take long, or go wrong.
        await threads.RunAsync(() => ShowResult(state!));
    }

    private void ShowResult(ScriptState<object?> state)
    {
        if (state.ReturnValue is null && !LastExpression.Exists(state.Script.GetCompilation()))
            return;
        var values = state.ReturnValue switch
        {
            FormattedValue one => [one],
            IEnumerable<FormattedValue> several => [.. several],
            var value => FormattedValue.CreateManyFromObject(value),
        };
        context.Result(FormattedValue.Bundle(values));
    }

    /// <summary>Runs another notebook, or a file of C#, as if its cells stood here.</summary>
    private async Task ImportAsync(Directive directive)
    {
        var path = Path.GetFullPath(directive.Argument, WorkingDirectory);
        if (!File.Exists(path))
            throw directive.Error($"({directive.Line},1): There is no file {path} to import.");
        if (Path.GetExtension(path) is ".cs" or ".csx")
        {
            await RunAsync(await File.ReadAllTextAsync(path, context.Cancellation), "csharp", path);
            return;
        }

        var document = NotebookDocument.Load(path);
        var number = 0;
        foreach (var imported in document.Cells)
        {
            if (imported.Kind == CellKind.Markdown)
                context.Display(new MimeBundle("text/markdown", imported.Source));
            else if (imported.Kind == CellKind.Code)
                await RunAsync(imported.Source, document.KernelNameOf(imported), $"{Path.GetFileName(path)} cell {++number}");
        }
    }

    private CellError Describe(Exception thrown)
    {
        var error = ThrownError.Describe(thrown, name);
        return thrown.GetBaseException() is OutOfMemoryException
            ? error with { Message = $"{MemoryLimit.Exceeded(cell.Number)}\n{error.Message}" }
            : error;
    }

    private CellError Interrupted(Exception? thrown)
    {
        var line = thrown is null ? null : ThrownError.Describe(thrown, name).Line;
        var place = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $", in line {line}");
        return new CellError("Interrupted", $"{CellName.Subject(cell.Number)} {threads.Reason}{place}.", line);
    }
}
