using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Tests.Scores;

public sealed class GradingPolicyTests : IDisposable
{
    private static readonly DateTimeOffset deadline = new(2026, 11, 30, 23, 59, 0, TimeSpan.Zero);

    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    // ⌊4·3·1/3⌋/4 = 1; ⌊4·3·2/4⌋/4 = 1.5; ⌊4·2·1/3⌋/4 = ⌊2.67⌋/4 = 0.5; ⌊4·1·2/3⌋/4 = 0.5.
    [Theory]
    [InlineData(3, 1, 3, 1)]
    [InlineData(3, 2, 4, 1.5)]
    [InlineData(2, 1, 3, 0.5)]
    [InlineData(1, 2, 3, 0.5)]
    [InlineData(2, 3, 3, 2)]
    [InlineData(2, 0, 3, 0)]
    [InlineData(2, 0, 0, 0)]
    public void Groups_of_cases_give_their_share_rounded_down_to_a_quarter(double points, int right, int groups, double earned) =>
        Credit.Of(points, [.. Enumerable.Range(0, groups).Select(i => new GroupScore($"{i}", i < right))]).ShouldBe(earned);

    [Theory]
    [InlineData(-1, 0, 3)]
    [InlineData(0, 0, 3)]
    [InlineData(1, 1, 2.7)]
    [InlineData(24, 1, 2.7)]
    [InlineData(25, 2, 2.4)]
    [InlineData(2400, 100, 0)]
    public void Each_begun_day_costs_its_share(double hours, int days, double total)
    {
        var grade = new GradingPolicy { Deadline = deadline, PenaltyPerDay = 0.1 }.Apply([Grade(deadline.AddHours(hours))])[0];

        (grade.DaysLate, grade.Total).ShouldBe((days, total));
    }

    [Fact]
    public void An_adjustment_sets_or_changes_points_and_keeps_what_was_there_and_why()
    {
        File.WriteAllText(file, "student,chapter,exercise,points,reason,by\nada,3,linear,+0.5,\"a typo, nothing else\",Emmy\nada,03,late,0,ill,\n");
        var grade = new GradingPolicy { Deadline = deadline, PenaltyPerDay = 0.5, Adjustments = Adjustment.Read(file) }.Apply([Grade(deadline.AddHours(1))])[0];

        grade.Total.ShouldBe(3.5);
        grade.Adjustments.ShouldBe([new AppliedAdjustment("linear", 2, 2.5, "a typo, nothing else", "Emmy"), new AppliedAdjustment("late", 50, 0, "ill", "")]);
    }

    [Theory]
    [InlineData("ada,3,linear,2", "the reason cannot be empty")]
    [InlineData("ada,3,linear,2,", "the reason cannot be empty")]
    [InlineData("ada,3,linear,many,because", "'many' are no points")]
    [InlineData("ada,3,linear,NaN,because", "'NaN' are no points")]
    public void An_adjustment_without_reason_or_number_is_refused(string row, string message)
    {
        File.WriteAllText(file, row);

        Should.Throw<GradingException>(() => Adjustment.Read(file)).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("eda", "linear", "there is no such submission. Students: ada")]
    [InlineData("ada", "linaer", "chapter 03 has linear-by-hand, linear (and late")]
    public void A_misspelt_adjustment_is_not_lost(string student, string exercise, string message)
    {
        var policy = new GradingPolicy { Adjustments = [new Adjustment(student, "03", exercise, "1", "because", "")] };

        Should.Throw<GradingException>(() => policy.Apply([Grade(deadline)])).Message.ShouldContain(message);
    }

    private static SubmissionGrade Grade(DateTimeOffset handedIn) => new()
    {
        Student = "ada",
        Chapter = "03",
        Place = "ada/03-linear.ipynb",
        HandedIn = handedIn,
        Exercises =
        [
            new ExerciseGrade { Exercise = "linear-by-hand", Title = "by hand", Points = 1, Earned = 1, Status = GradeStatus.Passed, Message = "", Expected = "" },
            new ExerciseGrade { Exercise = "linear", Title = "Linear", Points = 3, Earned = 2, Status = GradeStatus.Partial, Message = "", Expected = "" },
        ],
    };
}
