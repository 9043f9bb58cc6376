namespace MiniFlow.Grading.Isolation;

/// <summary>One code cell of a submission.</summary>
/// <param name="Index">What results and messages call it: its position in whatever document the caller has it from, from 0. Messages count from 1, and do not
/// number one that is below zero.</param>
/// <param name="Code">Its text.</param>
/// <param name="Kernel">The kernel that it is for.</param>
public sealed record StudentCell(int Index, string Code, string Kernel = "csharp")
{
    /// <summary>What the engine calls it.</summary>
    internal int Number => Index >= 0 ? Index + 1 : Index;
}
