namespace MiniFlow;

/// <summary>The devices of this machine that a graph can run on.</summary>
public static class Devices
{
    private static readonly Lock gate = new();
    private static ComputeDevice[] devices = [new Processor()];
    private static volatile bool looked;
    private static string? whyNoGpu;

    /// <summary>Those that are there: always <c>/cpu:0</c>; <c>/gpu:0</c> where a graphics card can be used.</summary>
    public static IReadOnlyList<ComputeDevice> List() => All;

    /// <summary>Why no graphics card is used, in one sentence; null where one is. <c>MINIFLOW_GPU=off</c> in the environment switches them off.</summary>
    public static string? WhyNoGpu => Gpu(All) is null ? whyNoGpu : null;

    /// <summary>
    /// Looks again for what can be found, say after a driver or the native library has been installed; without it, that happens once, when the devices
    /// are first needed.
    /// </summary>
    public static IReadOnlyList<ComputeDevice> Look()
    {
        lock (gate)
            Search();
        return devices;
    }

    /// <summary>
    /// Adds a device that something outside this library has found, such as a graphics processor with its driver; one of the same name takes the place
    /// of the earlier one.
    /// </summary>
    public static void Add(ComputeDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        lock (gate)
            Set([.. devices.Where(each => each.Name != device.Name), device]);
    }

    internal static void Remove(string name)
    {
        lock (gate)
            Set([.. devices.Where(each => each.Name != name)]);
    }

    /// <summary>For messages: <c>This machine has /cpu:0.</c></summary>
    internal static string Known => $"This machine has {string.Join(", ", All.Select(device => device.Name))}.";

    /// <summary>The device of that name, or null.</summary>
    internal static ComputeDevice? Find(string name) => Array.Find(All, device => device.Name == name);

    /// <summary>Where a node runs that no scope has placed: on a graphics processor if there is one, as in TensorFlow.</summary>
    internal static ComputeDevice Default => Gpu(All) ?? devices[0];

    /// <summary>What multiplies for the default device, null where the processor does.</summary>
    internal static ProductEngine? Engine => All.Length > 1 ? FoundEngine : null;

    /// <summary>The same as far as has been looked for devices yet.</summary>
    internal static ProductEngine? FoundEngine { get; private set; }

    private static ComputeDevice[] All
    {
        get
        {
            if (!looked)
            {
                lock (gate)
                {
                    if (!looked)
                        Search();
                }
            }

            return devices;
        }
    }

    private static void Search()
    {
        var (found, whyNot) = DeviceSearch.Find();
        whyNoGpu = whyNot;
        looked = true;
        if (found.Count > 0)
            Set([.. devices.Where(each => !found.Any(other => other.Name == each.Name)), .. found]);
    }

    private static void Set(ComputeDevice[] those)
    {
        devices = those;
        FoundEngine = (Gpu(those) ?? those[0]).Products;

        // Runs that are planned already are placed anew.
        Wiring.Changed();
    }

    private static ComputeDevice? Gpu(ComputeDevice[] those) =>
        Array.Find(those, device => device.Name.StartsWith("/gpu", StringComparison.Ordinal));
}
