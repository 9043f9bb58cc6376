using System.Text.Json;
using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Output;

namespace MiniFlow.Grading.Running;

/// <summary>What a grading was made with: enough to repeat it, to go on with it, and to see whether two of them belong together.</summary>
public sealed record GradingRecord
{
    private const string FileName = "grading.json";

    /// <summary>The layout of this file.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>What the random cases were drawn from. Whoever knows it knows them: not for students.</summary>
    public required string Seed { get; init; }

    /// <summary>How students' code was held apart.</summary>
    public required IsolationKind Isolation { get; init; }

    /// <summary>What the instructor has to know of that; <c>null</c> when there is nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>The chapters.</summary>
    public required IReadOnlyList<ChapterRecord> Chapters { get; init; }

    /// <summary>The part of the class; <c>null</c> for all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>How many grades there are when all is done: one for each student and chapter.</summary>
    public int Submissions { get; init; }

    /// <summary>Files that belong to nobody.</summary>
    public IReadOnlyList<string> Strays { get; init; } = [];

    /// <summary>The record of a grading.</summary>
    public static GradingRecord Of(GradingPlan plan, string seed, IStudentRunner runner)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(runner);
        return new GradingRecord
        {
            Seed = seed,
            Isolation = runner.Isolation,
            Warning = runner.Warning,
            Chapters = [.. plan.Assignments.Select(ChapterRecord.Of)],
            Shard = plan.Shard,
            Submissions = plan.Items.Count,
            Strays = plan.Strays,
        };
    }

    /// <summary>The record in a folder; <c>null</c> when there is none that can be read.</summary>
    public static GradingRecord? Find(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<GradingRecord>(File.ReadAllText(path), GradesJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it into a folder.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, GradesJson.Options) + "\n");
    }
}
