using System.Text.RegularExpressions;

namespace MiniFlow;

/// <summary>
/// Says on which device the nodes that are made before it is disposed are to run: <c>using (new Device("/cpu:0")) { … }</c>. Whether the machine has
/// that device is asked when a <see cref="Session"/> runs them; <see cref="Flow"/> takes it as a wish. <see cref="Devices.List"/> says which there are.
/// </summary>
public sealed partial class Device : IDisposable
{
    private static readonly AsyncLocal<Device?> innermost = new();

    private readonly Device? outer = innermost.Value;
    private readonly Graph graph = Graph.Current;

    /// <summary>Opens the scope in the current graph, for this thread and what it awaits.</summary>
    /// <exception cref="DeviceException">That is not the form of a device's name.</exception>
    public Device(string name)
    {
        if (name is null || !DeviceName().IsMatch(name))
        {
            throw new DeviceException(
                $"'{name}' is not the name of a device. Names have the form /cpu:0 or /gpu:0: what it is, and which of them, counted from 0. {Devices.Known}");
        }

        Name = name.ToLowerInvariant();
        innermost.Value = this;
    }

    /// <summary>The name, as <c>/cpu:0</c>.</summary>
    public string Name { get; }

    /// <summary>Ends the scope.</summary>
    public void Dispose()
    {
        if (innermost.Value == this)
            innermost.Value = outer;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The innermost device that is open in that graph.</summary>
    internal static string? Current(Graph graph)
    {
        for (var device = innermost.Value; device is not null; device = device.outer)
        {
            if (device.graph == graph)
                return device.Name;
        }

        return null;
    }

    [GeneratedRegex(@"^/(cpu|gpu):\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex DeviceName();
}
