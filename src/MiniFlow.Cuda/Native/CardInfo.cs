namespace MiniFlow.Cuda.Native;

/// <summary>A graphics card: its name, its memory in bytes, and the CUDA version of its driver as 1000·major + 10·minor (0 if there is none).</summary>
internal sealed record CardInfo(string Name, long Memory, int Driver);
