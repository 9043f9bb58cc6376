namespace MiniFlow;

/// <summary>The type of a tensor's elements. What mixed types give: <see cref="DTypes.Promote"/>.</summary>
public enum DType
{
    /// <summary>32-bit floating point, <c>float</c>: the default, as in TensorFlow. About 7 decimal digits.</summary>
    Float32,

    /// <summary>64-bit floating point, <c>double</c>. About 16 decimal digits.</summary>
    Float64,

    /// <summary>32-bit signed integer, <c>int</c>.</summary>
    Int32,

    /// <summary>64-bit signed integer, <c>long</c>.</summary>
    Int64,

    /// <summary>True or false, one byte, <c>bool</c>.</summary>
    Bool,

    /// <summary>Not known yet: what a node says whose value may be of any type. No tensor has it.</summary>
    Unknown = -1,
}
