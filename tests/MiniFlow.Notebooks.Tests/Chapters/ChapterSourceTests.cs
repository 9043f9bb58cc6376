using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

public sealed class ChapterSourceTests
{
    private const string Heading = "#!markdown\n\n# 02 Title\n\n";
    private const string Answer = "#!csharp\n\n// Exercise: mul\nx\n\n";
    private const string Check = "#!csharp\n\n// Check: mul (2 points)\ny\n\n";

    [Fact]
    public void A_chapter_knows_its_name_number_title_and_exercises()
    {
        var chapter = ChapterSource.Parse(Heading + Answer + Check, "notebooks/source/02-graphs.dib");

        chapter.Name.ShouldBe("02-graphs");
        chapter.Id.ShouldBe("02");
        chapter.Title.ShouldBe("02 Title");
        chapter.Cells.Select(cell => cell.Mark).ShouldBe(
            [null, new ExerciseCell("mul", CellRole.Answer, 2), new ExerciseCell("mul", CellRole.Check, 2)]);
        chapter.Cells.Select(cell => cell.Line).ShouldBe([3, 7, 12]);
    }

    /// <summary>Each broken source with the one message, line included, that its author gets.</summary>
    public static TheoryData<string, string> Broken => new()
    {
        { Answer + Check, "3: the chapter has no heading" },
        { "#!markdown\n\n## Too deep\n\n" + Answer + Check, "3: the chapter has no heading" },
        { Heading, "1: the chapter has no exercise" },
        { "", "1: the chapter has no cells" },
        { Heading + Answer, "7: the exercise 'mul' has no check" },
        { Heading + Check + Answer.Replace("mul", "add") + Check.Replace("mul", "add"), "7: a check of 'mul', which no cell answers" },
        { Heading + Answer + Check + Answer, "17: a second exercise 'mul' (the first is in line 7)" },
        { Heading + Answer + Check + Check, "17: a second check of 'mul' (the first is in line 12)" },
        { Heading + Check + Answer, "7: the check of 'mul' stands before the exercise: move it behind line 12" },
        { Heading + string.Concat(Enumerable.Repeat("#!csharp\n\n1\n\n", 4)) + Answer + Check, "23: the first exercise is cell 6" },
        { Heading + Answer + Check + string.Concat(Enumerable.Repeat("#!csharp\n\n1\n\n", 38)), "165: the chapter has 41 cells" },
        { Heading + Answer + Check.Replace(" (2 points)", ""), "12: '// Check: mul' does not say what the exercise is worth" },
        { Heading + Answer.Replace("mul", "mul (2 points)") + Check, "7: '// Exercise: mul (2 points)' gives points" },
        { Heading + Answer + Check + "#!csharp\n\n//exercise: Mul\n", "17: '//exercise: Mul' is not a mark that can be read" },
        { Heading + Answer.Replace("x\n", "// BEGIN SOLUTION\nx\n") + Check, "8: '// BEGIN SOLUTION' is never closed" },
        { Heading + Answer.Replace("x\n", "// INSTEAD\nx\n") + Check, "8: '// INSTEAD' outside of a solution" },
        { Heading + Answer.Replace("x\n", "x\n// END SOLUTION\n") + Check, "9: '// END SOLUTION' without a '// BEGIN SOLUTION'" },
        { Heading + Answer.Replace("x\n", "// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION\n") + Check, "9: '// BEGIN SOLUTION' inside of the solution that began in line 8" },
        { Heading + Answer.Replace("x\n", "// BEGIN SOLUTION\n// INSTEAD\n// INSTEAD\n// END SOLUTION\n") + Check, "10: a second '// INSTEAD'" },
        { Heading + Answer.Replace("x\n", "// BEGIN SOLUTION\n// INSTEAD\nstub\n// END SOLUTION\n") + Check, "10: 'stub' after '// INSTEAD'" },
        { Heading + Answer + Check + "#!csharp\n\n// BEGIN SOLUTION\n// END SOLUTION\n", "17: a solution in a cell that is no exercise" },
        { Heading + Answer + Check.Replace("y\n", "// BEGIN SOLUTION\ny\n// END SOLUTION\n"), "12: a solution in a cell that is no exercise" },
        { Heading + Answer + Check + "#!markdown\n\n// BEGIN SOLUTION\n", "17: a solution in a cell that is no exercise" },
        { Heading + Answer + Check + "#!pwsh\n\nls\n", "17: a cell of the kind pwsh" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_said_with_its_line(string source, string message)
    {
        var error = Should.Throw<ChapterSourceException>(() => ChapterSource.Parse(source, "02-graphs.dib"));

        error.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("02-graphs.dib:" + message);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_in_the_order_of_the_lines()
    {
        var source = "#!markdown\n\nno heading\n\n" + Answer.Replace("x\n", "// BEGIN SOLUTION\n");

        Should.Throw<ChapterSourceException>(() => ChapterSource.Parse(source, "Graphs.dib"))
            .Problems.Select(problem => problem.Line).ShouldBe([1, 3, 7, 8]);
    }

    [Fact]
    public void Front_matter_that_is_no_JSON_is_said_with_the_file()
    {
        Should.Throw<ChapterSourceException>(() => ChapterSource.Parse("#!meta\n\n{oops\n\n#!markdown\n\n# T\n", "02-graphs.dib"))
            .Message.ShouldContain("02-graphs.dib");
    }
}
