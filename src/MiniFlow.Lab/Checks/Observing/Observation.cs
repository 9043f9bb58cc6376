namespace MiniFlow.Lab.Checks;

/// <summary>
/// What the code under test gave for one case. Nothing here says whether that is right: an observation can be made in
/// one process and judged in another.
/// </summary>
public sealed record Observation
{
    /// <summary>The value that came back; <c>null</c> when there was none.</summary>
    public Tensor? Value { get; init; }

    /// <summary>The gradient of each input, in the order of the case's inputs; <c>null</c> where none was asked for or given.</summary>
    public IReadOnlyList<Tensor?> Gradients { get; init; } = [];

    /// <summary>The names that came back, for an exercise that asks for a list.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The positions of the inputs that were different after the run from before.</summary>
    public IReadOnlyList<int> ChangedInputs { get; init; } = [];

    /// <summary>Whether an upstream gradient was changed by the run.</summary>
    public bool ChangedUpstream { get; init; }

    /// <summary>What was done in sessions; <c>null</c> where nobody looked.</summary>
    public SessionUse? Sessions { get; init; }

    /// <summary>Whether a function gave a tensor without what it is a function of: for a file that is not there, or the same one for no numbers at all.</summary>
    public bool IgnoresInput { get; init; }

    /// <summary>What went wrong, if anything did; value and gradients then hold what was there before.</summary>
    public Trouble? Trouble { get; init; }

    /// <summary>Whether there is nothing at all yet: a stub that nobody has touched.</summary>
    public bool IsUntouched { get; init; }
}
