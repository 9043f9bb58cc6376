using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>Writing into a tensor: what a training step does to its parameters.</content>
public sealed partial class Tensor
{
    /// <summary>this += scale·other; <paramref name="other"/> broadcasts. With <c>scale: -rate</c> a step of gradient descent.</summary>
    /// <exception cref="ShapeException">The other shape does not broadcast to this one.</exception>
    /// <exception cref="TensorException">This tensor holds integers and the sum would not, or it holds bools.</exception>
    public void AddInPlace(Tensor other, double scale = 1)
    {
        Present(other);
        Updating.Add(this, other, scale);
    }

    /// <summary>this -= scale·other; <paramref name="other"/> broadcasts.</summary>
    /// <exception cref="ShapeException">The other shape does not broadcast to this one.</exception>
    /// <exception cref="TensorException">This tensor holds integers and the difference would not, or it holds bools.</exception>
    public void SubtractInPlace(Tensor other, double scale = 1) => AddInPlace(other, -scale);

    /// <summary>Sets every element to <paramref name="value"/>.</summary>
    public void Fill(double value)
    {
        switch (DType)
        {
            case DType.Float32: AsSpan<float>().Fill((float)value); break;
            case DType.Float64: AsSpan<double>().Fill(value); break;
            case DType.Int32: AsSpan<int>().Fill((int)value); break;
            case DType.Int64: AsSpan<long>().Fill((long)value); break;
            default: AsSpan<bool>().Fill(value != 0); break;
        }
    }

    /// <summary>Sets the elements to those of <paramref name="other"/>, which broadcasts and is converted as by <see cref="Cast"/>.</summary>
    /// <exception cref="ShapeException">The other shape does not broadcast to this one.</exception>
    public void CopyFrom(Tensor other)
    {
        Present(other);
        Updating.Copy(this, other);
    }
}
