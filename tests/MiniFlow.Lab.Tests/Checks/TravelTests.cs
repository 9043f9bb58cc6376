using System.Text.Json;
using System.Text.Json.Serialization;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab.Tests.Checks;

/// <summary>A case can be sent to another process, and what came back there can be judged here.</summary>
public sealed class TravelTests
{
    private static readonly JsonSerializerOptions options = new()
    {
        Converters = { new TensorAsText() },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static TheoryData<string> ComparedExercises => [.. Catalogue.All.OfType<ComparedExercise>().Select(exercise => exercise.Id)];

    [Theory]
    [MemberData(nameof(ComparedExercises))]
    public void A_case_and_an_observation_survive_the_way_to_another_process_and_back(string id)
    {
        var exercise = (ComparedExercise)Catalogue.Find(id)!;
        foreach (var @case in exercise.Cases(7))
        {
            var there = Sent(@case);
            var back = Sent(exercise.Target.Observe(there));

            exercise.Judge(@case, back).Passed.ShouldBeTrue(@case.Name);
        }
    }

    [Fact]
    public void Trouble_survives_it_as_well()
    {
        var exercise = Catalogue.Find("softmax")!;
        var @case = exercise.Cases(7)[0];
        var answer = new FunctionAnswer(_ => throw new InvalidOperationException("no"), 1);

        var back = Sent(answer.Observe(@case));

        back.Trouble!.Kind.ShouldBe(TroubleKind.Threw);
        exercise.Judge(@case, back).Problem.ShouldBe(back.Trouble.Sentence);
    }

    private static T Sent<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options)!;

    private sealed class TensorAsText : JsonConverter<Tensor>
    {
        private sealed record Parts(DType DType, int[] Shape, double[] Numbers);

        public override Tensor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonSerializer.Deserialize<Parts>(ref reader, options)!;
            return Tensor.From(parts.Numbers).Reshape(parts.Shape).Cast(parts.DType);
        }

        public override void Write(Utf8JsonWriter writer, Tensor value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Parts(value.DType, value.Shape.ToArray(), Comparison.NumbersOf(value)), options);
    }
}
