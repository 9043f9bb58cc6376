using System.Text.Json;
using MiniFlow.Grading.Output;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Running;

/// <summary>Remembers each grade as soon as it is there, so that an interrupted grading goes on where it was. A grade is used again only for the very same submission, source and secret.</summary>
/// <param name="folder">Where they are kept.</param>
public sealed class ResultStore(string folder)
{
    /// <summary>What it is called within the folder of a grading.</summary>
    public const string FolderName = "work";

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The grade that is remembered under this key; <c>null</c> when there is none.</summary>
    public SubmissionGrade? Find(string chapter, string student, string key) =>
        Read(PathOf(chapter, student)) is { } stored && stored.Key == key ? stored.Grade : null;

    /// <summary>Remembers a grade. The file is there as a whole or not at all.</summary>
    public void Put(SubmissionGrade grade, string key)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var path = PathOf(grade.Chapter, grade.Student);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(draft, JsonSerializer.Serialize(new Stored(key, grade), GradesJson.Options));
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Everything that is remembered, in the order of chapters and students.</summary>
    public IReadOnlyList<SubmissionGrade> All() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(Read).OfType<Stored>().Select(stored => stored.Grade)
            .OrderBy(grade => grade.Student, StringComparer.Ordinal).ThenBy(grade => grade.Chapter, StringComparer.Ordinal)]
        : [];

    /// <summary>Forgets the grades of everything but these: who left the class is not to come back in a merge.</summary>
    public void KeepOnly(IEnumerable<SubmissionGrade> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        var kept = grades.Select(grade => PathOf(grade.Chapter, grade.Student)).ToHashSet();
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(path => !kept.Contains(path)) : [])
            File.Delete(path);
    }

    private string PathOf(string chapter, string student) => Path.Combine(folder, SafeName.Of(chapter), SafeName.Of(student) + ".json");

    private static Stored? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Stored>(File.ReadAllText(path), GradesJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Stored(string Key, SubmissionGrade Grade);
}
