namespace MiniFlow.Printing;

/// <summary>Writes the elements of one tensor so that they stand in columns.</summary>
internal interface IElementFormat
{
    /// <summary>The element at that place in memory.</summary>
    string Format(int offset);
}
