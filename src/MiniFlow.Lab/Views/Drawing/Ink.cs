namespace MiniFlow.Lab.Views;

/// <summary>A colour with a name, in a light and in a dark theme. Written into a picture it is a CSS variable with the
/// light colour as fallback, so that a picture whose style sheet a host has thrown away is still right on white.</summary>
internal sealed record Ink(string Name, string Light, string Dark)
{
    /// <summary>What the picture lies on.</summary>
    public static readonly Ink Surface = new("surface", "#ffffff", "#17191e");

    /// <summary>A box on the surface.</summary>
    public static readonly Ink Raised = new("raised", "#f6f7f9", "#22262d");

    /// <summary>A box inside a box.</summary>
    public static readonly Ink Sunken = new("sunken", "#eef0f4", "#1c1f25");

    /// <summary>Borders, grid lines.</summary>
    public static readonly Ink Line = new("line", "#d9dde4", "#383e48");

    /// <summary>Edges, axes: lines that mean something.</summary>
    public static readonly Ink Edge = new("edge", "#98a1b0", "#6d7787");

    /// <summary>Text.</summary>
    public static readonly Ink Text = new("text", "#1c2230", "#e6e9ef");

    /// <summary>Text that stands back.</summary>
    public static readonly Ink Muted = new("muted", "#5d6778", "#9aa4b4");

    /// <summary>Values: what flows forward.</summary>
    public static readonly Ink Value = new("value", "#1f5fbf", "#86b3ff");

    /// <summary>Gradients: what flows backward.</summary>
    public static readonly Ink Gradient = new("gradient", "#8a34b0", "#d9a2f5");

    /// <summary>What is meant right now: the step that runs, the path that is lit.</summary>
    public static readonly Ink Lit = new("lit", "#b25e00", "#f5b74f");

    /// <summary>Right.</summary>
    public static readonly Ink Good = new("good", "#1b7f46", "#5ccb8d");

    /// <summary>Wrong.</summary>
    public static readonly Ink Bad = new("bad", "#c2303a", "#ff8a8f");

    /// <summary>An input node.</summary>
    public static readonly Ink InputFill = new("input", "#e9f1fd", "#1d2a40");

    /// <summary>A node that is being explained, a chosen element.</summary>
    public static readonly Ink LitFill = new("lit-fill", "#fff3dd", "#3a2e17");

    /// <summary>Colours of lines in a chart, told apart also by those who see red and green alike.</summary>
    public static readonly IReadOnlyList<Ink> Series =
    [
        new("s0", "#2f6fd0", "#79abff"),
        new("s1", "#d9742b", "#f2a25f"),
        new("s2", "#23936a", "#55c79b"),
        new("s3", "#a04fb5", "#d493e4"),
        new("s4", "#b39019", "#dcc05a"),
        new("s5", "#2a9cb3", "#67cbdd"),
        new("s6", "#c94b66", "#f08ba0"),
        new("s7", "#6b7280", "#a3acb9"),
    ];

    /// <summary>Every colour that a picture may use.</summary>
    public static readonly IReadOnlyList<Ink> All =
        [Surface, Raised, Sunken, Line, Edge, Text, Muted, Value, Gradient, Lit, Good, Bad, InputFill, LitFill, .. Series];

    /// <summary>The colour as it stands in an attribute or a style.</summary>
    public override string ToString() => $"var(--mf-{Name},{Light})";
}
