namespace MiniFlow.Grading.Input;

/// <summary>Calls students as the roster does, and says who is not on it.</summary>
internal static class RosterMatch
{
    /// <summary>
    /// The submissions with everybody on the roster. A name that a learning platform made, or that is written in another way,
    /// becomes the roster's where there is only one that it can be.
    /// </summary>
    public static SubmissionSet Apply(SubmissionSet found, IReadOnlyList<string> roster)
    {
        var free = roster.Distinct().Except(found.Students).GroupBy(PlatformName.Key).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single());
        var strangers = found.Students.Except(roster).ToList();
        var called = strangers.GroupBy(PlatformName.Key).Where(same => same.Count() == 1 && free.ContainsKey(same.Key)).ToDictionary(same => same.Single(), same => free[same.Key]);
        return new SubmissionSet(
            [.. found.Students.Select(name => called.GetValueOrDefault(name, name)).Concat(roster).Distinct().Order(StringComparer.Ordinal)],
            [.. found.Files.Select(file => file with { Student = called.GetValueOrDefault(file.Student, file.Student) })],
            [.. found.Strays, .. strangers.Where(name => !called.ContainsKey(name)).Select(name => $"{name} is not on the roster, and was graded all the same.")]);
    }
}
