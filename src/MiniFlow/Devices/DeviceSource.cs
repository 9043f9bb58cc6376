namespace MiniFlow;

/// <summary>
/// Finds devices that this library knows nothing of. An assembly <c>MiniFlow.Cuda</c> beside it may hold one, with a constructor without parameters;
/// it is asked once, when the devices are first needed, and again by <see cref="Devices.Look"/>.
/// </summary>
public abstract class DeviceSource
{
    /// <summary>What is there; with <c>WhyNot</c>, one sentence for a reader, when there is nothing.</summary>
    public abstract (IReadOnlyList<ComputeDevice> Devices, string? WhyNot) Find();
}
