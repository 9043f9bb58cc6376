namespace MiniFlow;

/// <summary>Where a session keeps the value of one variable; without one as long as it is not initialised.</summary>
internal sealed class VariableSlot
{
    private Tensor? value;

    /// <summary>The tensor that updates write to; who reads it and may keep it gets a copy.</summary>
    public Tensor? Value
    {
        get => value;
        set
        {
            this.value = value;
            if (value is not null)
                value.IsReused = true;
        }
    }

    /// <summary>Takes on a copy of <paramref name="value"/>, in the memory that is there already if it fits.</summary>
    public void Set(Tensor value)
    {
        if (Value is { } mine && mine.Shape.Equals(value.Shape) && mine.DType == value.DType)
            mine.CopyFrom(value);
        else
            Value = value.Copy();
    }
}
