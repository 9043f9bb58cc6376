using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>Makes the notebook of one edition from a chapter's source. The same source gives the same file, byte for byte, everywhere.</summary>
public static class NotebookBuilder
{
    /// <summary>
    /// The notebook, without outputs. Paths in <c>#r</c>, which the source names from its own folder, are made to lead to the
    /// same files from <paramref name="folder"/>.
    /// </summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="edition">For students, or with the model answers.</param>
    /// <param name="folder">Where the notebook will lie.</param>
    public static NotebookDocument Build(Chapter chapter, Edition edition, string folder)
    {
        ArgumentNullException.ThrowIfNull(chapter);
        var document = new NotebookDocument();
        // In the order of their names, as Jupyter writes them, so that opening and saving a chapter changes nothing.
        document.Metadata.Insert(2, "miniflow", new JsonObject
        {
            ["chapter"] = chapter.Id,
            ["edition"] = edition == Edition.Solved ? "solved" : "student",
            ["schema"] = 1,
        });

        var ids = new HashSet<string>();
        foreach (var cell in chapter.Cells)
        {
            var text = ReferencePaths.Rebase(cell.Text(edition), Path.GetDirectoryName(chapter.Path) ?? ".", folder);
            var id = Id(chapter, cell, ids);
            var built = cell.Kind == CellKind.Markdown ? NotebookCell.Markdown(text, id) : NotebookCell.Code(text, id, cell.Kernel);
            cell.Mark?.WriteTo(built);
            if (cell.Mark is { } mark && edition == Edition.Student)
                NbgraderCell.Of(mark).WriteTo(built, isReleased: true);
            document.Cells.Add(built);
        }

        return document;
    }

    // An exercise's cell is known by its exercise, any other by its text: so the id of a cell stays what it is when another
    // one is added, and it is the same in both editions.
    private static string Id(Chapter chapter, ChapterCell cell, HashSet<string> taken)
    {
        if (cell.Mark is { } mark)
            return $"{chapter.Id}-{mark.Exercise}-{(mark.Role == CellRole.Check ? "check" : "answer")}";

        for (var copy = 0; ; copy++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{chapter.Id}\n{copy}\n{cell.Solved}"));
            var id = $"{chapter.Id}-{Convert.ToHexStringLower(hash)[..8]}";
            if (taken.Add(id))
                return id;
        }
    }
}
