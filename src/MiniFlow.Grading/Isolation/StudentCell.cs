namespace MiniFlow.Grading.Isolation;

/// <summary>One code cell of a submission.</summary>
/// <param name="Index">What results and messages call it: its position in whatever document the caller has it from, from 0.</param>
/// <param name="Code">Its text.</param>
/// <param name="Kernel">The kernel that it is for.</param>
public sealed record StudentCell(int Index, string Code, string Kernel = "csharp");
