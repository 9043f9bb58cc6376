using MiniFlow.Kernels;

namespace MiniFlow;

/// <summary>Nodes of one shape side by side along a new axis: three numbers give a vector of three, n of shape <c>(2, 3)</c> give <c>(n, 2, 3)</c> along axis 0.</summary>
public sealed class Pack : Node
{
    private readonly int axis;

    /// <summary>A node for <paramref name="nodes"/> side by side along a new axis at <paramref name="axis"/>; a negative one counts from the end.</summary>
    /// <exception cref="ShapeException">The shapes differ, or there is no such place for an axis.</exception>
    public Pack(IReadOnlyList<Node> nodes, int axis = 0, string? name = null)
        : base(name ?? "stack", nodes)
    {
        this.axis = axis;
        if (InboundNodes.Count == 0)
            throw new GraphException($"{Label} needs at least one node to put side by side.");
        CheckShapes();
    }

    /// <summary>All values side by side.</summary>
    public override void Forward() => Value = Tensor.Stack([.. InboundNodes.Select(node => node.Value)], axis);

    /// <summary>Each node gets its own layer of the upstream gradient, once for every time that it stands in the list.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        var along = AxisSet.Normalize(axis, upstream.Shape);
        for (var i = 0; i < InboundNodes.Count; i++)
        {
            var node = InboundNodes[i];
            if (Gradients.Needs(node))
                Gradients.Add(node, Joining.Part(upstream, along, i, 1).Reshape(node.Value.Shape));
        }
    }

    /// <summary>The common shape with a new axis, as long as there are nodes.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        if (inboundShapes.FirstOrDefault(shape => shape.IsRankKnown) is not { } first)
            return Shape.Unknown;
        if (axis < -first.Rank - 1 || axis > first.Rank)
            throw ShapeRules.Misfit(this, inboundShapes, $"there is no place {axis} for a new axis.");
        var dimensions = first.ToArray();
        foreach (var shape in inboundShapes)
        {
            if (!ShapeRules.Merge(shape, dimensions, except: -1))
                throw ShapeRules.Misfit(this, inboundShapes, "put side by side, they must have the same shape.");
        }

        var result = dimensions.ToList();
        result.Insert(axis < 0 ? axis + first.Rank + 1 : axis, inboundShapes.Count);
        return new Shape([.. result]);
    }

    /// <summary>The dtype that all have together.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Promoted(inboundDTypes);
}
