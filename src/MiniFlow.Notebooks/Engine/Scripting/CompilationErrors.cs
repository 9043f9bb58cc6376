using System.Globalization;
using Microsoft.CodeAnalysis;

namespace MiniFlow.Notebooks;

/// <summary>What the compiler says of a cell, in the lines of the cell.</summary>
internal static class CompilationErrors
{
    /// <summary>One line for each error, and what to do where that is known.</summary>
    public static CellError Describe(IReadOnlyList<Diagnostic> errors, InterruptibleCode code, string workingDirectory)
    {
        // Without a file that it refers to, a cell lacks much else; only the cause is told.
        var missing = errors.Where(error => error.Id == MissingFile.Code).ToList();
        var lines = missing.Count == 0
            ? errors.Select(error => Format(error, code))
            : missing.Select(error => Format(error, code)).Concat(missing.Select(error => MissingFile.Remedy(error, workingDirectory)).OfType<string>().Distinct());
        var first = errors[0].Location.GetLineSpan();
        return new CellError(CellError.DefaultName, string.Join('\n', lines), first.IsValid ? first.StartLinePosition.Line + 1 : null);
    }

    // The compiler's own format, without the name of a file that does not exist.
    private static string Format(Diagnostic error, InterruptibleCode code)
    {
        var span = error.Location.GetLineSpan();
        var place = code.Original(span.StartLinePosition);
        var position = span.IsValid ? string.Create(CultureInfo.InvariantCulture, $"({place.Line + 1},{place.Character + 1}): ") : "";
        return $"{position}error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
