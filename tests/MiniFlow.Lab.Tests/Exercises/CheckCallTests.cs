using MiniFlow.Lab.Exercises;
using MiniFlow.Lab.Tests.Exercises.Chapters;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>What <c>#!check</c> runs is what the chapter's check cell writes.</summary>
public sealed class CheckCallTests
{
    public static TheoryData<string> Exercises => new(Catalogue.All.Select(exercise => exercise.Id));

    [Theory]
    [MemberData(nameof(Exercises))]
    public void A_check_by_name_hands_in_what_the_check_cell_does(string id)
    {
        var cell = ChapterCells.Sources.SelectMany(ChapterCells.Of).Single(cell => cell.Checks == id);
        var call = CheckCall.Of(Catalogue.Find(id)!);

        call.ShouldStartWith("MiniFlow.Lab.Commands.Check(");
        WithoutSpaces(cell.Solved).ShouldContain(WithoutSpaces(call["MiniFlow.Lab.Commands.".Length..^1]));
    }

    private static string WithoutSpaces(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
