namespace MiniFlow;

/// <summary>Something that computes. A run calls <see cref="Activate"/> before the first node that is placed on it, and again after every change between devices.</summary>
public abstract class ComputeDevice
{
    /// <summary>A device.</summary>
    /// <param name="name">As in a <see cref="Device"/> scope: <c>/cpu:0</c>, <c>/gpu:0</c>.</param>
    /// <param name="description">What it is, for a reader.</param>
    protected ComputeDevice(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The name, as <c>/cpu:0</c>.</summary>
    public string Name { get; }

    /// <summary>What it is, for a reader.</summary>
    public string Description { get; }

    /// <summary>What multiplies matrices for it; null where the processor's kernels do.</summary>
    public virtual ProductEngine? Products => null;

    /// <summary>From here on, operations are computed by this device.</summary>
    public abstract void Activate();

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
