using MiniFlow.Lab.Views;

namespace MiniFlow.Lab.Tests.Views;

/// <summary>A surface that remembers what was shown on it.</summary>
internal sealed class RecordingSurface : IProgressSurface
{
    public List<(string Text, bool IsFinal)> Shown { get; } = [];

    public bool IsInterrupted { get; set; }

    public void Show(View view, bool isFinal) => Shown.Add((view.ToText(), isFinal));
}
