using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>What the checks hold to be right comes from outside, and the cases are of the kind that exposes mistakes.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> NodeExercises => ["mul", "linear", "sigmoid", "cross-entropy-with-softmax"];

    public static TheoryData<string> ComparedExercises => [.. Catalogue.All.OfType<ComparedExercise>().Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(ComparedExercises))]
    public void Numbers_that_stand_in_a_case_are_what_the_target_gives(string id)
    {
        var exercise = (ComparedExercise)Catalogue.Find(id)!;

        foreach (var @case in exercise.Cases(Exercise.NotebookSeed))
        {
            var target = exercise.Target.Observe(@case);
            target.Trouble.ShouldBeNull(@case.Name);
            if (@case.Value is not null)
                Comparison.Agree(@case.Value, target.Value, @case.Tolerance).ShouldBeTrue(@case.Name);
            foreach (var (stated, given) in @case.Gradients.Zip(target.Gradients))
                (stated is null || Comparison.Agree(stated, given, @case.Tolerance)).ShouldBeTrue(@case.Name);
        }
    }

    [Theory]
    [MemberData(nameof(ComparedExercises))]
    public void Some_numbers_in_the_cases_come_from_a_hand_calculation_or_the_lab(string id)
    {
        var exercise = (ComparedExercise)Catalogue.Find(id)!;

        exercise.FixedCases.ShouldContain(@case => @case.Value != null);
    }

    [Theory]
    [MemberData(nameof(NodeExercises))]
    public void Targets_agree_with_central_differences(string id)
    {
        var exercise = (ComparedExercise)Catalogue.Find(id)!;
        var answer = (NodeAnswer)exercise.Target;
        foreach (var @case in exercise.Cases(5).Where(one => one.Wiring is not Wiring.HangingConsumer && one.Inputs.All(input => Comparison.NumbersOf(input).All(number => Math.Abs(number) < 100))))
        {
            var wide = @case with { Inputs = [.. @case.Inputs.Select(input => input.DType == DType.Int32 && @case.WithRespectTo is not null ? input : input.Cast(DType.Float64))] };
            foreach (var i in @case.WithRespectTo ?? [.. Enumerable.Range(0, @case.Inputs.Count)])
                NumericalGradient(answer, wide, i).ShouldSatisfyAllConditions(
                    numerical => Comparison.Agree(numerical, answer.Observe(wide).Gradients[i], 1e-4).ShouldBeTrue($"{@case.Name}, input {i}"));
        }
    }

    [Theory]
    [MemberData(nameof(NodeExercises))]
    public void A_node_is_tried_in_every_kind_of_graph_that_it_can_stand_in(string id)
    {
        var wirings = Catalogue.Find(id)!.Cases(1).Select(@case => @case.Wiring).Distinct();

        wirings.ShouldContain(Wiring.Plain);
        wirings.ShouldContain(Wiring.HangingConsumer);
        wirings.ShouldContain(Wiring.TwoConsumers);
        wirings.ShouldContain(Wiring.SharedFirstInput);
        Catalogue.Find(id)!.Cases(1).ShouldContain(@case => @case.EarlierInputs != null);
    }

    [Theory]
    [MemberData(nameof(ComparedExercises))]
    public void Cases_drawn_from_one_seed_are_the_same_and_from_another_different(string id)
    {
        var exercise = (ComparedExercise)Catalogue.Find(id)!;
        exercise.Draw.ShouldNotBeNull();

        var (first, again, other) = (exercise.Cases(1)[^1], exercise.Cases(1)[^1], exercise.Cases(2)[^1]);

        Comparison.Agree(first.Inputs[0], again.Inputs[0], 0).ShouldBeTrue();
        Comparison.Agree(first.Inputs[0], other.Inputs[0], 0).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(ComparedExercises))]
    public void Cases_in_which_two_examples_are_alike_are_the_labs_own(string id)
    {
        foreach (var @case in Catalogue.Find(id)!.Cases(1).Where(one => one.Inputs.Count > 0 && one.Inputs[0].Rank == 2 && one.Inputs[0].Length > 1))
        {
            var numbers = Comparison.NumbersOf(@case.Inputs[0]);
            var rows = numbers.Chunk(numbers.Length / @case.Inputs[0].Length).ToArray();
            (rows[0].SequenceEqual(rows[1]) && @case.Name is not ("the lab's numbers" or "a batch of two")).ShouldBeFalse(@case.Name);
        }
    }

    // The sum of the output times its upstream gradients, differentiated by small steps: no backward pass is involved.
    private static Tensor NumericalGradient(NodeAnswer answer, Case @case, int input)
    {
        const double step = 1e-5;
        var gradient = Tensor.Zeros(@case.Inputs[input].Shape, DType.Float64);
        for (var element = 0; element < gradient.Size; element++)
        {
            double Shifted(double by)
            {
                var inputs = @case.Inputs.Select(tensor => tensor.Copy()).ToArray();
                inputs[input].AsSpan<double>()[element] += by;
                var value = answer.Observe(@case with { Inputs = inputs }).Value!;
                if (@case.Wiring == Wiring.TwoConsumers)
                    return (double)(0.5 * value.Cast(DType.Float64) * (@case.Upstream! + @case.OtherUpstream!)).Sum().Cast(DType.Float64);
                return (double)(value.Cast(DType.Float64) * (@case.Upstream ?? 1.0)).Sum().Cast(DType.Float64);
            }

            gradient.AsSpan<double>()[element] = (Shifted(step) - Shifted(-step)) / (2 * step);
        }

        return gradient;
    }
}
