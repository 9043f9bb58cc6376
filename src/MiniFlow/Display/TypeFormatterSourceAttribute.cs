namespace MiniFlow;

/// <summary>
/// Says how a notebook displays values of this type. Notebook kernels look for an attribute with exactly this class name
/// and read its two properties by reflection, so a type can be displayed well without a reference to any kernel.
/// </summary>
/// <remarks>
/// The library itself draws nothing. Written without a type, the attribute points, by name, at the source in
/// <c>MiniFlow.Lab</c> that draws graphs and tensors; where that assembly is not beside this one, values are displayed
/// as the text that <see cref="object.ToString"/> gives.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TypeFormatterSourceAttribute : Attribute
{
    /// <summary>Displayed by the teaching layer where it is there, as text where it is not.</summary>
    public TypeFormatterSourceAttribute() => FormatterSourceType = TeachingLayer.FormatterSource;

    /// <summary>Displayed by <paramref name="formatterSourceType"/>, which has a public parameterless
    /// <c>CreateTypeFormatters()</c> that returns <see cref="MimeFormatter"/>s.</summary>
    public TypeFormatterSourceAttribute(Type formatterSourceType) => FormatterSourceType = formatterSourceType;

    /// <summary>The type whose <c>CreateTypeFormatters()</c> makes the formatters.</summary>
    public Type FormatterSourceType { get; }

    /// <summary>The MIME types that one displayed value carries, the best first.</summary>
    public string[] PreferredMimeTypes { get; set; } = ["text/html", "text/plain"];
}
