using System.Net;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab;

/// <summary>What a reader sees when <c>MiniFlow.Interactive</c> is there and cannot be loaded: what is missing, and what mends it.</summary>
internal sealed class ExtensionFailure(Exception exception) : View
{
    private const string Heading = "The notebook commands of MiniFlow could not be loaded";

    private static string Remedy =>
        "The chapter works without them: Check, Hint, Show and Scoreboard are there, and charts are static. To have them, run `dotnet build MiniFlow.Interactive.sln` "
        + "once more, restart the kernel, and look that the tool is the last one: `dotnet tool update Microsoft.dotnet-interactive --version 1.0.712001 --global`.";

    private string Cause => $"{exception.GetType().Name}: {exception.Message}";

    /// <inheritdoc/>
    public override string ToHtml() => Card.Html(Card.Blue, "!", Heading, $"<div>{WebUtility.HtmlEncode(Cause)}</div><div style=\"margin-top:4px\">{Prose.Html(Remedy)}</div>");

    /// <inheritdoc/>
    public override string ToText() => string.Join('\n', [Heading, "  " + Cause, .. Prose.Wrap(Prose.Plain(Remedy), 100, "  ")]);
}
