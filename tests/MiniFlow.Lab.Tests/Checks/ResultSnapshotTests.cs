using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;
using MiniFlow.Lab.Tests.Views;

namespace MiniFlow.Lab.Tests.Checks;

/// <summary>What a student sees of a check, in committed pages to be looked at.</summary>
public sealed class ResultSnapshotTests
{
    private static readonly Lazy<IReadOnlyList<(string Name, View View)>> samples = new(Samples);

    public static TheoryData<string> Names => [.. samples.Value.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_looks_as_the_committed_page_shows(string name) =>
        samples.Value.Single(sample => sample.Name == name).View.ShouldMatchSnapshot(name);

    internal static IReadOnlyList<(string Name, View View)> Samples()
    {
        var session = new LabSession { Chapter = Catalogue.FindChapter("03") };
        var impatient = new LabSession { TimeLimit = TimeSpan.FromSeconds(0.5) };
        View Node(Action<LinearUnderTest>? change = null, LabSession? otherSession = null) => (otherSession ?? session).Check("linear", new NodeAnswer(inbound =>
        {
            var node = new LinearUnderTest(inbound[0], inbound[1], inbound[2]);
            change?.Invoke(node);
            return node;
        }, 3), []);
        View Numbers(string exercise, params double?[] numbers) => session.Check(exercise, new NumbersAnswer(numbers), []);
        return
        [
            ("check-banner", new ChapterBanner("03", session.Chapter)),
            ("check-banner-unknown", new ChapterBanner("42", null)),
            ("check-passed", Node()),
            ("check-not-started", session.Check("mul", new NodeAnswer(inbound => new Untouched(inbound[0], inbound[1]), 2), [])),
            ("check-bias-not-summed", Node(node => node.BiasGradient = dZ => dZ)),
            ("check-bias-averaged", Node(node => node.BiasGradient = dZ => dZ.Mean(axis: 0))),
            ("check-constant-factor", Node(node => node.Factor = -3)),
            ("check-unknown-mistake", Node(node => node.Slip = 1)),
            ("check-no-gradient", Node(node => node.BiasGradient = _ => null)),
#line 7 "a cell"
            ("check-exception", Node(node => node.Before = () => throw new InvalidOperationException("Sequence contains no <elements>"))),
#line 12 "a cell"
            ("check-endless-loop", Node(node => node.Before = () => { while (true) { } }, impatient)),
#line default
            ("check-library-node", session.Check("linear", new NodeAnswer(inbound => new Linear(inbound[0], inbound[1], inbound[2]), 3), [])),
            ("check-null", session.Check("linear", new NodeAnswer(_ => null, 3), [])),
            ("check-wrong-kind", session.Check("linear", new NumbersAnswer([1, 2]), [])),
            ("check-not-finite", session.Check("softmax", new FunctionAnswer(x => Tensor.Exp(x[0]) / Tensor.Exp(x[0]).Sum(axis: -1, keepDims: true), 1), [])),
            ("check-edited-case", session.Check("mul", new NodeAnswer(inbound => new Product(inbound[0], inbound[1]), 2), [new Case { Inputs = [3, 4], Upstream = 0.5, Value = 13 }])),
            ("check-numbers-wrong", Numbers("gradient", -1, 3, 7)),
            ("check-numbers-missing", Numbers("gradient", -1, 3, null)),
            ("check-unknown-exercise", session.Check("liner", new NumbersAnswer([1]), [])),
            ("check-hint", session.Hint("linear")),
            ("check-scoreboard", ScoreboardView.Of(session)),
        ];
    }

    private sealed class LinearUnderTest(Node x, Node w, Node b) : Node(x, w, b)
    {
        public Func<Tensor, Tensor?> BiasGradient { get; set; } = dZ => dZ.Sum(axis: 0);

        public double Factor { get; set; } = 1;

        public double Slip { get; set; }

        public Action Before { get; set; } = () => { };

        public override void Forward()
        {
            Before();
            Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;
        }

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                var dZ = outbound.Gradients[this];
                Gradients[InboundNodes[0]] += Factor * dZ.MatMul(InboundNodes[1].Value, transposeB: true);
                Gradients[InboundNodes[1]] += InboundNodes[0].Value.MatMul(dZ, transposeA: true) + (dZ.Length > 1 ? Slip * dZ.Max() : 0);
                if (BiasGradient(dZ) is { } gradient)
                    Gradients[InboundNodes[2]] += gradient;
            }
        }
    }

    private sealed class Product(Node x, Node y) : Node(x, y)
    {
        public override void Forward() => Value = InboundNodes[0].Value * InboundNodes[1].Value;

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                Gradients[InboundNodes[0]] += InboundNodes[1].Value * outbound.Gradients[this];
                Gradients[InboundNodes[1]] += InboundNodes[0].Value * outbound.Gradients[this];
            }
        }
    }

    private sealed class Untouched(Node x, Node y) : Node(x, y)
    {
        public override void Forward()
        {
        }

        public override void Backward()
        {
        }
    }
}
