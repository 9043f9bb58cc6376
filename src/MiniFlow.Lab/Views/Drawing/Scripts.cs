using System.Text.RegularExpressions;

namespace MiniFlow.Lab.Views;

/// <summary>The scripts that a picture may carry, from files beside the code that draws it. Each looks for the pictures
/// on the page that it has not met yet, so it may run any number of times.</summary>
internal static partial class Scripts
{
    /// <summary>Opens and closes the scopes of a graph.</summary>
    public static string Scopes { get; } = Load("scopes.js");

    /// <summary>Walks through the steps of an explanation.</summary>
    public static string Steps { get; } = Load("steps.js");

    private static string Load(string name)
    {
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in {typeof(Scripts).Assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return CommentsAndIndentation().Replace(reader.ReadToEnd(), "");
    }

    [GeneratedRegex(@"^[ \t]*(//.*)?\r?\n?|^[ \t]+", RegexOptions.Multiline)]
    private static partial Regex CommentsAndIndentation();
}
