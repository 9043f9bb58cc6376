using MiniFlow.Lab.Tests.Exercises;

namespace MiniFlow.Grading.Tests.Corpus;

/// <summary>Answers to chapter 3 as people write them.</summary>
internal static class Answers
{
    /// <summary>Four right numbers.</summary>
    public const string ByHand = "double? z11 = -9, z12 = 4, z21 = -9, z22 = 4;";

    /// <summary>A right node, plain.</summary>
    public static string Linear => WrongLinear.Right.Answer;

    /// <summary>Right, in the styles in which people write it.</summary>
    public static IReadOnlyDictionary<string, string> Styles { get; } = new Dictionary<string, string>
    {
        ["plain"] = WrongLinear.Right.Answer,
        ["transposing products"] = Node("Value = N(0).MatMul(N(1)) + N(2);", """
            foreach (var consumer in OutboundNodes)
            {
                var up = consumer.Gradients[this];
                Gradients[InboundNodes[0]] += up.MatMul(N(1), transposeB: true);
                Gradients[InboundNodes[1]] += N(0).MatMul(up, transposeA: true);
                Gradients[InboundNodes[2]] += up.Sum(axis: 0);
            }
            """, "Tensor N(int i) => InboundNodes[i].Value;"),
        ["the sum first"] = Node("Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;", """
            var dZ = UpstreamGradient();
            Gradients[InboundNodes[0]] += dZ.MatMul(InboundNodes[1].Value.T);
            Gradients[InboundNodes[1]] += InboundNodes[0].Value.T.MatMul(dZ);
            Gradients[InboundNodes[2]] += dZ.Sum(axis: 0);
            """),
        ["three loops"] = Node("Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;", """
            Tensor X = InboundNodes[0].Value, W = InboundNodes[1].Value;
            foreach (var outbound in OutboundNodes)
            {
                var dZ = outbound.Gradients[this].Cast(DType.Float64);
                int m = X.Shape[0], n = X.Shape[1], p = W.Shape[1];
                var (dX, dW, db) = (Tensor.Zeros([m, n], DType.Float64), Tensor.Zeros([n, p], DType.Float64), Tensor.Zeros([p], DType.Float64));
                for (var i = 0; i < m; i++)
                    for (var j = 0; j < p; j++)
                    {
                        db[j] += dZ[i, j];
                        for (var k = 0; k < n; k++)
                        {
                            dX[i, k] += dZ[i, j] * W[k, j];
                            dW[k, j] += dZ[i, j] * X[i, k];
                        }
                    }
                Gradients[InboundNodes[0]] += dX;
                Gradients[InboundNodes[1]] += dW;
                Gradients[InboundNodes[2]] += db;
            }
            """),
    };

    /// <summary>A node called Linear.</summary>
    public static string Node(string forward, string backward, string members = "") => $$"""
        // Exercise: linear
        public class Linear : Node
        {
            public Linear(Node X, Node W, Node b) : base(X, W, b) { }
            {{members}}
            public override void Forward()
            {
                {{forward}}
            }
            public override void Backward()
            {
                {{backward}}
            }
        }
        """;

    /// <summary>Wrong numbers by hand, with the name of the mistake. Z₁₁ is given.</summary>
    public static IEnumerable<(string Misconception, string Code)> WrongByHand =>
        from answer in WrongNumbers.All
        where answer.Exercise == "linear-by-hand"
        let numbers = answer.Check[(answer.Check.IndexOf(',', StringComparison.Ordinal) + 1)..^1].Split(',')
        select (answer.Misconception, $"double? z11 = {numbers[0]}, z12 = {numbers[1]}, z21 = {numbers[2]}, z22 = {numbers[3]};");
}
