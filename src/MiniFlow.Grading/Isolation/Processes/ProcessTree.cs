using System.Globalization;

namespace MiniFlow.Grading.Isolation.Processes;

/// <summary>What a process and all that descend from it use, read from Linux's /proc.</summary>
/// <param name="Memory">The memory that they have in use, in bytes; what they share counts for each.</param>
/// <param name="Largest">The memory of the one that has most.</param>
/// <param name="Threads">How many threads they have together.</param>
/// <param name="Processes">Their ids, the process itself first.</param>
internal sealed record ProcessTree(long Memory, long Largest, int Threads, IReadOnlyList<int> Processes)
{
    /// <summary>Looks at the process and its descendants.</summary>
    public static ProcessTree Of(int root)
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .OfType<Entry>()
            .ToLookup(entry => entry.Parent);
        var found = new List<Entry>();
        if (Read(root) is { } first)
            found.Add(first);
        for (var i = 0; i < found.Count; i++)
            found.AddRange(all[found[i].Id]);
        return new ProcessTree(found.Sum(entry => entry.Memory), found.Max(entry => (long?)entry.Memory) ?? 0, found.Sum(entry => entry.Threads), [.. found.Select(entry => entry.Id)]);
    }

    /// <summary>The memory that they have in use, where what several of them share counts once. Slower to find out than <see cref="Memory"/>, which is at least as much.</summary>
    public long SharedMemory()
    {
        try
        {
            return Math.Min(Memory, Processes.Sum(Proportional));
        }
        catch (UnauthorizedAccessException)
        {
            return Memory;
        }
    }

    // Each process's share of every page: the pages of its own, and a part of those that it has in common with others.
    private static long Proportional(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/smaps_rollup").FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal));
            return line is null ? 0 : Number64(line[4..^2].Trim()) << 10;
        }
        catch (IOException)
        {
            // It has ended.
            return 0;
        }
    }

    private static Entry? Read(int id)
    {
        try
        {
            // The name of a program, in parentheses, may hold anything: the fields are counted from behind it.
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new Entry(id, Number(fields[1]), (int)Math.Min(Number64(fields[17]), int.MaxValue), Number64(fields[21]) * Environment.SystemPageSize);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);

    private static long Number64(string field) => long.Parse(field, CultureInfo.InvariantCulture);

    private sealed record Entry(int Id, int Parent, int Threads, long Memory);
}
