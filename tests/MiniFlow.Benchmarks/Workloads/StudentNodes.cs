namespace MiniFlow.Benchmarks.Workloads;

/// <summary>The linear transform as chapter 3 has it written: every result a new tensor.</summary>
internal sealed class StudentLinear(Node x, Node w, Node b) : Node(x, w, b)
{
    public override void Forward() => Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;

    public override void Backward()
    {
        Node x = InboundNodes[0], w = InboundNodes[1], b = InboundNodes[2];
        foreach (var outbound in OutboundNodes)
        {
            var upstream = outbound.Gradients[this];
            Gradients[x] += upstream.MatMul(w.Value.T);
            Gradients[w] += x.Value.T.MatMul(upstream);
            Gradients[b] += upstream.Sum(axis: 0);
        }
    }
}

/// <summary>The sigmoid as chapter 4 has it written.</summary>
internal sealed class StudentSigmoid(Node x) : Node(x)
{
    public override void Forward() => Value = 1 / (1 + Tensor.Exp(-InboundNodes[0].Value));

    public override void Backward()
    {
        foreach (var outbound in OutboundNodes)
            Gradients[InboundNodes[0]] += Value * (1 - Value) * outbound.Gradients[this];
    }
}

/// <summary>Softmax in the same way.</summary>
internal sealed class StudentSoftmax(Node x) : Node(x)
{
    public override void Forward()
    {
        var x = InboundNodes[0].Value;
        var powers = Tensor.Exp(x - x.Max(axis: 1, keepDims: true));
        Value = powers / powers.Sum(axis: 1, keepDims: true);
    }

    public override void Backward()
    {
        foreach (var outbound in OutboundNodes)
        {
            var upstream = outbound.Gradients[this];
            Gradients[InboundNodes[0]] += Value * (upstream - (upstream * Value).Sum(axis: 1, keepDims: true));
        }
    }
}

/// <summary>The rectified linear unit in the same way.</summary>
internal sealed class StudentRelu(Node x) : Node(x)
{
    public override void Forward() => Value = Tensor.Maximum(InboundNodes[0].Value, 0);

    public override void Backward()
    {
        foreach (var outbound in OutboundNodes)
            Gradients[InboundNodes[0]] += Tensor.Greater(Value, 0).Cast(DType.Float32) * outbound.Gradients[this];
    }
}
