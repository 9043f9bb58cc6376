namespace MiniFlow.Grading.Isolation;

/// <summary>The kinds of answers that <c>Check(…)</c> takes.</summary>
public enum AnswerKind
{
    /// <summary>A node that the student wrote.</summary>
    Node,

    /// <summary>A function that builds a graph of the library's nodes.</summary>
    Graph,

    /// <summary>A function of tensors.</summary>
    Function,

    /// <summary>A function of a checkpoint's path.</summary>
    Path,

    /// <summary>Code that records in a folder.</summary>
    Folder,

    /// <summary>A step that changes a parameter in place.</summary>
    Update,

    /// <summary>Numbers.</summary>
    Numbers,

    /// <summary>Names.</summary>
    Names,
}
