using MiniFlow.Cli.Display;
using MiniFlow.Cli.Running;
using MiniFlow.Notebooks;
using Spectre.Console;

namespace MiniFlow.Cli.Tests.Display;

public sealed class BarDisplayTests
{
    [Fact]
    public async Task On_a_terminal_each_notebook_has_a_line_with_its_cells()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 100;
        var document = DibDocument.Parse("#!csharp\n1\n#!csharp\n2\n#!csharp\n3\n");
        var notebook = new LoadedNotebook(new RunTarget("/kit/[odd].dib"), document, null);

        var result = await new BarDisplay(console).ShowAsync([notebook], progress =>
        {
            progress.Begin(notebook);
            progress.Report(new CellProgress(0, 1, 3));
            progress.Report(new CellProgress(0, 1, 3, new CellResult(0, 1, null, CellOutcome.Succeeded, TimeSpan.Zero)));
            progress.Report(new CellProgress(1, 2, 3, new CellResult(1, 2, null, CellOutcome.Failed, TimeSpan.Zero, new CellError("Error", "no"))));
            progress.Report(new CellProgress(2, 3, 3, new CellResult(2, 3, null, CellOutcome.Skipped, TimeSpan.Zero)));
            progress.End(new NotebookReport(notebook.Target, document, [], TimeSpan.Zero));
            return Task.FromResult(7);
        });

        result.ShouldBe(7);
        output.ToString().ShouldContain("[odd]");
        output.ToString().ShouldContain("2 of 3 cells");
    }
}
