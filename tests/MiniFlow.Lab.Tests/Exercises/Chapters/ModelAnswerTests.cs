using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>The chapters and the checks fit together.</summary>
public sealed class ModelAnswerTests
{
    [Fact]
    public async Task Every_exercise_stands_in_its_chapter_with_its_points()
    {
        var inSources = ChapterCells.Sources.SelectMany(source => ChapterCells.Of(source)
            .Where(cell => cell.Checks is not null)
            .Select(cell => $"{Path.GetFileName(source)[..2]} {cell.Lines.First(line => line.Length > 0)["// Check: ".Length..]}"));

        inSources.Order().ShouldBe(Catalogue.All.Select(exercise => $"{exercise.Chapter} {exercise.Id} ({exercise.Points} {(exercise.Points == 1 ? "point" : "points")})").Order());
        (await ChapterAnswers.All).Count.ShouldBe(Catalogue.All.Count - ChapterAnswers.Training.Count);
    }

    [Fact]
    public async Task Every_model_answer_passes()
    {
        foreach (var answer in await ChapterAnswers.All)
        {
            var result = await answer.Run(answer.Answer.Solved);
            result.Status.ShouldBe(CheckStatus.Passed, result.ToText());
            result.Message.ShouldBe(Catalogue.Find(answer.Exercise)!.Praise);
        }
    }

    [Fact]
    public async Task Every_untouched_stub_has_not_been_started()
    {
        foreach (var answer in await ChapterAnswers.All)
        {
            var result = await answer.Run(answer.Answer.Untouched);
            result.Status.ShouldBe(CheckStatus.NotStarted, result.ToText());
        }
    }

    [Fact]
    public void A_network_that_was_trained_well_passes()
    {
        WrongAnswer[] right = [WrongDigits.RightOneLayer, WrongDigits.RightHiddenLayer];

        var (checks, errors) = StudentCode.Compile([.. right.Select(one => (one.Answer, one.Check))]);

        errors.ShouldBeEmpty();
        foreach (var result in checks.Select(check => check!()))
        {
            result.Status.ShouldBe(CheckStatus.Passed, result.ToText());
            result.Metrics["test accuracy"].ShouldBeInRange(result.Exercise == "one-layer" ? 0.92 : 0.97, 1);
        }
    }
}
