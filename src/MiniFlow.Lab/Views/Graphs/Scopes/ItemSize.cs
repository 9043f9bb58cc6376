namespace MiniFlow.Lab.Views;

/// <summary>Width and height in pixels; a label of no width is no label.</summary>
internal readonly record struct ItemSize(double Width, double Height);
