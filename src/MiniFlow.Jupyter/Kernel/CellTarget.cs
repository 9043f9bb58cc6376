namespace MiniFlow.Jupyter.Kernel;

/// <summary>Where the outputs of a cell belong.</summary>
/// <param name="Parent">The header of the request that runs it.</param>
/// <param name="ExecutionCount">Its number as front ends show it.</param>
internal sealed record CellTarget(ReadOnlyMemory<byte> Parent, int ExecutionCount);
