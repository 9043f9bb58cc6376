using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.Doctor.Checks;

namespace MiniFlow.Cli.Tests.Doctor;

/// <summary>The graphics card: which one, or why none.</summary>
public sealed class GraphicsCardCheckTests : IDisposable
{
    private readonly TestMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public void A_card_that_is_used_is_told_with_what_it_is() =>
        machine.Ask(new GraphicsCardCheck(() => ([new Card()], null))).ShouldBe([Finding.Fine("/gpu:0: a card, 8.0 GiB")]);

    [Fact]
    public void No_card_is_nothing_wrong_and_the_reason_is_told() =>
        machine.Ask(new GraphicsCardCheck(() => ([], "No graphics card is used because there is no NVIDIA driver."))).ShouldBe(
            [Finding.Fine("No graphics card is used because there is no NVIDIA driver.")]);

    [Fact]
    public void Where_only_the_library_is_missing_the_command_that_builds_it_is_told()
    {
        const string Why = "No graphics card is used because libMathNetNumericsCUDA.so was not found: src/MiniFlow.Cuda/README.md says how to get it.";
        machine.Ask(new GraphicsCardCheck(() => ([], Why))).ShouldBe([Finding.Advice(Why, "bash src/MiniFlow.Cuda/native/build.sh")]);
    }

    [Fact]
    public void This_machine_has_a_card_or_a_reason() =>
        machine.Ask(new GraphicsCardCheck()).ShouldHaveSingleItem().Message.ShouldMatch("^(No graphics card is used because .*\\.|/gpu:0: .*)$");

    private sealed class Card() : ComputeDevice("/gpu:0", "a card, 8.0 GiB")
    {
        public override ProductEngine Products { get; } = new Engine();

        public override void Activate()
        {
        }
    }

    private sealed class Engine : ProductEngine
    {
        public override Crossover Float32 { get; set; } = new(new ProductCost(0, 0, 0), new ProductCost(0, 0, 0), 4);

        public override Crossover Float64 { get; set; } = new(new ProductCost(0, 0, 0), new ProductCost(0, 0, 0), 8);

        public override void Multiply(
            ReadOnlySpan<float> a, bool transposeA, ReadOnlySpan<float> b, bool transposeB, Span<float> c, int m, int n, int k, bool accumulate)
        {
        }

        public override void Multiply(
            ReadOnlySpan<double> a, bool transposeA, ReadOnlySpan<double> b, bool transposeB, Span<double> c, int m, int n, int k, bool accumulate)
        {
        }
    }
}
