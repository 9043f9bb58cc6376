namespace MiniFlow.Lab;

/// <summary>
/// One question that a check asks: inputs and an upstream gradient go in, a value and gradients come back. A case is
/// data and nothing else, so that it can stand readable in a cell and travel to another process.
/// </summary>
/// <remarks>In a check cell: <c>new Case { Inputs = [3, 4], Upstream = 0.5, Value = 12, Gradients = [2, 1.5] }</c>.</remarks>
public sealed record Case
{
    /// <summary>What is special about this case, as words that follow "wrong for": <c>a node that feeds two others</c>.</summary>
    public string Name { get; init; } = "the numbers in your check cell";

    /// <summary>What the inputs are fed, in the order of the exercise's inputs.</summary>
    public IReadOnlyList<Tensor> Inputs { get; init; } = [];

    /// <summary>The gradient that the node's consumer passes back; <c>null</c> when the node is the graph's output, whose
    /// upstream gradient is ones.</summary>
    public Tensor? Upstream { get; init; }

    /// <summary>The gradient that the second consumer passes back, where <see cref="Wiring"/> has two.</summary>
    public Tensor? OtherUpstream { get; init; }

    /// <summary>Inputs of an earlier run on the same graph, whose traces must not show in this one; <c>null</c> for none.</summary>
    public IReadOnlyList<Tensor>? EarlierInputs { get; init; }

    /// <summary>The names under which the inputs stand in a checkpoint, for a function that is given its path; <c>null</c> for other exercises.</summary>
    public IReadOnlyList<string>? Checkpoint { get; init; }

    /// <summary>Which graph the node stands in.</summary>
    public Wiring Wiring { get; init; }

    /// <summary>The positions of the inputs whose gradients are asked for; <c>null</c> for those the exercise names.</summary>
    public IReadOnlyList<int>? WithRespectTo { get; init; }

    /// <summary>The expected value; <c>null</c> to take what the library's own node gives.</summary>
    public Tensor? Value { get; init; }

    /// <summary>The expected gradient of each input; an absent or <c>null</c> one is taken from the library's own node.</summary>
    public IReadOnlyList<Tensor?> Gradients { get; init; } = [];

    /// <summary>How far a number may lie from its target: <c>|yours - target| ≤ Tolerance·(1 + |target|)</c>.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>How much there is to read in this case: the smallest failing case is the one that is shown.</summary>
    internal int Size => Inputs.Sum(input => input.Size) + (int)Wiring * 4 + (EarlierInputs is null ? 0 : 4);
}
