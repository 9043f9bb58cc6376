using System.CommandLine;
using MiniFlow.Notebooks.Chapters;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow chapters build|check|export</c>: the notebooks that come from notebooks/source, and what comes from them.</summary>
internal static class ChaptersCommand
{
    public const string HelpEnding =
        """
        A chapter is one file, notebooks/source/NN-name.dib. From it come notebooks/NN-name.ipynb for students, with stubs and
        no answers, and notebooks/solved/NN-name.ipynb with the model answers. Edit the source, build, commit all three.

        Examples:
          miniflow chapters build         write what differs
          miniflow chapters build --nbgrader course
                                          also as a course folder of nbgrader: source/ with its markers, nbgrader_config.py
          miniflow chapters check         exit 1 if a committed notebook is not what its source gives (for a build machine)
          miniflow chapters export --app  write each chapter as a program that runs with dotnet run
        """;

    public static Command Create(Terminal terminal)
    {
        var course = new Option<string?>("--nbgrader") { HelpName = "DIR", Description = "Also write the chapters as a course of nbgrader into this folder." };
        var build = new Command("build", "Write the student's and the solved notebook of every chapter.") { course };
        build.SetAction(parsed => Build(terminal, parsed.GetValue(course)));
        var check = new Command("check", "Say whether the notebooks are what their sources give; exit 1 if not.");
        check.SetAction(_ => Check(terminal));
        var chapters = new Command("chapters", "Make the notebooks from the chapters' sources, check them, or export them.") { build, check, ExportCommand.Create(terminal) };
        chapters.SetAction(int (_) => throw new CommandException("say what to do with the chapters: miniflow chapters build, miniflow chapters check, or miniflow chapters export."));
        return chapters;
    }

    private static int Build(Terminal terminal, string? course)
    {
        var folders = FoldersAround(terminal);
        var changed = Guarded(() => ChapterFiles.Build(folders));
        foreach (var path in changed)
            terminal.Out.WriteLine($"wrote {Relative(terminal, path)}");
        terminal.Out.WriteLine($"{Sources(folders)}: {(changed.Count == 0 ? "all notebooks were up to date" : $"{changed.Count} notebooks written")}");
        if (course is not null)
            BuildCourse(terminal, folders, Path.GetFullPath(course, terminal.CurrentDirectory));
        return ExitCode.Success;
    }

    private static void BuildCourse(Terminal terminal, ChapterFolders folders, string course)
    {
        if (File.Exists(course))
            throw new CommandException($"--nbgrader takes a folder, and {course} is a file.");
        var changed = Guarded(() => NbgraderCourse.Write(folders, course));
        terminal.Out.WriteLine($"nbgrader course {Relative(terminal, course)}: {(changed.Count == 0 ? "up to date" : $"{FigureText.Count(changed.Count, "file")} written")}");
    }

    private static int Check(Terminal terminal)
    {
        var folders = FoldersAround(terminal);
        var differences = Guarded(() => ChapterFiles.Differences(folders));
        foreach (var difference in differences)
            terminal.Error.WriteLine(Relative(terminal, difference));
        if (differences.Count > 0)
            throw new CommandException("the notebooks above are not what their sources give. Run: miniflow chapters build", ExitCode.Failure);
        terminal.Out.WriteLine($"{Sources(folders)}: every notebook is what its source gives");
        return ExitCode.Success;
    }

    private static ChapterFolders FoldersAround(Terminal terminal) =>
        Kit.Around(terminal) is { } folders && folders.Sources().Count > 0
            ? folders
            : throw new CommandException($"there is no notebooks/source with chapters in or above {terminal.CurrentDirectory}. Change into the kit's folder.");

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ChapterSourceException error)
        {
            throw new CommandException($"a chapter's source cannot become notebooks.{Environment.NewLine}{error.Message}", ExitCode.Failure);
        }
    }

    private static string Sources(ChapterFolders folders) => folders.Sources() is [_] ? "1 chapter" : $"{folders.Sources().Count} chapters";

    private static string Relative(Terminal terminal, string path) =>
        path.StartsWith(terminal.CurrentDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path[(terminal.CurrentDirectory.Length + 1)..]
            : path;
}
