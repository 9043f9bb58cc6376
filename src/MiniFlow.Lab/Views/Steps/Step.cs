namespace MiniFlow.Lab.Views;

/// <summary>One step of an explanation: what it says, what of the picture is lit, and what of it is known from now on.</summary>
internal sealed class Step(string phase, string title)
{
    /// <summary>Forward, backward, or the paths.</summary>
    public string Phase { get; } = phase;

    public string Title { get; } = title;

    public List<StepLine> Lines { get; } = [];

    /// <summary>The nodes that are lit, by their positions.</summary>
    public List<int> Nodes { get; } = [];

    /// <summary>The edges that are lit, by their positions.</summary>
    public List<int> Edges { get; } = [];

    /// <summary>The nodes whose values are known from here on.</summary>
    public List<int> NewValues { get; } = [];

    /// <summary>The edges whose gradients are known from here on.</summary>
    public List<int> NewGradients { get; } = [];

    /// <summary>The nodes whose sums of gradients are known from here on.</summary>
    public List<int> NewSums { get; } = [];
}
