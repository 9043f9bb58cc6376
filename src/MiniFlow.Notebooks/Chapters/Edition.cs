namespace MiniFlow.Notebooks.Chapters;

/// <summary>Which of the two notebooks of a chapter is meant.</summary>
public enum Edition
{
    /// <summary>What a student opens: stubs, no answers. Lies in <c>notebooks/</c>.</summary>
    Student,

    /// <summary>The same chapter with the model answers. Lies in <c>notebooks/solved/</c>.</summary>
    Solved,
}
