using MiniFlow.Grading.Input;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Tests.Corpus;

namespace MiniFlow.Grading.Tests.Running;

/// <summary>Classes of students in memory.</summary>
internal static class ClassOf
{
    /// <summary>Chapter 3 as it is graded.</summary>
    public static readonly Assignment Linear = Assignment.Load(Path.Combine(Homework.Kit.Source, "03-linear.dib"), Homework.Kit.Student);

    /// <summary>A time at which everybody handed in.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A plan for chapter 3.</summary>
    public static GradingPlan Plan(IEnumerable<(string Student, byte[] Content)> submissions, Shard? shard = null)
    {
        var files = submissions.Select(one => new SubmittedFile(one.Student, "03-linear.ipynb", $"{one.Student}/03-linear.ipynb", Monday, () => one.Content)).ToList();
        return GradingPlan.Of([Linear], new SubmissionSet([.. files.Select(file => file.Student).Distinct().Order(StringComparer.Ordinal)], files, []), areChosen: true, shard);
    }

    /// <summary>Many students, whose answers <see cref="ScriptedRunner"/> understands.</summary>
    public static IReadOnlyList<(string Student, byte[] Content)> Scripted(int count)
    {
        var mistakes = Linear.Exercises[1].Exercise.Misconceptions.Where(one => one.Wrong is not null).Select(one => one.Id).Distinct().ToList();
        return [.. Enumerable.Range(0, count).Select(i => ($"student-{i:000}", (i % 7) switch
        {
            0 => Homework.Of("03-linear").Bytes,
            1 => "{ broken"u8.ToArray(),
            2 or 3 => Homework.Linear("/* right */ public class Linear : Node { }").Bytes,
            _ => Homework.Linear($"/* wrong: {mistakes[i % mistakes.Count]} */ public class Linear : Node {{ int own{i}; }}", "double? z11 = -9, z12 = 9, z21 = -9, z22 = 9;").Bytes,
        }))];
    }
}
