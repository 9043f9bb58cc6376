namespace MiniFlow.Cli;

/// <summary>Finds what somebody may have meant by a name that is not there.</summary>
internal static class NearestNames
{
    /// <summary>
    /// Up to three of the names, the nearest first: those that contain what was typed, then those that differ from it in few
    /// letters. None where nothing comes near.
    /// </summary>
    public static IReadOnlyList<string> For(string typed, IEnumerable<string> names) =>
    [
        .. names.Distinct()
            .Select(name => (Name: name, Distance: DistanceOf(typed.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Min(typed.Length - 1, Math.Max(2, typed.Length / 3)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Take(3).Select(pair => pair.Name),
    ];

    /// <summary>The names as the end of a message: <c> Did you mean 'a' or 'b'?</c>, or nothing.</summary>
    public static string Question(string typed, IEnumerable<string> names)
    {
        var quoted = For(typed, names).Select(name => $"'{name}'").ToList();
        return quoted.Count switch
        {
            0 => "",
            1 => $" Did you mean {quoted[0]}?",
            _ => $" Did you mean {string.Join(", ", quoted.SkipLast(1))} or {quoted[^1]}?",
        };
    }

    private static int DistanceOf(string typed, string name) =>
        typed.Length >= 3 && name.Contains(typed, StringComparison.Ordinal)
            ? 0
            : Math.Min(EditDistance(typed, name), name.Split('-').Min(word => EditDistance(typed, word)));

    // How many letters have to be added, removed or replaced (Levenshtein), one row of the table at a time.
    private static int EditDistance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
