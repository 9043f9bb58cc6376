namespace MiniFlow.Cuda;

/// <summary>
/// What the native library holds on the card, and what went wrong in it. MathNet's own <c>FreeResources</c> never reaches the library (its CUDA provider
/// leaves that method empty), and its products return nothing, so both are asked for here.
/// </summary>
public static class CudaResources
{
    /// <summary>Counts of buffers and handles; null where no card is used, or where the library does not count.</summary>
    public static CudaStatistics? Statistics => CudaDevices.Library?.Statistics();

    /// <summary>Gives back all memory and all queues that no call is using. The next product allocates them again.</summary>
    public static void FreeResources() => CudaDevices.Library?.FreeResources();

    /// <summary>Sets how many bytes of the card are kept between products: half of its memory unless set. A product that needs more gets it.</summary>
    public static void SetBudget(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        CudaDevices.Library?.SetBudget(bytes);
    }

    /// <summary>
    /// For products of MathNet's own matrices, which say nothing when they fail: asks whether one did on this thread since the last question. Products of
    /// tensors need not ask.
    /// </summary>
    /// <exception cref="DeviceException">One did; the message says how.</exception>
    public static void ThrowIfFailed()
    {
        if (CudaDevices.Library?.TakeFailure() is { } failure)
            throw new DeviceException($"/gpu:0 failed ({failure.Text}). {failure.Advice}");
    }
}
