namespace MiniFlow.Lab.Views;

/// <summary>The style sheet that every picture carries: colours for light and dark, and type.</summary>
internal static class Theme
{
    /// <summary>Type for names and sentences.</summary>
    public const string Sans = "'Segoe UI',Roboto,'Helvetica Neue',Arial,'Liberation Sans',sans-serif";

    /// <summary>Type for numbers, shapes and code.</summary>
    public const string Mono = "ui-monospace,'SF Mono',Menlo,Consolas,'Liberation Mono',monospace";

    /// <summary>Light or dark follows, in this order: what VS Code says of its theme, what Jupyter says, what the page
    /// that holds the picture says (<c>data-theme</c>), what the system says. Classic Jupyter is always light.</summary>
    private const string Scheme =
        ".mf{color-scheme:light dark}" +
        "[data-theme=light] .mf,[data-jp-theme-light=true] .mf,.notebook_app .mf,.vscode-light .mf,.vscode-high-contrast-light .mf{color-scheme:light}" +
        "[data-theme=dark] .mf,[data-jp-theme-light=false] .mf,.vscode-dark .mf,.vscode-high-contrast:not(.vscode-high-contrast-light) .mf{color-scheme:dark}";

    private static readonly string colours =
        "@supports (color:light-dark(#000,#fff)){.mf{" +
        string.Concat(Ink.All.Select(ink => $"--mf-{ink.Name}:light-dark({ink.Light},{ink.Dark});")) +
        "}}";

    private static readonly string elements =
        $".mf{{margin:0;padding:14px 16px;border:1px solid {Ink.Line};border-radius:10px;background:{Ink.Surface};color:{Ink.Text};font:13px/1.45 {Sans};max-width:100%;box-sizing:border-box;width:fit-content}}" +
        ".mf-scroll{overflow:auto;max-height:1400px}@media print{.mf-scroll{max-height:none}}.mf svg{display:block}" +
        $".mf svg text{{font-family:{Sans}}}.mf svg .n,.mf .n{{font-family:{Mono}}}" +
        $".mf figcaption{{color:{Ink.Muted};margin-top:8px}}.mf-title{{font-weight:600;margin-bottom:8px}}" +
        $".mf details{{margin-top:8px;color:{Ink.Muted}}}.mf summary{{cursor:pointer;font-size:12px}}" +
        $".mf table{{border-collapse:collapse;margin:6px 0 0;font-size:12px;color:{Ink.Text}}}" +
        $".mf th,.mf td{{border:0;border-bottom:1px solid {Ink.Line};padding:2px 10px 2px 0;text-align:left;background:none;white-space:nowrap}}";

    /// <summary>The style sheet, in its element.</summary>
    public static string Style { get; } = $"<style>{Scheme}{colours}{elements}</style>";
}
