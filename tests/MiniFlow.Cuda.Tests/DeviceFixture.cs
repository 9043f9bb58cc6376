namespace MiniFlow.Cuda.Tests;

/// <summary>
/// /gpu:0 as a user gets it, with the plain library found through the provider's hint path. There is one in a process, so the tests that use it run one
/// after another.
/// </summary>
public sealed class DeviceFixture
{
    /// <summary>The device; skips the test where the library cannot be built.</summary>
    internal static CudaDevice Device => device.Value;

    private static readonly Lazy<CudaDevice> device = new(() =>
    {
        Environment.SetEnvironmentVariable("MathNetNumericsCUDAProviderPath", PlainLibrary.Folder);
        Environment.SetEnvironmentVariable("MINIFLOW_GPU", "plain");
        var found = Devices.Look().OfType<CudaDevice>().SingleOrDefault();
        return found ?? throw new InvalidOperationException(Devices.WhyNoGpu);
    });
}

[CollectionDefinition(nameof(DeviceFixture), DisableParallelization = true)]
public sealed class OneDevice : ICollectionFixture<DeviceFixture>;
