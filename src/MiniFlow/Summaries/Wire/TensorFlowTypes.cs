namespace MiniFlow;

/// <summary>dtypes and shapes as TensorFlow's messages number them (core/framework/types.proto, tensor_shape.proto).</summary>
internal static class TensorFlowTypes
{
    /// <summary>DT_STRING, which no tensor of ours has but a text summary needs.</summary>
    public const int String = 7;

    /// <summary>The dtype's number: DT_FLOAT 1, DT_DOUBLE 2, DT_INT32 3, DT_INT64 9, DT_BOOL 10.</summary>
    public static int NumberOf(DType dtype) => dtype switch
    {
        DType.Float32 => 1,
        DType.Float64 => 2,
        DType.Int32 => 3,
        DType.Int64 => 9,
        _ => 10,
    };

    /// <summary>A TensorShapeProto: a message for each dimension, in which −1 is an unknown one.</summary>
    public static Action<MessageWriter> WriteShape(IEnumerable<int> dimensions) => message =>
    {
        foreach (var dimension in dimensions)
            message.Message(2, inner => inner.Integer(1, dimension));
    };
}
