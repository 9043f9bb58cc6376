using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks.Apps;

/// <summary>
/// Makes a C# notebook into a .NET 10 file-based app: one file that runs with <c>dotnet run chapter.cs</c>. Prose becomes
/// comments, cells become top-level statements in their order, types move to the end, the value that a cell ends with is
/// displayed. What a later cell declares anew gets a number, since a program has each name once.
/// </summary>
public static class AppExport
{
    /// <summary>The text of the app.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="options">What the app needs beyond its cells.</param>
    /// <exception cref="NotebookException">The notebook is no program: the message names the cell.</exception>
    public static string Write(NotebookDocument document, AppOptions options)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var notebook = CompiledNotebook.Read(document, options.Folder);
        var program = new AppText(notebook, ProgramNames.Of(notebook), options);

        // A script's variable has a value before anybody gives it one; a program's has not, where that is not certain.
        var text = program.Write(new HashSet<string>());
        var errors = AppCheck.ErrorsOf(text, notebook);
        var unassigned = errors.Where(error => error.Id == "CS0165").Select(AppCheck.NameIn).ToHashSet();
        if (unassigned.Count > 0)
        {
            text = program.Write(unassigned);
            errors = AppCheck.ErrorsOf(text, notebook);
        }

        return errors.Count == 0 ? text : throw new NotebookException(AppCheck.Describe(text, errors[0]));
    }
}
