using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter02;

/// <summary>The student's first node: the product of two.</summary>
internal static class Mul
{
    private static readonly NodeFormula right = new(
        x => x[0] * x[1],
        (x, _, upstream) => [x[1] * upstream, x[0] * upstream]);

    private static readonly double[,] a = { { 2, -3, 0.5 }, { 4, 1, -6 } };
    private static readonly double[,] b = { { -1, 5, 8 }, { 0.25, -7, 3 } };
    private static readonly double[,] upstream = { { 1, -2, 3 }, { 0.5, 4, -0.25 } };

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "mul",
        Chapter = "02",
        Title = "Your own Mul node",
        Points = 2,
        Praise = "Your Mul is right, forward and backward, also where it feeds two nodes or takes the same node twice.",
        Target = new NodeAnswer(inbound => new MiniFlow.Mul(inbound[0], inbound[1]), 2, isOurs: true),
        Inputs = ["x", "y"],
        Function = "mul",
        FixedCases =
        [
            // By hand: 3·4 = 12; x gets y·0.5 = 2, y gets x·0.5 = 1.5.
            new Case { Name = "two numbers", Inputs = [3.0, 4.0], Upstream = 0.5, Value = 12, Gradients = [2, 1.5] },

            // The lab's own case: f = x·y + x·z at 3, 4, -5, half a unit of gradient from above.
            new Case
            {
                Name = "the lab's graph", Wiring = Wiring.SharedFirstInput, Inputs = [3.0, 4.0, -5.0], Upstream = 0.5,
                Value = -3, Gradients = [-0.5, 1.5, 1.5],
            },
            new Case { Name = "the node as the output of the graph", Inputs = [-2.0, 7.0], Value = -14, Gradients = [7, -2] },
            new Case { Name = "a node that feeds two others", Wiring = Wiring.TwoConsumers, Inputs = [3.0, 4.0], Upstream = 0.5, OtherUpstream = 2.0 },

            // d(x²)/dx = 2x: both positions add to the same gradient.
            new Case { Name = "the same node as both inputs", Wiring = Wiring.SameInputTwice, Inputs = [5.0], Upstream = 3.0, Value = 25, Gradients = [30] },
            new Case { Name = "a product within a product", Wiring = Wiring.Chained, Inputs = [2.0, 3.0, -4.0], Upstream = 0.5 },
            new Case { Name = "a node next to it that does not lead to the output", Wiring = Wiring.HangingConsumer, Inputs = [6.0, -2.5], Upstream = -1.5 },
            new Case { Name = "a second run with other inputs", EarlierInputs = [3.0, 4.0], Inputs = [-7.0, 2.0], Upstream = 0.5 },
            new Case { Name = "matrices, element by element", Inputs = [a, b], Upstream = upstream },
            new Case { Name = "square matrices, element by element", Inputs = [new[,] { { 1.0, 2 }, { 3, 4 } }, new[,] { { 5.0, -6 }, { 7, 8 } }], Upstream = new[,] { { 1.0, 2 }, { -3, 0.5 } } },
            new Case { Name = "zero", Inputs = [0.0, 9.0], Upstream = 2.0, Value = 0, Gradients = [18, 0] },
        ],
        Draw = random =>
        [
            new Case
            {
                Name = "vectors drawn at random", Inputs = [random.Normal(4, dtype: DType.Float64), random.Normal(4, dtype: DType.Float64)],
                Upstream = random.Normal(4, dtype: DType.Float64),
            },
        ],
        Misconceptions =
        [
            Mistake("swaps-partials", "The two partial derivatives are swapped: what x is multiplied with is y, so x gets y times the upstream gradient, and y gets x times it.",
                right with { Gradients = (x, _, upstream) => [x[0] * upstream, x[1] * upstream] }),
            Mistake("adds-instead", "`Forward()` adds the inputs. This node multiplies them.", right with { Value = x => x[0] + x[1] }),
            Mistake("gradient-of-add", "`Backward()` is still that of Add, where both partial derivatives are 1. Of x·y they are y and x.",
                right with { Gradients = (_, _, upstream) => [upstream, upstream] }),
            Mistake("copy-of-add", "This is still Add: the value is the sum, and both partial derivatives are 1.",
                new NodeFormula(x => x[0] + x[1], (_, _, upstream) => [upstream, upstream])),
            Mistake("value-as-derivative", "`Backward()` multiplies the upstream gradient by the product itself. The derivative of x·y with respect to x is y alone.",
                right with { Gradients = (_, value, upstream) => [value * upstream, value * upstream] }),
            Mistake("sign-flipped", "The gradients have the wrong sign. They point uphill; going downhill is the business of whoever trains.",
                right with { Gradients = (x, _, upstream) => [-(x[1] * upstream), -(x[0] * upstream)] }),
            Mistake("adds-upstream", "The upstream gradient is added to the local derivative. The chain rule multiplies the two.",
                right with { Gradients = (x, _, upstream) => [x[1] + upstream, x[0] + upstream] }),
            Mistake("only-first-input", "Only the first input gets a gradient. The second one has its own: x times the upstream gradient.",
                right with { Gradients = (x, _, upstream) => [x[1] * upstream, null] }),
            Mistake("both-for-first-input", "Both shares go to the first input. The second share belongs to `InboundNodes[1]`.",
                right with { Gradients = (x, _, upstream) => [(x[0] + x[1]) * upstream, Tensor.Zeros(x[1].Shape, DType.Float64)] }),
            Mistake("both-for-first-input", "Both shares go to the first input. The second share belongs to `InboundNodes[1]`.",
                right with { Gradients = (x, _, upstream) => [(x[0] + x[1]) * upstream, null] }),
            Mistake("matrix-product", "For matrices this is the matrix product. Mul multiplies element by element: `*`, not `MatMul`.",
                new NodeFormula(
                    x => x[0].Rank == 2 ? x[0].MatMul(x[1]) : x[0] * x[1],
                    (x, _, upstream) => x[0].Rank == 2
                        ? [upstream.MatMul(x[1], transposeB: true), x[0].MatMul(upstream, transposeA: true)]
                        : [x[1] * upstream, x[0] * upstream])),
            Mistake("squares", "`Forward()` multiplies the first input by itself.", right with { Value = x => x[0] * x[0] }),
            CommonMistakes.OnlySingleNumbers,
            .. CommonMistakes.OfNodes(right, 2),
            CommonMistakes.AssignsTheSum(right, 2),
        ],
        Hints =
        [
            "Look at how Add does it, then ask for each input: if it grows by a little and the other stays, by how much does the product grow?",
            "∂(x·y)/∂x = y and ∂(x·y)/∂y = x. In `Backward()`, multiply each by the upstream gradient `outbound.Gradients[this]`, for every outbound node.",
            "In the loop over `OutboundNodes`: `Gradients[InboundNodes[0]] += InboundNodes[1].Value * upstream;` and the same with 0 and 1 exchanged. In `Forward()`: `Value = InboundNodes[0].Value * InboundNodes[1].Value;`",
        ],
    };

    private static Misconception Mistake(string id, string sentence, NodeFormula wrong) => CommonMistakes.Formula(id, sentence, wrong, 2);
}
