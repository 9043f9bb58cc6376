namespace MiniFlow;

/// <summary>The devices of this machine that a graph can run on.</summary>
public static class Devices
{
    private static readonly Lock gate = new();
    private static ComputeDevice[] devices = [new Processor()];

    /// <summary>Those that are there: always <c>/cpu:0</c>.</summary>
    public static IReadOnlyList<ComputeDevice> List() => devices;

    /// <summary>
    /// Adds a device that something outside this library has found, such as a graphics processor with its driver; one of the same name takes the place
    /// of the earlier one.
    /// </summary>
    public static void Add(ComputeDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        lock (gate)
            devices = [.. devices.Where(each => each.Name != device.Name), device];

        // Runs that are planned already are placed anew.
        Wiring.Changed();
    }

    internal static void Remove(string name)
    {
        lock (gate)
            devices = [.. devices.Where(each => each.Name != name)];
        Wiring.Changed();
    }

    /// <summary>For messages: <c>This machine has /cpu:0.</c></summary>
    internal static string Known => $"This machine has {string.Join(", ", devices.Select(device => device.Name))}.";

    /// <summary>The device of that name, or null.</summary>
    internal static ComputeDevice? Find(string name) => Array.Find(devices, device => device.Name == name);

    /// <summary>Where a node runs that no scope has placed: on a graphics processor if there is one, as in TensorFlow.</summary>
    internal static ComputeDevice Default => Array.Find(devices, device => device.Name.StartsWith("/gpu", StringComparison.Ordinal)) ?? devices[0];
}
