using System.Text;
using MiniFlow.Lab.Exercises;
using MiniFlow.Lab.Tests.Views;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>No wrong answer gets past, and each is called by its name.</summary>
public sealed class MisconceptionTests
{
    private static readonly Lazy<IReadOnlyList<(WrongAnswer Answer, CheckResult? Result)>> results = new(() =>
    {
        WrongAnswer[] all = [.. WrongAnswers.All];
        var (checks, errors) = StudentCode.Compile([.. all.Select(one => (one.Answer, one.Check))]);
        errors.ShouldBeEmpty();
        return [.. all.Zip(checks, (answer, check) => (answer, check?.Invoke()))];
    });

    public static TheoryData<string> Exercises => [.. Catalogue.All.Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(Exercises))]
    public void Every_wrong_answer_is_rejected_and_called_by_its_name(string id)
    {
        foreach (var (answer, result) in results.Value.Where(one => one.Answer.Exercise == id))
        {
            result.ShouldNotBeNull();
            result.Status.ShouldBe(CheckStatus.Failed, $"{answer.Misconception}\n{answer.Answer}");
            result.Misconception.ShouldBe(answer.Misconception, $"{result.Message}\n{answer.Answer}");
        }
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void Every_named_misconception_is_somebodys_code(string id)
    {
        var written = WrongAnswers.All.Where(one => one.Exercise == id).Select(one => one.Misconception);

        Catalogue.Find(id)!.Misconceptions.Select(one => one.Id).Except(written).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Exercises))]
    public void An_exercise_knows_at_least_eight_misconceptions_one_fewer_if_it_asks_for_numbers_and_three_hints(string id)
    {
        var exercise = Catalogue.Find(id)!;
        var least = exercise is NumbersExercise or NamesExercise ? 7 : 8;

        exercise.Misconceptions.Select(one => one.Id).Distinct().Count().ShouldBeGreaterThanOrEqualTo(least);
        exercise.Hints.Count.ShouldBe(3);
        exercise.Hints.ShouldAllBe(hint => hint.EndsWith('.') || hint.EndsWith('?') || hint.EndsWith('`'));
        exercise.Misconceptions.ShouldAllBe(one => one.Sentence.EndsWith('.') || one.Sentence.EndsWith('?') || one.Sentence.EndsWith('`'));
    }

    [Fact]
    public void The_matrix_of_misconceptions_is_the_one_that_is_committed() => Matrix().ShouldMatchSnapshot("check-misconceptions.md");

    [Fact]
    public void The_figures_stand_in_the_readmes() => Repository.ReadMes().ShouldAllBe(text => text.Contains(Figures()));

    private static string Figures() =>
        $"{Catalogue.All.Count} exercises, {Catalogue.All.Sum(exercise => exercise.Misconceptions.DistinctBy(one => one.Id).Count())} misconceptions, {results.Value.Count} wrong answers";

    private static string Matrix()
    {
        var text = new StringBuilder("# Wrong answers and what the check says of each\n\n");
        text.Append($"{Figures()}.\n");
        foreach (var exercise in Catalogue.All)
        {
            text.Append($"\n## {exercise.Chapter} `{exercise.Id}`\n\n| written on purpose | verdict | recognised as | wrong cases | what the student reads |\n|---|---|---|---|---|\n");
            foreach (var (answer, result) in results.Value.Where(one => one.Answer.Exercise == exercise.Id))
                text.Append($"| {answer.Misconception} | {result!.Status} | {(result.Misconception == answer.Misconception ? "✓" : $"✗ {result.Misconception}")} | {result.Cases.Count(one => !one.Passed)} of {result.Cases.Count} | {result.Message.Replace("|", "\\|").Replace("\n", " ")} |\n");
        }

        return text.ToString();
    }
}
