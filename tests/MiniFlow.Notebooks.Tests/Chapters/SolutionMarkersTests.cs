using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Notebooks.Tests.Chapters;

public sealed class SolutionMarkersTests
{
    [Fact]
    public void The_solved_text_has_the_answer_and_the_student_what_stands_instead()
    {
        var (solved, student) = Split("before\n  // BEGIN SOLUTION\n  answer\n  // INSTEAD\n  //: stub\n  // END SOLUTION\nafter");

        solved.ShouldBe("before\n  answer\nafter");
        student.ShouldBe("before\n  stub\nafter");
    }

    [Fact]
    public void Without_INSTEAD_the_student_sees_nothing_there()
    {
        var (solved, student) = Split("a\n// BEGIN SOLUTION\nb\n// END SOLUTION\nc");

        solved.ShouldBe("a\nb\nc");
        student.ShouldBe("a\nc");
    }

    [Fact]
    public void A_cell_may_hold_several_solutions()
    {
        var (solved, student) = Split(
            "// BEGIN SOLUTION\n1\n// END SOLUTION\n// BEGIN SOLUTION\n2\n// INSTEAD\n//: two\n// END SOLUTION");

        solved.ShouldBe("1\n2");
        student.ShouldBe("two");
    }

    [Fact]
    public void An_uncommented_line_keeps_its_own_indentation_and_an_empty_one_stays_empty()
    {
        Split("// BEGIN SOLUTION\n// INSTEAD\n    //: if (x)\n    //:     y();\n    //:\n// END SOLUTION").Student
            .ShouldBe("    if (x)\n        y();\n");
    }

    [Fact]
    public void Text_without_markers_is_the_same_in_both()
    {
        const string text = "var solution = 1; // the solution\n\nBEGIN SOLUTION";

        Split(text).ShouldBe((text, text));
    }

    private static (string Solved, string Student) Split(string text)
    {
        var problems = new ProblemList("test.dib");
        var result = SolutionMarkers.Split(text, 1, problems);
        problems.ThrowIfAny();
        return result;
    }
}
