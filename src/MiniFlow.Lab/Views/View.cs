namespace MiniFlow.Lab;

/// <summary>Something that a cell can leave as its last expression and that looks right wherever it is read: HTML that
/// stands alone (no script or style from elsewhere) in a notebook, and a text twin on a terminal.</summary>
/// <remarks>A view with a third form derives from this class and carries a <see cref="TypeFormatterSourceAttribute"/> of
/// its own, which names all its MIME types.</remarks>
[TypeFormatterSource(typeof(Views.ViewFormatterSource))]
public abstract class View
{
    /// <summary>The view as a fragment of HTML.</summary>
    public abstract string ToHtml();

    /// <summary>The view as text for a terminal: lines of at most about a hundred characters.</summary>
    public abstract string ToText();

    /// <summary>The text twin.</summary>
    public override string ToString() => ToText();
}
