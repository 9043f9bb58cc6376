namespace MiniFlow.Lab.Checks;

/// <summary>The ways in which code under test gives no answer that could be compared.</summary>
public enum TroubleKind
{
    /// <summary>It threw an exception.</summary>
    Threw,

    /// <summary>It handed in <c>null</c> where a node was asked for.</summary>
    NoNode,

    /// <summary>It handed in one of the library's own nodes.</summary>
    LibraryNode,

    /// <summary><c>Forward()</c> ended without setting <c>Value</c>, or a function returned <c>null</c>.</summary>
    NoValue,

    /// <summary><c>Backward()</c> left no gradient for an input.</summary>
    NoGradient,

    /// <summary>What it gave has a shape that nothing can be done with.</summary>
    WrongShape,

    /// <summary>Its value is NaN or infinite, so that no backward pass makes sense.</summary>
    NotFinite,

    /// <summary>It did not end within the time limit.</summary>
    TimedOut,
}
