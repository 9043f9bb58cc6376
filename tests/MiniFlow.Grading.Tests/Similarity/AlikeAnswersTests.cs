using MiniFlow.Grading.Similarity;
using MiniFlow.Grading.Tests.Corpus;
using MiniFlow.Grading.Tests.Output;

namespace MiniFlow.Grading.Tests.Similarity;

public sealed class AlikeAnswersTests
{
    [Fact]
    public void Names_comments_and_spaces_do_not_change_a_shape()
    {
        var renamed = Answers.Styles["three loops"].Replace("dX", "gx").Replace("outbound", "consumer").Replace("    ", "\t") + "\n// mine, all mine";

        CodeShape.Of(renamed).SetEquals(CodeShape.Of(Answers.Styles["three loops"])).ShouldBeTrue();
        CodeShape.Of(Answers.Styles["plain"]).SetEquals(CodeShape.Of(Answers.Styles["three loops"])).ShouldBeFalse();
    }

    // In the sample, two have the same three loops under other names, and four the plain answer that most people write.
    [Fact]
    public async Task Only_an_unusual_shape_that_two_share_is_named()
    {
        var group = AlikeAnswers.In(await SampleBook.Book).ShouldHaveSingleItem();

        group.Exercise.ShouldBe("linear");
        group.Students.ShouldBe([SampleBook.Formula, "gil"]);
        group.Likeness.ShouldBe(1);
    }
}
