using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Cli.Running;

/// <summary>The folder that a run leaves behind: executed notebooks, their pages, an index.</summary>
internal sealed class ResultFolder(string path)
{
    private const string KitName = "MiniFlow";
    private const string Line =
        "A small differentiable-graph library, built step by step, up to a digit classifier that one understands down to the last derivative.";

    private readonly Dictionary<RunTarget, string> names = [];

    /// <summary>The page that lists all others.</summary>
    public string Index => Path.Combine(path, "index.html");

    /// <summary>Makes the folder, before anything runs: a run whose results cannot be written need not begin.</summary>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the results cannot be written to {path}: {error.Message} Choose another folder with --out.");
        }
    }

    /// <summary>Writes the executed notebook, as soon as it is there, so that an interrupted run leaves what it has done.</summary>
    public void WriteNotebook(NotebookReport report) =>
        report.Document?.Save(Path.Combine(path, NameOf(report.Target) + ".ipynb"));

    /// <summary>Writes a page for each notebook, with ways from one to the next, and the index.</summary>
    public void WritePages(IReadOnlyList<NotebookReport> reports)
    {
        var readable = reports.Where(report => report.Document is not null).ToList();
        var pages = readable.ToLookup(report => report.Target.Name, report => LinkTo(report).Address).ToDictionary(pages => pages.Key, pages => pages.First());
        foreach (var (i, report) in readable.Index())
        {
            var page = NotebookPage.Render(report.Document!, new PageOptions
            {
                Name = report.Target.Name,
                Index = new PageLink(KitName, "index.html"),
                Previous = i > 0 ? LinkTo(readable[i - 1]) : null,
                Next = i + 1 < readable.Count ? LinkTo(readable[i + 1]) : null,
                Folder = report.Target.Folder,
                Pages = pages,
                Remark = report.Stopped ?? $"ran in {FigureText.Time(report.Time)}",
            });
            File.WriteAllText(Path.Combine(path, LinkTo(report).Address), page);
        }

        File.WriteAllText(Index, IndexPage.Render(KitName, Line, [.. readable.Select(report =>
            new IndexEntry(report.Target.Number, LinkTo(report), report.Exercises, report.Time) { Stopped = report.Stopped })]));
    }

    private PageLink LinkTo(NotebookReport report) => new(report.Title, NameOf(report.Target) + ".html");

    // The solved chapter and a student's copy of it may be run together: the second one gets a number.
    private string NameOf(RunTarget target)
    {
        if (names.TryGetValue(target, out var name))
            return name;
        name = target.Name;
        for (var number = 2; names.ContainsValue(name) || name.Equals("index", StringComparison.OrdinalIgnoreCase); number++)
            name = $"{target.Name}-{number}";
        return names[target] = name;
    }
}
