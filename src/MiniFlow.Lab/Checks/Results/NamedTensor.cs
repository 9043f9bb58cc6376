namespace MiniFlow.Lab.Checks;

/// <summary>A tensor and what it is called in the exercise.</summary>
/// <param name="Name">For instance <c>X</c>, or <c>upstream gradient</c>.</param>
/// <param name="Tensor">Its numbers.</param>
public sealed record NamedTensor(string Name, Tensor Tensor);
