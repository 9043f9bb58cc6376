using System.IO.Compression;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Input;

/// <summary>The notebooks in a zip. Nothing is ever written to disk: an entry is read into memory, up to a bound, when its turn comes.</summary>
internal static class ZipSubmission
{
    /// <summary>Its notebooks, and what is wrong with it as a sentence; either may be missing.</summary>
    public static (IReadOnlyList<SubmittedFile> Files, string? Trouble) Open(string path, string student, string place)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > InputBounds.Entries)
                return ([], $"{place} has {archive.Entries.Count} entries, and {InputBounds.Entries} are the most. It was not opened.");
            if (Classmates(archive) is { Count: > 1 } several)
                return ([], $"{place} holds the work of {several.Count} students, {several[0]} among them: it is what a learning platform calls a download of all submissions. Unpack it, and name the folder with what comes out of it.");
            var files = archive.Entries.Where(IsNotebook).Take(InputBounds.Notebooks).Select(entry => File(path, entry, student, place)).ToList();
            return (files, files.Count == 0 ? $"{place} holds no notebook (.ipynb)." : null);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return ([], $"{place} is no zip that can be opened: it may have been cut off on its way. Ask for it again.");
        }
    }

    // Whose they are is never taken from a zip: anybody could put a notebook under somebody else's name into theirs.
    private static List<string> Classmates(ZipArchive archive) =>
        [.. archive.Entries.Select(entry => PlatformName.StudentOf(entry.FullName.Split('/')[0])).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static bool IsNotebook(ZipArchiveEntry entry) =>
        FolderWalk.IsNotebook(entry.Name) && !FolderWalk.IsIgnored(entry.FullName);

    private static SubmittedFile File(string path, ZipArchiveEntry entry, string student, string place)
    {
        var (name, full) = (entry.Name, entry.FullName);
        var findings = full.Replace('\\', '/').Split('/').Contains("..") || Path.IsPathRooted(full)
            ? new[] { new Finding(FindingKind.Repaired, $"The zip calls the notebook '{full}', a path that leads out of it. Only the name '{name}' was used.") }
            : [];
        return new SubmittedFile(student, name, $"{place}: {full}", System.IO.File.GetLastWriteTimeUtc(path), () => Read(path, full)) { Findings = findings, Saved = SavedAt(entry) };
    }

    // By the student's own clock: good enough to tell the later of two, and not to tell what was in time.
    private static DateTimeOffset? SavedAt(ZipArchiveEntry entry) => entry.LastWriteTime.Year > 1980 ? entry.LastWriteTime : null;

    private static byte[] Read(string path, string name)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            using var stream = archive.GetEntry(name)!.Open();
            return InputBounds.ReadNotebook(stream);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            throw new GradingException("The zip is broken at this notebook, or locked with a password: it cannot be unpacked.", error);
        }
    }
}
