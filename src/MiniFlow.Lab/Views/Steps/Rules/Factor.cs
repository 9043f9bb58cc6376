namespace MiniFlow.Lab.Views;

/// <summary>A matrix in a product, perhaps transposed, with its name and the colour of its numbers.</summary>
internal sealed record Factor(string Name, bool IsTransposed, Tensor Tensor, Ink Ink)
{
    /// <summary>The same matrix the other way round: <c>A</c> becomes <c>Aᵀ</c>, and <c>Aᵀ</c> becomes <c>A</c>.</summary>
    public Factor Transposed => this with { IsTransposed = !IsTransposed, Tensor = Tensor.Transpose() };

    /// <summary>How it is written: <c>Aᵀ</c>.</summary>
    public string Title => IsTransposed ? Name + "ᵀ" : Name;

    /// <summary>Its numbers.</summary>
    public TensorData Data => new(Tensor);

    /// <summary>Writes it into a formula; a gradient has a d before its name.</summary>
    public Formula WriteTo(Formula formula)
    {
        var isGradient = Ink == Ink.Gradient;
        return formula.Say(isGradient ? "d" : "").Name(isGradient ? Name[1..] : Name).Say(IsTransposed ? "ᵀ" : "");
    }
}
