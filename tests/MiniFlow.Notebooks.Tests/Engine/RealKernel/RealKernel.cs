using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Tests.Engine.RealKernel;

/// <summary>
/// The kernel of .NET Interactive, over stdio, as VS Code starts it: a command a line goes in, events come out, one a line.
/// What cells put out is written down by the same recorder that this engine's own sessions use.
/// </summary>
internal sealed class RealKernel : ICellSession
{
    /// <summary>Names the tool: the full path of dotnet-interactive.</summary>
    public const string Variable = "MINIFLOW_DOTNET_INTERACTIVE";

    private static readonly TimeSpan LongestCell = TimeSpan.FromMinutes(3);

    private readonly NotebookDocument document = new();
    private readonly OutputRecorder recorder = new();
    private readonly Dictionary<string, int> displays = [];
    private readonly Process process;
    private readonly TimeSpan patience;

    private RealKernel(string tool, string folder, TimeSpan patience)
    {
        this.patience = patience;
        var start = new ProcessStartInfo(tool, ["stdio", "--working-dir", folder])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts the kernel; skips the test where nobody has named the tool.</summary>
    public static RealKernel StartOrSkip(string folder, TimeSpan? patience = null)
    {
        var tool = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(tool), $"set {Variable} to the path of dotnet-interactive 1.0.712001 to compare with the real kernel (tools/dotnet-interactive/README.md)");
        return new RealKernel(tool!, folder, patience ?? LongestCell);
    }

    public async Task<NotebookCell> RunAsync(string source, string kernel = "csharp")
    {
        var cell = NotebookCell.Code(source, $"cell-{document.Cells.Count + 1}", kernel);
        document.Cells.Add(cell);
        var number = document.Cells.Count;
        recorder.Begin(number, cell);
        if (await SubmitAsync(number, source, kernel) is { } failure)
            recorder.Record(new CellFailed(number, new CellError("Error", failure)));
        recorder.Complete();
        return cell;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <returns>Why the cell failed, or null.</returns>
    private async Task<string?> SubmitAsync(int number, string source, string kernel)
    {
        var token = $"{number}";
        var command = new JsonObject
        {
            ["token"] = token,
            ["commandType"] = "SubmitCode",
            ["command"] = new JsonObject { ["code"] = source, ["targetKernelName"] = kernel },
        };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(patience);
        try
        {
            await process.StandardInput.WriteLineAsync(command.ToJsonString().AsMemory(), timeout.Token);
            await process.StandardInput.FlushAsync(timeout.Token);
            while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                var happened = JsonNode.Parse(line)!;
                var of = (string?)happened["command"]?["token"] ?? "";
                if (of == token && (string?)happened["eventType"] is "CommandSucceeded" or "CommandFailed")
                    return (string?)happened["event"]?["message"];
                // What a cell starts has the cell's token and a number of its own: 7.1.
                if (of == token || of.StartsWith(token + ".", StringComparison.Ordinal))
                    Record(number, (string?)happened["eventType"] ?? "", happened["event"]!);
            }

            return "the kernel ended";
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            process.Kill(entireProcessTree: true);
            return "the kernel does not answer";
        }
    }

    private void Record(int number, string kind, JsonNode happened)
    {
        switch (kind)
        {
            case "StandardOutputValueProduced" or "StandardErrorValueProduced":
                recorder.Record(new TextWritten(number, kind.Contains("Error", StringComparison.Ordinal) ? "stderr" : "stdout", (string)happened["formattedValues"]![0]!["value"]!));
                break;
            case "DisplayedValueProduced":
                Display(number, happened);
                break;
            case "DisplayedValueUpdated":
                // An update of what was never displayed is shown as one more output, as VS Code does.
                if (displays.TryGetValue((string?)happened["valueId"] ?? "", out var owner))
                    recorder.Record(new DisplayUpdated(owner, (string)happened["valueId"]!, Bundle(happened)));
                else
                    Display(number, happened);
                break;
            case "ReturnValueProduced":
                recorder.Record(new ResultProduced(number, Bundle(happened)));
                break;
        }
    }

    private void Display(int number, JsonNode happened)
    {
        var id = (string?)happened["valueId"] ?? Guid.NewGuid().ToString();
        displays[id] = number;
        recorder.Record(new ValueDisplayed(number, id, Bundle(happened)));
    }

    private static MimeBundle Bundle(JsonNode happened) =>
        new([.. happened["formattedValues"]!.AsArray().Select(value => KeyValuePair.Create((string)value!["mimeType"]!, (string)value["value"]!))]);
}
