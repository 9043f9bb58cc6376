using MiniFlow.Notebooks;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

// The names of the members are those that cells already use.
#pragma warning disable IDE1006
#pragma warning disable CA1724 // The namespace Kernel is nobody's here.

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What every cell can call without a <c>using</c>: the same names, in the same namespace, as in .NET Interactive, so that
/// a cell that compiles there compiles here.
/// </summary>
public static class Kernel
{
    /// <summary>Displays a value now, before the cell has ended.</summary>
    /// <param name="value">The value; null is displayed too.</param>
    /// <param name="mimeTypes">The MIME types to show it in; without any, those that its type prefers.</param>
    /// <returns>What was displayed, to be updated later.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Text that is HTML already, and is displayed as it stands.</summary>
    /// <param name="content">The HTML.</param>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Has the front end run a script.</summary>
    /// <param name="scriptContent">The JavaScript.</param>
    public static void Javascript(string scriptContent) =>
        CellContext.Required.Display(new MimeBundle("text/html", ClientScript.Tag(scriptContent)));

    /// <summary>Adds a style sheet to the page.</summary>
    /// <param name="content">The CSS.</param>
    public static void CSS(string content) => Javascript(ClientScript.AddingStyle(content));

    /// <summary>Takes away what the calling cell has put out so far. .NET Interactive has no such call.</summary>
    /// <param name="wait">Whether it stays until the next output takes its place, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => CellContext.Required.Clear(wait);

    /// <summary>Asks the person at the notebook for a line of text.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="typeHint">What kind of text is expected: <c>password</c> for one that nobody is to see.</param>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static async Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        await CellContext.Required.ReadLineAsync(new InputQuestion(prompt, typeHint == "password")) ?? "";

    /// <summary>Asks the person at the notebook for a password, which is not shown while it is typed.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") => new(await GetInputAsync(prompt, "password"));
}
