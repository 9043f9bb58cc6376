namespace MiniFlow.Lab.Views;

/// <summary>Part of what a step says.</summary>
internal abstract record StepLine
{
    /// <summary>A sentence.</summary>
    public static StepLine Say(string text) => new SentenceLine(text, IsWarning: false);

    /// <summary>A sentence about something that is wrong.</summary>
    public static StepLine Warn(string text) => new SentenceLine(text, IsWarning: true);

    /// <summary>A formula on a line of its own.</summary>
    public static StepLine Of(Formula formula) => new FormulaLine(formula);
}

/// <summary>A sentence.</summary>
internal sealed record SentenceLine(string Text, bool IsWarning) : StepLine;

/// <summary>A formula.</summary>
internal sealed record FormulaLine(Formula Formula) : StepLine;

/// <summary>Matrices side by side, each with its name, signs between them, and some of their elements lit.</summary>
internal sealed record GridsLine(IReadOnlyList<LitGrid> Grids) : StepLine;

/// <summary>One of the matrices: the sign that stands before it, its name, its numbers, which of them are lit.</summary>
internal sealed record LitGrid(string Sign, string Name, TensorData Data, Func<int, int, bool>? IsLit = null);
