namespace MiniFlow.Lab.Exercises;

/// <summary>A node made of a <see cref="NodeFormula"/>, with its habits.</summary>
internal sealed class FormulaNode(NodeFormula formula, IReadOnlyList<Node> inbound) : Node(inbound)
{
    private readonly Dictionary<Node, Tensor> sums = [];
    private Tensor? kept;

    private Tensor[] Inputs => [.. InboundNodes.Select(node => node.Value)];

    public override void Forward()
    {
        kept = formula.Habit == Habit.KeepsFirstValue ? kept ?? formula.Value(Inputs) : formula.Value(Inputs);
        Value = kept;
    }

    public override void Backward()
    {
        var shares = new Tensor?[InboundNodes.Count];
        var consumers = formula.Habit == Habit.OnlyFirstConsumer ? OutboundNodes.Take(1) : OutboundNodes;
        foreach (var consumer in consumers)
        {
            var upstream = consumer.Gradients[this];
            if (formula.Habit == Habit.IgnoresUpstream)
                upstream = Tensor.Ones(upstream.Shape, upstream.DType);
            var gradients = formula.Gradients(Inputs, Value, upstream);
            for (var i = 0; i < gradients.Length; i++)
            {
                if (gradients[i] is not { } gradient)
                    continue;
                shares[i] = shares[i] is { } share ? share + gradient : gradient;
                Contribute(i, gradient, shares[i]!);
            }
        }
    }

    private void Contribute(int i, Tensor gradient, Tensor shares)
    {
        var node = InboundNodes[i];
        switch (formula.Habit)
        {
            case Habit.Overwrites:
                Gradients[node] = gradient;
                break;
            case Habit.AssignsTheSum:
                Gradients[node] = shares;
                break;
            case Habit.NeverForgets:
                sums[node] = sums.TryGetValue(node, out var sum) && sum.Shape == gradient.Shape ? sum + gradient : gradient;
                Gradients[node] = sums[node];
                break;
            case Habit.CountsTwice:
                Gradients[node] += 2 * gradient;
                break;
            default:
                Gradients[node] += gradient;
                break;
        }
    }
}
