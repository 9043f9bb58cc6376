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
