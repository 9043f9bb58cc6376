namespace MiniFlow.Cuda;

/// <summary>Something that went wrong in the native library: of which kind, and in which call.</summary>
internal sealed record CudaFailure(CudaFailureKind Kind, string Text)
{
    /// <summary>What a reader can do about it.</summary>
    public string Advice => Kind switch
    {
        CudaFailureKind.OutOfMemory => "Close what else uses the card, multiply in smaller pieces, or place this on the processor: using (new Device(\"/cpu:0\")).",
        CudaFailureKind.NotInitialised => "Restart the kernel or the program; if that does not help, the driver has to be restarted.",
        CudaFailureKind.WrongArchitecture => "This card is older than the toolkit that the library was built with supports: build it with an earlier one.",
        CudaFailureKind.InvalidValue or CudaFailureKind.NotSupported => "The library and this version of MiniFlow do not fit: build both anew.",
        CudaFailureKind.ZeroPivot or CudaFailureKind.NotPositiveDefinite or CudaFailureKind.NoConvergence =>
            "It is the matrix and not the card: the processor could not do it either.",
        _ => "After such an error the card often answers nothing more in this process: restart it. To go on without the card, set MINIFLOW_GPU=off.",
    };
}
