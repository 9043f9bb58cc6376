using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

public sealed class ReferencePathsTests
{
    [Theory]
    [InlineData("#r \"../../artifacts/kit/MiniFlow.Lab.dll\"", "#r \"../artifacts/kit/MiniFlow.Lab.dll\"")]
    [InlineData("  #load \"helpers.csx\"\n1", "  #load \"source/helpers.csx\"\n1")]
    [InlineData("#r \"nuget: MathNet.Numerics, 5.0.0\"", "#r \"nuget: MathNet.Numerics, 5.0.0\"")]
    [InlineData("#r \"System.Net.Http\"", "#r \"System.Net.Http\"")]
    [InlineData("#r \"/opt/kit/a.dll\"", "#r \"/opt/kit/a.dll\"")]
    [InlineData("var text = \"#r\"; // #r \"../a.dll\"", "var text = \"#r\"; // #r \"../a.dll\"")]
    public void A_relative_path_leads_to_the_same_file_from_the_other_folder(string text, string expected) =>
        ReferencePaths.Rebase(text, "/kit/notebooks/source", "/kit/notebooks").ShouldBe(expected);

    [Fact]
    public void The_files_that_a_cell_refers_to_are_found() =>
        ReferencePaths.In("#r \"../a.dll\"\n#r \"nuget: B, 1.0\"\n#load \"c.csx\"").ShouldBe(["../a.dll", "c.csx"]);
}
