namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong linear transforms.</summary>
internal static class WrongLinear
{
    private const string DX = "Gradients[X] += upstream.MatMul(W.Value.T);";
    private const string DW = "Gradients[W] += X.Value.T.MatMul(upstream);";
    private const string DB = "Gradients[b] += upstream.Sum(axis: 0);";

    public static readonly NodeCell Right = new("linear", "Linear", ["X", "W", "b"], "Value = X.MatMul(W) + b;", DX + DW + DB);

    public static IEnumerable<WrongAnswer> All =>
    [
        Right.Wrong("bias-gradient-not-summed", loop: DX + DW + "Gradients[b] += upstream;"),
        Right.Wrong("bias-gradient-averaged", loop: DX + DW + "Gradients[b] += upstream.Mean(axis: 0);"),
        Right.Wrong("bias-gradient-over-columns", loop: DX + DW + "Gradients[b] += upstream.Sum(axis: 1);"),
        Right.Wrong("bias-gradient-one-number", loop: DX + DW + "Gradients[b] += upstream.Sum();"),
        Right.Wrong("bias-gradient-of-one-row", loop: DX + DW + "Gradients[b] += upstream[0];"),
        Right.Wrong("bias-gradient-ignores-upstream", loop: DX + DW + "Gradients[b] += Tensor.Ones(upstream.Shape).Sum(axis: 0);"),
        Right.Wrong("forgets-transpose-of-w", loop: "Gradients[X] += upstream.MatMul(W.Value);" + DW + DB),
        Right.Wrong("forgets-transpose-of-x", loop: DX + "Gradients[W] += X.Value.MatMul(upstream);" + DB),
        Right.Wrong("forgets-both-transposes", loop: "Gradients[X] += upstream.MatMul(W.Value); Gradients[W] += X.Value.MatMul(upstream);" + DB),
        Right.Wrong("factors-of-dw-swapped", loop: DX + "Gradients[W] += upstream.T.MatMul(X.Value);" + DB),
        Right.Wrong("factors-of-dx-swapped", loop: "Gradients[X] += W.Value.MatMul(upstream.T);" + DW + DB),
        Right.Wrong("dx-and-dw-swapped", loop: "Gradients[W] += upstream.MatMul(W.Value.T); Gradients[X] += X.Value.T.MatMul(upstream);" + DB),
        Right.Wrong("dw-averaged", loop: DX + "Gradients[W] += X.Value.T.MatMul(upstream) / X.Value.Length;" + DB),
        Right.Wrong("local-derivatives-only", loop: "Gradients[X] += W.Value.T; Gradients[W] += X.Value.T; Gradients[b] += 1;"),
        Right.Wrong("sign-flipped", loop: (DX + DW + DB).Replace("+=", "-=")),
        Right.Wrong("overwrites", loop: DX + DW + DB.Replace("+=", "=")),
        Right.Wrong("forgets-the-bias", forward: "Value = X.MatMul(W);", loop: DX + DW + "Gradients[b] += upstream.Mean(axis: 0);"),
        Right.Wrong("only-dx", loop: DX),
        Right.Wrong("forgets-the-bias", forward: "Value = X.MatMul(W);"),
        Right.Wrong("subtracts-the-bias", forward: "Value = X.MatMul(W) - b;"),
        Right.Wrong("transposes-w", forward: "Value = X.MatMul(W.T) + b;"),
        Right.Wrong("element-wise-product", forward: "Value = X * W + b;"),
        Right.Wrong("factors-swapped", forward: "Value = W.MatMul(X) + b;"),
        Right.Wrong("bias-within-the-product", forward: "Value = (X + b).MatMul(W);"),
        Right.Wrong("overwrites", loop: (DX + DW + DB).Replace("+=", "=")),
        Right.Wrong("assigns-the-sum", backward: "var upstream = UpstreamGradient();" + (DX + DW + DB).Replace("+=", "=")),
        Right.Wrong("only-first-consumer", backward: "var upstream = OutboundNodes[0].Gradients[this];" + DX + DW + DB),
        Right.Wrong("ignores-upstream", loop: "var ones = Tensor.Ones(upstream.Shape); Gradients[X] += ones.MatMul(W.Value.T); Gradients[W] += X.Value.T.MatMul(ones); Gradients[b] += ones.Sum(axis: 0);"),
        Right.Wrong("counts-twice", loop: DX + DW + DB + DX + DW + DB),
        Right.Wrong("keeps-first-value", forward: "z ??= X.MatMul(W) + b; Value = z;", fields: "Tensor z;"),
        Right.Wrong("keeps-something", loop: "weights ??= W.Value.T.Copy(); Gradients[X] += upstream.MatMul(weights);" + DW + DB, fields: "Tensor weights;"),
        Right.Wrong("keeps-something", forward: "bias ??= b.Copy(); Value = X.MatMul(W) + bias;", fields: "Tensor bias;"),
        Right.Wrong("keeps-something", loop: DX + DW + "ones ??= Tensor.Ones(X.Value.Shape[0]); Gradients[b] += ones.MatMul(upstream);", fields: "Tensor ones;"),
        Right.Wrong("never-forgets", loop: "Sum(X, upstream.MatMul(W.Value.T)); Sum(W, X.Value.T.MatMul(upstream)); Sum(b, upstream.Sum(axis: 0));", fields: """
            readonly Dictionary<Node, Tensor> sums = new();
            void Sum(Node node, Tensor share) { sums[node] = sums.TryGetValue(node, out var sum) ? sum + share : share; Gradients[node] = sums[node]; }
            """),
        Right.Wrong("writes-into-input", forward: "var z = X.MatMul(W) + b; if (z.Shape == X.Shape) X.CopyFrom(z); Value = z;"),
        Right.Wrong("writes-into-upstream", loop: DX + DW + DB + "upstream.CopyFrom(2 * upstream);"),
        Right.Wrong("no-backward", backward: ""),
        Right.Wrong("constant", forward: "Value = new[,] { { -9.0, 4 }, { -9, 4 } };", backward: ""),
    ];
}
