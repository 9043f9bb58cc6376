namespace MiniFlow.Lab.Checks;

/// <summary>The graph of a case, built around nodes of whatever factory: inputs, the node or nodes under test, an output.</summary>
internal sealed class CaseGraph
{
    private readonly Case @case;
    private readonly Func<IReadOnlyList<Node>, Node> make;
    private readonly int arity;
    private readonly List<(DummyGrad Node, Tensor Upstream)> consumers = [];

    // What consumers pass back in an earlier run: it fits every shape, and is in no case, so that a gradient that is kept shows.
    private readonly Tensor earlierUpstream = Tensor.Full(Shape.Scalar, -0.375, DType.Float64);
    private bool isEarlierRun;

    // Outbound nodes are remembered weakly: the hanging one has to live as long as this graph.
    private Node? hanging;

    public CaseGraph(Case @case, Func<IReadOnlyList<Node>, Node> make, int arity)
    {
        this.@case = @case;
        this.make = make;
        this.arity = arity;
        Inputs = [.. @case.Inputs.Select((_, i) => new Input($"input_{i + 1}"))];
        Output = Build();
    }

    /// <summary>One input node for every input of the case.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    /// <summary>The node whose value the case is about.</summary>
    public Node Output { get; }

    /// <summary>What this graph is fed with before the case: <paramref name="inputs"/>, and another upstream gradient than the case has.</summary>
    public Feed EarlierFeed(IReadOnlyList<Tensor> inputs)
    {
        var feed = Feed(inputs, [.. consumers.Select(_ => earlierUpstream.Copy())]);
        isEarlierRun = true;
        return feed;
    }

    /// <summary>What this graph is fed with: <paramref name="inputs"/>, and the upstream gradients of the case.</summary>
    public Feed Feed(IReadOnlyList<Tensor> inputs, IReadOnlyList<Tensor> upstreams)
    {
        isEarlierRun = false;
        var feed = new Feed();
        for (var i = 0; i < Inputs.Count; i++)
            feed[Inputs[i]] = inputs[i];
        for (var i = 0; i < consumers.Count; i++)
            feed[consumers[i].Node] = upstreams[i];
        return feed;
    }

    /// <summary>The upstream gradients that are fed, in order.</summary>
    public IReadOnlyList<Tensor> Upstreams => [.. consumers.Select(consumer => consumer.Upstream)];

    /// <summary>Whether what a consumer passed back is no longer what it was fed: somebody has written into it.</summary>
    public bool HasChangedUpstream() => consumers.Exists(consumer =>
        consumer.Node.InboundNodes[0] is var node
        && consumer.Node.Gradients.Has(node)
        && node.HasValue
        && !Comparison.Agree((isEarlierRun ? earlierUpstream : consumer.Upstream).BroadcastTo(node.Value.Shape), consumer.Node.Gradients[node], 1e-6));

    /// <summary>A value that came out in a shape to which the gradient of its consumer does not belong; <c>null</c> when there is none.</summary>
    public Trouble? Misfit()
    {
        foreach (var (consumer, upstream) in consumers.Where(_ => !isEarlierRun))
        {
            var node = consumer.InboundNodes[0];
            if (node.HasValue && (!Shape.TryBroadcast(upstream.Shape, node.Value.Shape, out var common) || common != node.Value.Shape))
                return new Trouble(TroubleKind.WrongShape, $"The value of your `{node.GetType().Name}` has the shape {node.Value.Shape}, and {upstream.Shape} was to be expected.");
        }

        return null;
    }

    /// <summary>The position of the first input from which nothing leads to the output; <c>null</c> where the graph is whole.</summary>
    public int? Unjoined()
    {
        var order = Flow.TopologicalSort(Output);
        var position = Enumerable.Range(0, Inputs.Count).FirstOrDefault(i => order.IndexOf(Inputs[i]) < 0, -1);
        return position < 0 ? null : Math.Min(position, arity - 1);
    }

    private Node Build()
    {
        switch (@case.Wiring)
        {
            case Wiring.HangingConsumer:
                var leading = make(Inputs);
                hanging = new Add(leading, leading);
                return Consume(leading, @case.Upstream);
            case Wiring.TwoConsumers:
                var shared = make(Inputs);
                return new Add(Consume(shared, @case.Upstream), Consume(shared, @case.OtherUpstream));
            case Wiring.SameInputTwice:
                return Consume(make([Inputs[0], .. Inputs]), @case.Upstream);
            case Wiring.SharedFirstInput:
                var first = make([.. Inputs.Take(arity)]);
                var second = make([Inputs[0], .. Inputs.Skip(arity)]);
                return Consume(new Add(first, second), @case.Upstream);
            case Wiring.Chained:
                var inner = make([.. Inputs.Take(arity)]);
                return Consume(make([inner, .. Inputs.Skip(arity)]), @case.Upstream);
            default:
                return Consume(make(Inputs), @case.Upstream);
        }
    }

    private Node Consume(Node node, Tensor? upstream)
    {
        if (upstream is null)
            return node;
        var consumer = new DummyGrad(node);
        consumers.Add((consumer, upstream));
        return consumer;
    }
}
