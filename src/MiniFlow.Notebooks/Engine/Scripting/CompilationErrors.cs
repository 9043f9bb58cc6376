using System.Globalization;
using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>What the compiler says of a cell, in the lines of the cell.</summary>
internal static class CompilationErrors
{
    /// <summary>One line for each error, and what to do where that is known.</summary>
    public static CellError Describe(IReadOnlyList<Diagnostic> errors, string workingDirectory)
    {
        var lines = errors.Select(Format)
            .Concat(errors.Where(error => error.Id == "CS0006").Select(error => MissingFile.Remedy(error, workingDirectory)).OfType<string>().Distinct());
        var first = errors[0].Location.GetLineSpan();
        return new CellError(CellError.DefaultName, string.Join('\n', lines), first.IsValid ? first.StartLinePosition.Line + 1 : null);
    }

    // The compiler's own format, without the name of a file that does not exist.
    private static string Format(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        var position = place.IsValid
            ? string.Create(CultureInfo.InvariantCulture, $"({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): ")
            : "";
        return $"{position}error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
