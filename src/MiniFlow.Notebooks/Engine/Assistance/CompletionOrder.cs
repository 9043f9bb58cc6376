namespace MiniFlow.Notebooks;

/// <summary>Which choices go with what has been written of the name, and in which order.</summary>
internal static class CompletionOrder
{
    /// <summary>
    /// Those that begin with it, in its case first; where nothing does, those that contain it. Each once, by name.
    /// </summary>
    public static IEnumerable<CompletionItem> Choose(IEnumerable<CompletionItem> choices, string prefix)
    {
        var all = choices.DistinctBy(choice => choice.Text).ToList();
        var beginning = all.Where(choice => choice.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).ToList();
        if (beginning.Count == 0)
            beginning = [.. all.Where(choice => choice.Text.Contains(prefix, StringComparison.OrdinalIgnoreCase))];
        return beginning
            .OrderBy(choice => choice.Text.StartsWith(prefix, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(choice => choice.Text, StringComparer.OrdinalIgnoreCase)
            .ThenBy(choice => choice.Text, StringComparer.Ordinal);
    }
}
