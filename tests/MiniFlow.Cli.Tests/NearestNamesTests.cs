namespace MiniFlow.Cli.Tests;

public sealed class NearestNamesTests
{
    private static readonly string[] Chapters = ["01-chain-rule", "02-differentiable-graphs", "03-linear", "04-sigmoid"];

    [Theory]
    [InlineData("linaer", "03-linear")]
    [InlineData("graphs", "02-differentiable-graphs")]
    [InlineData("02-diferentiable-graphs", "02-differentiable-graphs")]
    [InlineData("Sigmoid", "04-sigmoid")]
    public void The_nearest_name_comes_first(string typed, string expected) =>
        NearestNames.For(typed, Chapters)[0].ShouldBe(expected);

    [Theory]
    [InlineData("transformers")]
    [InlineData("x")]
    public void What_is_like_nothing_has_no_nearest_name(string typed) =>
        NearestNames.For(typed, ["01-chain-rule", "02-differentiable-graphs"]).ShouldBeEmpty();

    [Fact]
    public void The_question_names_up_to_three()
    {
        NearestNames.Question("cat", ["bat", "hat", "mat", "rat"]).ShouldBe(" Did you mean 'bat', 'hat' or 'mat'?");
        NearestNames.Question("cat", []).ShouldBe("");
    }
}
