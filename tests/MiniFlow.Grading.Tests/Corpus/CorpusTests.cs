using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Tests.Corpus;

/// <summary>Every made submission earns what it should and is told what it should be told.</summary>
public sealed class CorpusTests(GradedCorpus corpus) : IClassFixture<GradedCorpus>
{
    public static TheoryData<string> Students => [.. Submissions.All.Select(entry => entry.Student)];

    [Theory]
    [MemberData(nameof(Students))]
    public void A_submission_earns_what_it_should(string student)
    {
        var entry = Submissions.All.Single(one => one.Student == student);
        var grade = corpus.Grades[student];
        var (byHand, linear) = (grade.Exercises[0], grade.Exercises[1]);
        var said = string.Join('\n', [linear.Message, .. grade.Findings.Select(finding => finding.Sentence)]);

        said.ShouldContain(entry.Says);
        if (entry.IsAnyPartialCredit)
        {
            linear.Status.ShouldBeOneOf(GradeStatus.Failed, GradeStatus.Partial);
            linear.Misconception.ShouldBe(entry.Mistake, linear.Message);
            byHand.Misconception.ShouldBe(entry.MistakeByHand, byHand.Message);
            linear.Earned.ShouldBeLessThan(3);
            byHand.Earned.ShouldBeLessThan(1);
        }
        else
        {
            (byHand.Earned, linear.Earned).ShouldBe((entry.ByHand, entry.Linear), said);
        }
    }
}
