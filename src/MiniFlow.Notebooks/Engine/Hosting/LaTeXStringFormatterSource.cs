namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Formats a formula as <c>text/latex</c>, and as nothing else.</summary>
internal sealed class LaTeXStringFormatterSource : ITypeFormatterSource
{
    public IEnumerable<ITypeFormatter> CreateTypeFormatters()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(LaTeXString), "text/latex");
        yield return new LaTeXStringFormatter();
    }

    private sealed class LaTeXStringFormatter : TypeFormatter<LaTeXString>
    {
        public override string MimeType => "text/latex";

        public override bool Format(LaTeXString value, FormatContext context)
        {
            context.Writer.Write(value.ToString());
            return true;
        }
    }
}
