using MiniFlow.Grading.Output;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Similarity;

/// <summary>
/// Finds answers that are alike where others are not. In a small exercise most right answers have the same shape, so a run of
/// tokens weighs <c>ln(n/k)</c> where <c>k</c> of <c>n</c> answers have it, and only answers that share several rare ones are
/// named. It says where to look, and nothing about what happened.
/// </summary>
public static class AlikeAnswers
{
    private const double Least = 0.8;
    private const int LeastRare = 6;

    /// <summary>The groups of the class, the most alike first.</summary>
    public static IReadOnlyList<AlikeGroup> In(GradeBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return
        [
            .. book.Record.Chapters.SelectMany(chapter => chapter.Exercises, (chapter, exercise) => (chapter, exercise))
                .SelectMany(pair => Groups(pair.chapter.Id, pair.exercise.Id, pair.exercise.Stub, Answers(book, pair.chapter.Id, pair.exercise.Id)))
                .OrderByDescending(group => group.Likeness).ThenBy(group => group.Chapter, StringComparer.Ordinal).ThenBy(group => group.Students[0], StringComparer.Ordinal),
        ];
    }

    private static List<(string Student, string Code)> Answers(GradeBook book, string chapter, string exercise) =>
    [
        .. from grade in book.Grades
           where grade.Checked.Chapter == chapter
           from one in grade.Checked.Exercises
           where one.Exercise == exercise && one.Code is not null && one.Status is not (GradeStatus.NotStarted or GradeStatus.Missing)
           select (grade.Checked.Student, one.Code!),
    ];

    private static IEnumerable<AlikeGroup> Groups(string chapter, string exercise, string stub, List<(string Student, string Code)> answers)
    {
        var handedOut = CodeShape.Of(stub);
        var shapes = answers.Select(answer => CodeShape.Of(answer.Code).Where(run => !handedOut.Contains(run)).ToHashSet()).ToList();
        var holders = new Dictionary<ulong, List<int>>();
        foreach (var (index, shape) in shapes.Index())
        {
            foreach (var run in shape)
                (holders.TryGetValue(run, out var known) ? known : holders[run] = []).Add(index);
        }

        var rare = Math.Max(2, answers.Count / 10);
        var shared = new Dictionary<(int, int), int>();
        foreach (var who in holders.Values.Where(who => who.Count >= 2 && who.Count <= rare))
        {
            for (var i = 0; i < who.Count; i++)
            {
                for (var j = i + 1; j < who.Count; j++)
                    shared[(who[i], who[j])] = shared.GetValueOrDefault((who[i], who[j])) + 1;
            }
        }

        double Weight(ulong run) => Math.Log((double)answers.Count / holders[run].Count);
        var links = shared.Where(pair => pair.Value >= LeastRare)
            .Select(pair => (One: pair.Key.Item1, Other: pair.Key.Item2, Likeness: Likeness(shapes[pair.Key.Item1], shapes[pair.Key.Item2], Weight)))
            .Where(link => link.Likeness >= Least).ToList();
        return Joined(links).Select(group => new AlikeGroup(
            chapter, exercise, [.. group.Select(index => answers[index].Student).Order(StringComparer.Ordinal)],
            Math.Round(links.Where(link => group.Contains(link.One)).Max(link => link.Likeness), 2)));
    }

    private static double Likeness(HashSet<ulong> one, HashSet<ulong> other, Func<ulong, double> weight)
    {
        var (both, either) = (one.Where(other.Contains).Sum(weight), one.Union(other).Sum(weight));
        return either == 0 ? 0 : both / either;
    }

    // Who is like somebody who is like a third belongs to one group with both.
    private static List<HashSet<int>> Joined(IEnumerable<(int One, int Other, double Likeness)> links)
    {
        var groups = new List<HashSet<int>>();
        foreach (var (one, other, _) in links)
        {
            var touched = groups.Where(group => group.Contains(one) || group.Contains(other)).ToList();
            groups.RemoveAll(touched.Contains);
            groups.Add([one, other, .. touched.SelectMany(group => group)]);
        }

        return groups;
    }
}
