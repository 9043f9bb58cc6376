namespace MiniFlow.Cli.Doctor.Checks;

/// <summary>Whether products go to a graphics card, and if not, why. Nothing needs one.</summary>
/// <param name="look">The devices, and why there is no card among them.</param>
internal sealed class GraphicsCardCheck(Func<(IReadOnlyList<ComputeDevice> Devices, string? WhyNot)> look) : IHealthCheck
{
    public GraphicsCardCheck()
        : this(() => (MiniFlow.Devices.List(), MiniFlow.Devices.WhyNoGpu))
    {
    }

    public string Subject => "GPU";

    public IEnumerable<Finding> Examine(Machine machine)
    {
        var (devices, whyNot) = look();
        if (whyNot is null)
        {
            yield return Finding.Fine(string.Join("; ", devices.Where(device => device.Products is not null).Select(device => $"{device.Name}: {device.Description}")));
            yield break;
        }

        // There is a driver, and so most likely a card: what is missing can be built.
        yield return whyNot.Contains("libMathNetNumericsCUDA.so was not found", StringComparison.Ordinal)
            ? Finding.Advice(whyNot, "bash src/MiniFlow.Cuda/native/build.sh")
            : Finding.Fine(whyNot);
    }
}
