namespace MiniFlow;

/// <content>The rules for shape and dtype, held against what a run brings.</content>
public abstract partial class Node
{
    private Shape[]? shapesSeen;
    private DType[]? dtypesSeen;
    private Shape? expectedShape;
    private DType expectedDType;

    /// <summary>
    /// Makes sure what shape and dtype the value must have by the rules; these are asked again when the inbound values come with new shapes or dtypes.
    /// </summary>
    private void Expect()
    {
        var inbound = InboundNodes;
        var isNew = shapesSeen is null;
        shapesSeen ??= new Shape[inbound.Count];
        dtypesSeen ??= new DType[inbound.Count];
        for (var i = 0; i < shapesSeen.Length; i++)
        {
            var value = inbound[i].Value;
            isNew |= value.DType != dtypesSeen[i] || !value.Shape.Equals(shapesSeen[i]);
            (shapesSeen[i], dtypesSeen[i]) = (value.Shape, value.DType);
        }

        if (!isNew)
            return;
        try
        {
            var shape = InferShape(shapesSeen);
            expectedShape = shape.IsRankKnown ? shape : Shape;
            var dtype = InferDType(dtypesSeen);
            expectedDType = dtype == DType.Unknown ? DType : dtype;
        }
        catch
        {
            // Not to be taken as checked by the next run.
            shapesSeen = null;
            throw;
        }
    }
}
