namespace MiniFlow;

/// <summary>Reads event files back, so that a notebook can draw what was recorded.</summary>
public static class EventFile
{
    /// <summary>All entries of one file, in the order in which they were written. A record that was cut off at the end, by a crash or by
    /// a writer that is still at work, is left out.</summary>
    /// <exception cref="DataException">The file is not there, is no event file, or is damaged before its end.</exception>
    public static IReadOnlyList<EventRecord> Read(string path)
    {
        if (!File.Exists(path))
            throw new DataException($"There is no event file {path}. Give the file itself, or a run's folder to {nameof(ReadFolder)}.");

        using var reader = new RecordReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), path);
        return [.. reader.ReadAll().Select(EventEncoding.Decode)];
    }

    /// <summary>All entries of a run: those of every event file in its folder, file after file by name, which is by time.</summary>
    /// <exception cref="DataException">The folder has no event file, or one is damaged.</exception>
    public static IReadOnlyList<EventRecord> ReadFolder(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "events.out.tfevents.*") : [];
        if (files.Length == 0)
            throw new DataException($"There is no event file in {folder}. An {nameof(EventFileWriter)} writes one.");

        return [.. files.Order(StringComparer.Ordinal).SelectMany(Read)];
    }

    /// <summary>One curve of a run: the steps and values of the scalar summaries with a tag.</summary>
    public static IReadOnlyList<(long Step, double Value)> Scalars(IEnumerable<EventRecord> entries, string tag) =>
    [
        .. from entry in entries
           from value in (entry.Summary?.Values ?? []).OfType<ScalarSummary>()
           where value.Tag == tag
           select (entry.Step, (double)value.Value),
    ];
}
