using MiniFlow.Kernels;

namespace MiniFlow;

/// <summary>Nodes end to end along an axis that they have: <c>(2, 3)</c> and <c>(4, 3)</c> give <c>(6, 3)</c> along axis 0.</summary>
public sealed class Concat : Node
{
    private readonly int axis;

    /// <summary>A node for <paramref name="nodes"/> end to end along <paramref name="axis"/>; a negative one counts from the end.</summary>
    /// <exception cref="ShapeException">The shapes differ along another axis, or there is no such axis.</exception>
    public Concat(IReadOnlyList<Node> nodes, int axis = 0, string? name = null)
        : base(name, nodes)
    {
        this.axis = axis;
        if (InboundNodes.Count == 0)
            throw new GraphException($"{Label} needs at least one node to put end to end.");
        CheckShapes();
    }

    /// <summary>All values end to end.</summary>
    public override void Forward() => Value = Tensor.Concat([.. InboundNodes.Select(node => node.Value)], axis);

    /// <summary>Each node gets the part of the upstream gradient that lies where its value lies.</summary>
    public override void Backward()
    {
        var upstream = UpstreamGradient();
        var along = AxisSet.Normalize(axis, upstream.Shape);
        var start = 0;
        foreach (var node in InboundNodes)
        {
            var length = node.Value.Shape[along];
            if (Gradients.Needs(node))
                Gradients.Add(node, Joining.Part(upstream, along, start, length));
            start += length;
        }
    }

    /// <summary>The common shape, with the sum of the lengths along the axis.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        if (inboundShapes.FirstOrDefault(shape => shape.IsRankKnown) is not { } first)
            return Shape.Unknown;
        if (axis < -first.Rank || axis >= first.Rank)
            throw ShapeRules.Misfit(this, inboundShapes, $"they have no axis {axis} to be put end to end along. To put single numbers side by side there is Stack.");
        var along = axis < 0 ? axis + first.Rank : axis;
        var dimensions = first.ToArray();
        var total = 0;
        foreach (var shape in inboundShapes)
        {
            var length = shape.IsRankKnown && shape.Rank == first.Rank ? shape[along] : Shape.UnknownDimension;
            total = total < 0 || length < 0 ? Shape.UnknownDimension : total + length;
            if (!ShapeRules.Merge(shape, dimensions, except: along))
                throw ShapeRules.Misfit(this, inboundShapes, $"put end to end along axis {axis}, they must be equal along every other axis.");
        }

        dimensions[along] = total;
        return new Shape(dimensions);
    }

    /// <summary>The dtype that all have together.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) => DTypeRules.Promoted(inboundDTypes);
}
