using System.Net;
using MiniFlow.Lab;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Interactive;

/// <summary>What is shown once, when the commands have been added: version, host, and what there is now.</summary>
internal sealed class Banner(string host) : View
{
    private const string Commands = "`#!check linear` checks an exercise, `#!hint linear` helps, `#!show f` draws, `#!score` counts. `UsePlotly()` makes charts that zoom.";

    private string Heading => $"MiniFlow {Host.OwnVersion} in {host}";

    /// <inheritdoc/>
    public override string ToHtml() =>
        $"<div style=\"font:13px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;opacity:.8;margin:4px 0\"><div>{WebUtility.HtmlEncode(Heading)}</div><div>{Prose.Html(Commands)}</div></div>";

    /// <inheritdoc/>
    public override string ToText() => $"{Heading}\n{Prose.Plain(Commands)}";
}
