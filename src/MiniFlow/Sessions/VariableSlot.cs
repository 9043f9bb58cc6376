namespace MiniFlow;

/// <summary>Where a session keeps the value of one variable; without one as long as it is not initialised.</summary>
internal sealed class VariableSlot
{
    public Tensor? Value { get; set; }

    /// <summary>Takes on a copy of <paramref name="value"/>, in the memory that is there already if it fits.</summary>
    public void Set(Tensor value)
    {
        if (Value is { } mine && mine.Shape.Equals(value.Shape) && mine.DType == value.DType)
            mine.CopyFrom(value);
        else
            Value = value.Copy();
    }
}
