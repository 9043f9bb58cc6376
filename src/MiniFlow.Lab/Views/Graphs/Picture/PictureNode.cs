namespace MiniFlow.Lab.Views;

/// <summary>A node as it is drawn: its scope is what stands before the last slash of its name.</summary>
internal sealed class PictureNode
{
    public required string Name { get; init; }

    /// <summary>The name of its type: Add, Mul, Input.</summary>
    public required string Operation { get; init; }

    /// <summary>The names of its inputs, in order.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The shape as far as it is known, or null.</summary>
    public string? Shape { get; init; }

    /// <summary>The device that a scope has placed it on, or null.</summary>
    public string? Device { get; init; }

    /// <summary>What the last forward pass left.</summary>
    public TensorData? Value { get; init; }

    /// <summary>The gradients that came back along its outgoing edges.</summary>
    public IReadOnlyList<TensorData> Gradients { get; init; } = [];

    /// <summary>Their sum: the gradient of the output with respect to this node.</summary>
    public TensorData? GradientSum { get; init; }

    /// <summary>Whether values enter the graph here.</summary>
    public bool IsInput => Inputs.Count == 0;

    /// <summary>More than one gradient arrives and they are added up.</summary>
    public bool IsFanOut => Gradients.Count > 1;

    /// <summary>Whether the slashes in its name mean nothing.</summary>
    public bool IsFlat { get; init; }

    /// <summary>The name without its scopes.</summary>
    public string LocalName => IsFlat ? Name : Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>The names of the scopes that it lies in, the outermost first.</summary>
    public string[] Scopes => IsFlat ? [] : Name.Split('/')[..^1];
}
