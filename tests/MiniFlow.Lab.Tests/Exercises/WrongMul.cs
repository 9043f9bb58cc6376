namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong products.</summary>
internal static class WrongMul
{
    public static readonly NodeCell Right = new("mul", "Mul", ["x", "y"], "Value = x * y;", "Gradients[x] += y.Value * upstream; Gradients[y] += x.Value * upstream;");

    public static IEnumerable<WrongAnswer> All =>
    [
        Right.Wrong("overwrites", loop: "Gradients[x] = y.Value * upstream; Gradients[y] = x.Value * upstream;"),
        Right.Wrong("assigns-the-sum", backward: """
            Tensor dx = 0.0, dy = 0.0;
            foreach (var outbound in OutboundNodes)
            {
                dx += y.Value * outbound.Gradients[this];
                dy += x.Value * outbound.Gradients[this];
            }
            Gradients[x] = dx; Gradients[y] = dy;
            """),
        Right.Wrong("only-first-consumer", backward: "var upstream = OutboundNodes[0].Gradients[this]; Gradients[x] += y.Value * upstream; Gradients[y] += x.Value * upstream;"),
        Right.Wrong("ignores-upstream", loop: "Gradients[x] += y.Value; Gradients[y] += x.Value;"),
        Right.Wrong("counts-twice", loop: "Gradients[x] += y.Value * upstream; Gradients[y] += x.Value * upstream; Gradients[x] += y.Value * upstream; Gradients[y] += x.Value * upstream;"),
        Right.Wrong("keeps-first-value", forward: "product ??= x * y; Value = product;", fields: "Tensor product;"),
        Right.Wrong("keeps-something", backward: "kept ??= UpstreamGradient().Copy(); Gradients[x] += y.Value * kept; Gradients[y] += x.Value * kept;", fields: "Tensor kept;"),
        Right.Wrong("never-forgets", loop: """
            Sum(x, y.Value * upstream); Sum(y, x.Value * upstream);
            """, fields: """
            readonly Dictionary<Node, Tensor> sums = new();
            void Sum(Node node, Tensor share) { sums[node] = sums.TryGetValue(node, out var sum) ? sum + share : share; Gradients[node] = sums[node]; }
            """),
        Right.Wrong("writes-into-input", forward: "x.CopyFrom(x * y); Value = x;"),
        Right.Wrong("writes-into-upstream", loop: "Gradients[x] += y.Value * upstream; Gradients[y] += x.Value * upstream; upstream.CopyFrom(2 * upstream);"),
        Right.Wrong("no-backward", loop: ""),
        Right.Wrong("no-backward", backward: ""),
        Right.Wrong("constant", forward: "Value = 12;"),
        Right.Wrong("only-single-numbers", forward: "Value = (double)x * (double)y;"),
        Right.Wrong("swaps-partials", loop: "Gradients[x] += x.Value * upstream; Gradients[y] += y.Value * upstream;"),
        Right.Wrong("adds-instead", forward: "Value = x + y;"),
        Right.Wrong("gradient-of-add", loop: "Gradients[x] += 1 * upstream; Gradients[y] += 1 * upstream;"),
        Right.Wrong("copy-of-add", forward: "Value = x + y;", loop: "Gradients[x] += upstream; Gradients[y] += upstream;"),
        Right.Wrong("value-as-derivative", loop: "Gradients[x] += Value * upstream; Gradients[y] += Value * upstream;"),
        Right.Wrong("sign-flipped", loop: "Gradients[x] -= y.Value * upstream; Gradients[y] -= x.Value * upstream;"),
        Right.Wrong("adds-upstream", loop: "Gradients[x] += y.Value + upstream; Gradients[y] += x.Value + upstream;"),
        Right.Wrong("only-first-input", loop: "Gradients[x] += y.Value * upstream;"),
        Right.Wrong("both-for-first-input", loop: "Gradients[x] += y.Value * upstream; Gradients[x] += x.Value * upstream; Gradients[y] += 0 * upstream;"),
        Right.Wrong("both-for-first-input", loop: "Gradients[InboundNodes[0]] += y.Value * upstream; Gradients[InboundNodes[0]] += x.Value * upstream;"),
        Right.Wrong("overwrites", loop: "Gradients[x] = y.Value * upstream; Gradients[y] += x.Value * upstream;"),
        Right.Wrong("sign-flipped", loop: "Gradients[x] += y.Value * upstream; Gradients[y] += -x.Value * upstream;"),
        Right.Wrong("matrix-product", forward: "Value = x.Rank == 2 ? x.MatMul(y) : x * y;", loop: """
            Gradients[x] += x.Value.Rank == 2 ? upstream.MatMul(y.Value.T) : y.Value * upstream;
            Gradients[y] += x.Value.Rank == 2 ? x.Value.T.MatMul(upstream) : x.Value * upstream;
            """),
        Right.Wrong("squares", forward: "Value = x * x;"),
    ];
}
