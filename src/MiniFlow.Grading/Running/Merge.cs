using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Running;

/// <summary>Puts the parts of a class together that were graded apart.</summary>
public static class Merge
{
    /// <summary>The record and the grades of all parts.</summary>
    /// <exception cref="GradingException">A folder holds no grading or an interrupted one, a part is missing, the parts were not graded with the same seed and sources, or somebody is in two of them with different grades.</exception>
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

        AllThere([.. parts.Select(part => part.Record.Shard)]);
        var grades = parts.SelectMany(part => Complete(part.Folder, part.Record)).ToList();
        var record = first.Record with
        {
            Chapters = [.. parts.SelectMany(part => part.Record.Chapters).DistinctBy(chapter => chapter.Id).OrderBy(chapter => chapter.Id, StringComparer.Ordinal)],
            Strays = [.. parts.SelectMany(part => part.Record.Strays).Distinct().Order(StringComparer.Ordinal)],
            Warning = parts.Select(part => part.Record.Warning).FirstOrDefault(warning => warning is not null),
            Isolation = parts.Max(part => part.Record.Isolation),
            Shard = null,
            Submissions = grades.Count,
        };
        return (record, [.. grades.GroupBy(grade => (grade.Student, grade.Chapter)).Select(Only)
            .OrderBy(grade => grade.Student, StringComparer.Ordinal).ThenBy(grade => grade.Chapter, StringComparer.Ordinal)]);
    }

    // Nobody misses students who are in no table.
    private static void AllThere(IReadOnlyList<Shard?> shards)
    {
        if (shards is not [{ Count: var count }, ..] || shards.Any(shard => shard is null))
            return;
        if (shards.FirstOrDefault(shard => shard!.Count != count) is { } other)
            throw new GradingException($"One folder is shard {shards[0]}, another one {other}: the class was not divided once, but twice. Grade all shards of the same division.");
        var missing = Enumerable.Range(1, count).Where(number => shards.All(shard => shard!.Number != number)).Select(number => $"{new Shard(number, count)}").ToList();
        if (missing.Count > 0)
            throw new GradingException($"Shard {string.Join(", ", missing)} is missing. Name the folders of all shards: otherwise its students would be in no table.");
    }

    private static IReadOnlyList<SubmissionGrade> Complete(string folder, GradingRecord record)
    {
        var grades = new ResultStore(Path.Combine(folder, ResultStore.FolderName)).All();
        return grades.Count >= record.Submissions ? grades
            : throw new GradingException($"{folder} is not complete: {grades.Count} of {record.Submissions} are graded. Give the command that graded it again; it goes on from there.");
    }

    private static SubmissionGrade Only(IGrouping<(string Student, string Chapter), SubmissionGrade> grades) =>
        grades.Select(grade => (grade.Place, grade.Earned)).Distinct().Count() == 1
            ? grades.First()
            : throw new GradingException($"{grades.Key.Student} is in two of the folders with different grades for chapter {grades.Key.Chapter}. Were they graded from different submissions?");
}
