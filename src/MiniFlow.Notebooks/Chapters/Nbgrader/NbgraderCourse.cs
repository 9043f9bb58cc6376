using System.Text;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>
/// Writes the chapters as a course folder of nbgrader: <c>source/NN-name/NN-name.ipynb</c> with markers, the kit's libraries
/// beside each, since nbgrader hands out and collects whole folders, and the configuration that nbgrader needs for C#.
/// </summary>
public static class NbgraderCourse
{
    private const string Kit = "kit";

    /// <summary>Writes the course; returns the files that changed. Whatever else lies in the folder stays.</summary>
    /// <exception cref="ChapterSourceException">Sources break the rules; nothing is written then.</exception>
    /// <exception cref="NotebookException">A library that a chapter refers to is not there.</exception>
    public static IReadOnlyList<string> Write(ChapterFolders folders, string course)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var chapters = ChapterFiles.Chapters(folders);
        var files = new List<(string Path, byte[] Content)>();
        if (Path.Combine(course, "nbgrader_config.py") is var configuration && !File.Exists(configuration))
            files.Add((configuration, Encoding.UTF8.GetBytes(Configuration)));
        foreach (var chapter in chapters)
        {
            var folder = Path.Combine(course, "source", chapter.Name);
            files.Add((Path.Combine(folder, chapter.Name + ".ipynb"), Encoding.UTF8.GetBytes(Notebook(chapter, folder).ToJson())));
            files.AddRange(Libraries(chapter).Select(file => (Path.Combine(folder, Kit, Path.GetFileName(file)), File.ReadAllBytes(file))));
        }

        return [.. files.Where(file => FileWriter.WriteIfDifferent(file.Path, file.Content)).Select(file => file.Path)];
    }

    /// <summary>A chapter's notebook as nbgrader's source has it.</summary>
    internal static NotebookDocument Notebook(Chapter chapter, string folder)
    {
        var document = NotebookBuilder.Build(chapter, Edition.Solved, folder);
        foreach (var (cell, built) in chapter.Cells.Zip(document.Cells))
        {
            built.Source = ReferencePaths.Redirect(NbgraderText.Of(cell), Kit);
            if (cell.Mark is { } mark)
                NbgraderCell.Of(mark).WriteTo(built, isReleased: false);
        }

        return document;
    }

    private static IEnumerable<string> Libraries(Chapter chapter)
    {
        var source = Path.GetDirectoryName(Path.GetFullPath(chapter.Path))!;
        List<string> named = [.. chapter.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(cell => ReferencePaths.In(cell.Source)).Select(path => Path.GetFullPath(path, source)).Distinct()];
        foreach (var file in named)
        {
            if (!File.Exists(file))
                throw new NotebookException($"{chapter.Name} refers to {file}, which is not there. Build the kit first: dotnet build MiniFlow.Interactive.sln");
        }

        // A library needs what lies beside it.
        return named.Select(file => Path.GetDirectoryName(file)!).Distinct().SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).Order(StringComparer.Ordinal);
    }

    // nbgrader knows no stub for C#, and calls the language as the notebooks' kernel specification does.
    private const string Configuration = $$"""
        # Written by `miniflow chapters build --nbgrader`. Yours to change: it is written only where it is missing.
        c = get_config()

        c.CourseDirectory.course_id = "miniflow"

        # What takes the place of a solution. nbgrader asks for the language by the name in the notebook's kernel specification.
        c.ClearSolutions.code_stub = {"C#": "{{NbgraderText.Stub}}", "csharp": "{{NbgraderText.Stub}}"}
        c.ClearSolutions.begin_solution_delimeter = "// BEGIN SOLUTION"
        c.ClearSolutions.end_solution_delimeter = "// END SOLUTION"
        c.ClearHiddenTests.begin_test_delimeter = "// BEGIN HIDDEN TESTS"
        c.ClearHiddenTests.end_test_delimeter = "// END HIDDEN TESTS"

        # A first C# cell compiles for seconds, and chapter 7 trains networks.
        c.ExecutePreprocessor.timeout = 300

        """;
}
