using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Exporting;

/// <summary>How an app refers to what a chapter loads from the kit folder: by the project that fills it.</summary>
internal static class KitProject
{
    /// <summary>Has <c>display</c> for a terminal.</summary>
    public const string DisplayClass = "MiniFlow.Lab.Terminal";

    private const string Assembly = "MiniFlow.Lab.dll";

    /// <summary>The directive in place of <c>#r</c>; null for a file that no project of the kit gives.</summary>
    /// <param name="kit">The kit.</param>
    /// <param name="file">The full path of what is referred to.</param>
    /// <param name="folder">Where the app will lie.</param>
    public static string? DirectiveFor(ChapterFolders kit, string file, string folder)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var project = Path.Combine(kit.Root, "src", name, name + ".csproj");
        if (Path.GetDirectoryName(file) != Path.Combine(kit.Root, "artifacts", "kit") || !File.Exists(project))
            return null;
        return $"#:project {Path.GetRelativePath(folder, project).Replace('\\', '/')}";
    }

    public static bool IsUsedBy(NotebookDocument notebook) =>
        notebook.Cells.Where(cell => cell.Kind == CellKind.Code).SelectMany(cell => ReferencePaths.In(cell.Source)).Any(path => Path.GetFileName(path) == Assembly);
}
