namespace MiniFlow.Lab.Views;

/// <summary>Where progress is shown: one place that is written again and again.</summary>
internal interface IProgressSurface
{
    /// <summary>Whether the user has asked the run to stop.</summary>
    bool IsInterrupted { get; }

    /// <summary>Shows the view in place of what was shown before.</summary>
    void Show(View view, bool isFinal);
}
