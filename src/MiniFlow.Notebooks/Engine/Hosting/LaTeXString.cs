namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formula in LaTeX, displayed as such.</summary>
/// <param name="latexCode">The formula, with its dollar signs.</param>
[TypeFormatterSource(typeof(LaTeXStringFormatterSource))]
public sealed class LaTeXString(string latexCode)
{
    /// <summary>A formula from its text.</summary>
    /// <param name="source">The formula, with its dollar signs.</param>
    public static implicit operator LaTeXString(string source) => new(source);

    /// <inheritdoc/>
    public override string ToString() => latexCode;
}
