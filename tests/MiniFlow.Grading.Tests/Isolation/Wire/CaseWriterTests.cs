using System.Text;
using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Isolation.Wire;
using Case = MiniFlow.Lab.Case;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Grading.Tests.Isolation.Wire;

public sealed class CaseWriterTests
{
    [Fact]
    public void A_case_goes_out_without_its_name_its_targets_and_its_tolerance()
    {
        var @case = new Case { Name = "the trap", Inputs = [3, 4], Upstream = 0.5, Value = 12, Gradients = [2, 1.5], Tolerance = 0.125 };
        // 3 and 4 as int32, 0.5 as float32 (hexadecimal 3f000000), little-endian.
        Text(new AskedExercise("mul", 0, [@case])).ShouldBe("""
            {"exercise":"mul","buildsGraph":false,"cases":[{"wiring":"Plain","inputs":[{"dtype":"Int32","shape":[],"data":"AwAAAA=="},{"dtype":"Int32","shape":[],"data":"BAAAAA=="}],"upstream":{"dtype":"Float32","shape":[],"data":"AAAAPw=="}}]}
            """.Trim());
    }

    [Fact]
    public void No_exercise_sends_a_name_of_a_case()
    {
        foreach (var exercise in Catalogue.All.Where(exercise => exercise.Chapter is not ("07" or "14")))
        {
            var cases = exercise.Cases(1);
            var text = Text(AskedExercise.Of(exercise, 0, cases));
            cases.ShouldAllBe(@case => !text.Contains(@case.Name), exercise.Id);
        }
    }

    private static string Text(AskedExercise asked)
    {
        using var stream = new MemoryStream();
        CaseWriter.Write(stream, asked);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
