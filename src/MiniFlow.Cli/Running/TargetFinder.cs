using System.Globalization;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Running;

/// <summary>Finds the notebooks that are meant: chapters by number or name, others by their file.</summary>
internal sealed class TargetFinder(ChapterFolders? folders, Edition edition, string currentDirectory)
{
    /// <summary>The notebooks in the order in which they were named, each once; all chapters where none is named.</summary>
    public IReadOnlyList<RunTarget> Find(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
            return [.. names.Select(name => IsFile(name) ? File(name) : Chapter(name)).Distinct()];
        if (folders is null || folders.Names().Count == 0)
        {
            throw new CommandException(
                $"there is no notebooks/source with chapters in or above {currentDirectory}. Change into the kit's folder, or name a notebook: miniflow run FILE");
        }

        return [.. folders.Names().Select(ChapterNotebook)];
    }

    // "2" and "02-graphs" are chapters; what has a folder or a notebook's extension is a file.
    private static bool IsFile(string name) =>
        name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || HasNotebookExtension(name);

    private static bool HasNotebookExtension(string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".ipynb" or ".dib";

    private RunTarget File(string name)
    {
        var path = Path.GetFullPath(name, currentDirectory);
        if (System.IO.File.Exists(path))
        {
            return HasNotebookExtension(path)
                ? new RunTarget(path)
                : throw NoNotebook(name);
        }

        if (Directory.Exists(path))
            throw Folder(name);

        var folder = Path.GetDirectoryName(path)!;
        var others = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(HasNotebookExtension).Select(file => Path.GetFileName(file)!) : [];
        throw new CommandException($"there is no file '{name}'.{NearestNames.Question(Path.GetFileName(path), others)}");
    }

    private static CommandException NoNotebook(string name) => new($"'{name}' is no notebook: miniflow runs .ipynb and .dib files.");

    private static CommandException Folder(string name) =>
        new($"'{name}' is a folder. Name the notebooks in it: miniflow run {name.TrimEnd('/', '\\')}/NOTEBOOK.ipynb");

    private RunTarget Chapter(string name)
    {
        var chapters = folders?.Names() ?? [];
        var number = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value.ToString("00", CultureInfo.InvariantCulture) + "-" : null;
        var found = chapters.FirstOrDefault(chapter => chapter == name || (number is not null && chapter.StartsWith(number, StringComparison.Ordinal)));
        if (found is not null)
            return ChapterNotebook(found);
        if (folders is null)
            throw new CommandException($"there is no kit in or above {currentDirectory}, so '{name}' cannot be one of its chapters. Name a file: miniflow run FILE");

        var path = Path.GetFullPath(name, currentDirectory);
        if (System.IO.File.Exists(path))
            throw NoNotebook(name);
        if (Directory.Exists(path))
            throw Folder(name);

        var question = NearestNames.Question(name, chapters);
        throw new CommandException($"there is no chapter '{name}'.{(question.Length > 0 ? question : $" There are: {string.Join(", ", chapters)}.")}");
    }

    private RunTarget ChapterNotebook(string chapter)
    {
        var path = Path.Combine(folders!.Of(edition), chapter + ".ipynb");
        return System.IO.File.Exists(path)
            ? new RunTarget(path)
            : throw new CommandException($"{Path.GetRelativePath(folders.Root, path)} is missing. Make it from its source with: miniflow chapters build");
    }
}
