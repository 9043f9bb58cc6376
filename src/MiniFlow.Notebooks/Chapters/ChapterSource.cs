using System.Text.RegularExpressions;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>Reads a chapter's source, a .dib file, and says everything that is wrong with it.</summary>
public static partial class ChapterSource
{
    /// <summary>Reads the chapter in a file.</summary>
    /// <exception cref="ChapterSourceException">The source breaks the rules of a chapter.</exception>
    public static Chapter Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a chapter from its text; <paramref name="path"/> is what messages call it, and where its name comes from.</summary>
    /// <exception cref="ChapterSourceException">The source breaks the rules of a chapter.</exception>
    public static Chapter Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        var problems = new ProblemList(path);
        if (!FileName().IsMatch(Path.GetFileName(path)))
            problems.Add(1, $"a chapter's file is called NN-name.dib, as in 02-differentiable-graphs.dib, not {Path.GetFileName(path)}.");

        var marks = new Dictionary<int, ExerciseMark>();
        var document = Document(text, path, problems, out var lines);
        var cells = document.Cells.Select((cell, i) => Cell(document, cell, lines[i], i, marks, problems)).ToList();
        var points = marks.Values.Where(mark => mark.Points is not null).ToLookup(mark => mark.Exercise, mark => mark.Points!.Value);
        var chapter = new Chapter(path, Title(document), [.. cells.Select((cell, i) => marks.TryGetValue(i, out var mark)
            ? cell with { Mark = new ExerciseCell(mark.Exercise, mark.Role, points[mark.Exercise].FirstOrDefault()) }
            : cell)]);
        ChapterRules.Check(chapter, problems);
        problems.ThrowIfAny();
        return chapter;
    }

    private static NotebookDocument Document(string text, string path, ProblemList problems, out IReadOnlyList<int> lines)
    {
        try
        {
            return DibDocument.Parse(text, path, out lines);
        }
        catch (NotebookException error)
        {
            problems.Add(1, error.Message);
            problems.ThrowIfAny();
            throw;
        }
    }

    private static ChapterCell Cell(
        NotebookDocument document, NotebookCell cell, int line, int index, Dictionary<int, ExerciseMark> marks, ProblemList problems)
    {
        var kernel = document.KernelNameOf(cell);
        if (cell.Kind == CellKind.Raw || (cell.Kind == CellKind.Code && kernel != "csharp"))
            problems.Add(line, $"a cell of the kind {kernel}: the cells of a chapter are #!markdown or #!csharp.");

        var mark = cell.Kind == CellKind.Code ? ExerciseMark.Read(cell.Source, line, problems) : null;
        if (mark is not null)
            marks[index] = mark;
        if (mark?.Role != CellRole.Answer && SolutionMarkers.In(cell.Source))
        {
            problems.Add(line, "a solution in a cell that is no exercise: an answer's cell begins with a line such as '// Exercise: mul'.");
            return new ChapterCell(cell.Kind, kernel, cell.Source, cell.Source, line, null);
        }

        var (solved, student) = SolutionMarkers.Split(cell.Source, line, problems);
        return new ChapterCell(cell.Kind, kernel, solved, student, line, null) { Source = cell.Source };
    }

    private static string Title(NotebookDocument document) =>
        document.Cells.FirstOrDefault() is { Kind: CellKind.Markdown } first && Heading().Match(first.Source) is { Success: true } heading
            ? heading.Groups["text"].Value
            : "";

    [GeneratedRegex("^[0-9]{2}-[a-z0-9]+(-[a-z0-9]+)*\\.dib$")]
    private static partial Regex FileName();

    [GeneratedRegex("^# +(?<text>\\S.*?) *#* *$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
