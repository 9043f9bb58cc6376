namespace MiniFlow.Notebooks;

/// <summary>A cell to run.</summary>
/// <param name="Number">What messages call it ("cell 3"): its number in the order of execution.</param>
/// <param name="Source">Its text.</param>
/// <param name="Kernel">The kernel that it is for.</param>
/// <param name="AllowsInput">Whether it may ask for input, where the session has somebody to answer.</param>
public sealed record CellRequest(int Number, string Source, string Kernel = "csharp", bool AllowsInput = true);
