namespace MiniFlow.Cuda;

/// <summary>What the native library holds.</summary>
/// <param name="Buffers">Blocks of the card's memory, in use or kept for the next call.</param>
/// <param name="BufferBytes">Their size.</param>
/// <param name="BuffersInUse">Those of calls that are under way.</param>
/// <param name="Allocations">Blocks asked of the card since the library was loaded.</param>
/// <param name="Budget">Bytes that are kept at most.</param>
/// <param name="Handles">Handles made and not yet destroyed.</param>
/// <param name="Lanes">Queues of the card with their cuBLAS handles; a call takes one for itself.</param>
/// <param name="PinnedBytes">Host memory that copies pass through.</param>
/// <param name="Failures">Failed calls since the library was loaded.</param>
public sealed record CudaStatistics(
    long Buffers, long BufferBytes, long BuffersInUse, long Allocations, long Budget, long Handles, long Lanes, long PinnedBytes, long Failures);
