using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Running;

/// <summary>Puts the parts of a class together that were graded apart.</summary>
public static class Merge
{
    /// <summary>The record and the grades of all parts.</summary>
    /// <exception cref="GradingException">A folder holds no grading, the parts were not graded with the same seed and sources, or somebody is in two of them with different grades.</exception>
    public static (GradingRecord Record, IReadOnlyList<SubmissionGrade> Grades) Of(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var parts = folders.Select(folder => (Folder: folder, Record: GradingRecord.Find(folder)
            ?? throw new GradingException($"{folder} holds no grading: name the folders that 'miniflow grade --shard' wrote, with the grading.json in each."))).ToList();
        var first = parts[0];
        foreach (var part in parts.Skip(1))
        {
            if (part.Record.Seed != first.Record.Seed)
                throw new GradingException($"{part.Folder} was graded with another seed than {first.Folder}, so their students were asked different cases. Grade all shards with the same --seed.");
            if (!part.Record.Chapters.All(chapter => first.Record.Chapters.All(other => other.Id != chapter.Id || other.Fingerprint == chapter.Fingerprint)))
                throw new GradingException($"{part.Folder} was graded from other sources than {first.Folder}. Grade all shards from the same commit.");
        }

        var grades = parts.SelectMany(part => new ResultStore(Path.Combine(part.Folder, ResultStore.FolderName)).All()).ToList();
        var record = first.Record with
        {
            Chapters = [.. parts.SelectMany(part => part.Record.Chapters).DistinctBy(chapter => chapter.Id).OrderBy(chapter => chapter.Id, StringComparer.Ordinal)],
            Strays = [.. parts.SelectMany(part => part.Record.Strays).Distinct().Order(StringComparer.Ordinal)],
            Warning = parts.Select(part => part.Record.Warning).FirstOrDefault(warning => warning is not null),
            Isolation = parts.Max(part => part.Record.Isolation),
        };
        return (record, [.. grades.GroupBy(grade => (grade.Student, grade.Chapter)).Select(Only)
            .OrderBy(grade => grade.Student, StringComparer.Ordinal).ThenBy(grade => grade.Chapter, StringComparer.Ordinal)]);
    }

    private static SubmissionGrade Only(IGrouping<(string Student, string Chapter), SubmissionGrade> grades) =>
        grades.Select(grade => (grade.Place, grade.Earned)).Distinct().Count() == 1
            ? grades.First()
            : throw new GradingException($"{grades.Key.Student} is in two of the folders with different grades for chapter {grades.Key.Chapter}. Were they graded from different submissions?");
}
