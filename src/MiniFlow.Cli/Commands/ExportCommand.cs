using System.CommandLine;
using MiniFlow.Cli.Exporting;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow chapters export</c>: what may be said to it. What it does is in <see cref="ChapterExport"/>.</summary>
internal static class ExportCommand
{
    public const string HelpEnding =
        """
        With --app a notebook becomes one C# file that runs with the .NET SDK alone: prose as comments, cells as top-level
        statements, pictures as their text twins. A name that a later cell declares anew gets a number: x, x2. The file
        refers to the kit's projects, so it stays in reach of them. With --dib it becomes a .dib, which Polyglot Notebooks opens.

        Exit codes:
          0    everything is written
          1    a notebook cannot become an app; the message names the cell
          2    called wrongly, or the kit is not built: nothing was written

        Examples:
          miniflow chapters export --app                       every chapter, solved, to artifacts/apps
          dotnet run artifacts/apps/02-differentiable-graphs.cs
          miniflow chapters export 2 --app --dib --student     chapter 2 as a student begins
          miniflow chapters export notebooks/02-differentiable-graphs.ipynb --app
                                                               your own answers to chapter 2
        """;

    public static Command Create(Terminal terminal)
    {
        var app = new Option<bool>("--app") { Description = "Write a .NET file-based app: one .cs that runs with dotnet run." };
        var dib = new Option<bool>("--dib") { Description = "Write a .dib." };
        var student = new Option<bool>("--student") { Description = "The students' notebooks, without answers, in place of the solved ones." };
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "Where the files go. Default: artifacts/apps in the kit." };
        var names = NotebooksArgument.Create(terminal, [app, dib, student, folder]);

        var command = new Command("export", "Write chapters or notebooks as apps that need no notebook, or as .dib.") { names, app, dib, student, folder };
        command.SetAction(parsed =>
        {
            var request = new ExportRequest(
                parsed.GetValue(names) ?? [],
                parsed.GetValue(student) ? Edition.Student : Edition.Solved,
                parsed.GetValue(app),
                parsed.GetValue(dib),
                parsed.GetValue(folder));
            return request.AsApp || request.AsDib
                ? ChapterExport.Write(request, terminal)
                : throw new CommandException("say in which form: miniflow chapters export --app, or --dib, or both.");
        });
        return command;
    }
}
