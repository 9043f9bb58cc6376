using MiniFlow.Cli.Running;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Apps;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Exporting;

/// <summary>Writes notebooks in the forms that outlive the notebook: a .NET file-based app, and .dib.</summary>
internal static class ChapterExport
{
    /// <summary>Writes all that was asked for and returns the exit code.</summary>
    /// <exception cref="CommandException">Nothing was written: a name is wrong, the kit is not built.</exception>
    public static int Write(ExportRequest request, Terminal terminal)
    {
        var kit = Kit.Around(terminal);
        var targets = new TargetFinder(kit, request.Edition, terminal.CurrentDirectory).Find(request.Names);
        var notebooks = targets.Select(LoadedNotebook.Load).ToList();
        if (notebooks.Find(notebook => notebook.Trouble is not null) is { } broken)
            throw new CommandException(broken.Trouble!, ExitCode.Failure);
        if (request.AsApp)
            KitCheck.Require(notebooks, kit);

        var folder = Path.GetFullPath(request.Folder ?? Path.Combine(kit?.Root ?? terminal.CurrentDirectory, "artifacts", "apps"), terminal.CurrentDirectory);
        Directory.CreateDirectory(folder);
        var failed = false;
        foreach (var notebook in notebooks)
        {
            if (request.AsDib)
                Save(terminal, Path.Combine(folder, notebook.Target.Name + ".dib"), DibOf(notebook, folder));
            if (request.AsApp)
                failed |= !TryWriteApp(notebook, kit, folder, terminal);
        }

        return failed ? ExitCode.Failure : ExitCode.Success;
    }

    private static bool TryWriteApp(LoadedNotebook notebook, ChapterFolders? kit, string folder, Terminal terminal)
    {
        var path = Path.Combine(folder, notebook.Target.Name + ".cs");
        try
        {
            Save(terminal, path, AppExport.Write(notebook.Document!, new AppOptions
            {
                Folder = notebook.Target.Folder,
                Heading = [$"Made from {notebook.Target.Name}.ipynb with: miniflow chapters export --app", $"Run it with: dotnet run {notebook.Target.Name}.cs"],
                DirectiveFor = file => kit is null ? null : KitProject.DirectiveFor(kit, file, folder),
                DisplayClass = kit is not null && KitProject.IsUsedBy(notebook.Document!) ? KitProject.DisplayClass : null,
            }));
            return true;
        }
        catch (NotebookException error)
        {
            terminal.Error.WriteLine($"miniflow: {notebook.Target.Name}: {error.Message}");
            return false;
        }
    }

    // A .dib has no outputs; where it moves to, what it refers to is elsewhere.
    private static string DibOf(LoadedNotebook notebook, string folder) =>
        ReferencePaths.Rebase(DibDocument.Write(notebook.Document!), notebook.Target.Folder, folder);

    private static void Save(Terminal terminal, string path, string text)
    {
        File.WriteAllText(path, text);
        terminal.Out.WriteLine($"wrote {Path.GetRelativePath(terminal.CurrentDirectory, path)}");
    }
}
