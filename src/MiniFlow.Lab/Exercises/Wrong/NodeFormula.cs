using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises;

/// <summary>A node as two formulas: what its value is, and what each of its inputs gets back. Misconceptions are written as the right
/// formula with one thing changed.</summary>
/// <param name="Value">The value from the values of the inputs.</param>
/// <param name="Gradients">The gradient of each input, <c>null</c> for none, from inputs, value and upstream gradient.</param>
internal sealed record NodeFormula(Func<Tensor[], Tensor> Value, Func<Tensor[], Tensor, Tensor, Tensor?[]> Gradients)
{
    /// <summary>What the backward pass does with the consumers of the node.</summary>
    public Habit Habit { get; init; }

    /// <summary>An answer that makes such nodes.</summary>
    public NodeAnswer Answer(int arity) => new(inbound => new FormulaNode(this, inbound), arity);
}
