using System.Runtime.InteropServices;

namespace MiniFlow;

/// <summary>The processor: where everything runs unless something else is there.</summary>
internal sealed class Processor() : ComputeDevice(
    "/cpu:0", $"processor, {Environment.ProcessorCount} threads, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}")
{
    public override void Activate()
    {
    }
}
