namespace MiniFlow.Lab.Views;

/// <summary>What a reduction makes of the elements along its axes.</summary>
internal enum Reduction
{
    Sum,
    Mean,
    Max,
    Min,
}
