using MiniFlow.Grading.Input;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Cli.Grading;

/// <summary>What was said to <c>miniflow grade</c>.</summary>
internal sealed record GradeRequest
{
    /// <summary>The folder with the submissions.</summary>
    public required string Folder { get; init; }

    /// <summary>The chapters that were named; none for those that were handed in.</summary>
    public IReadOnlyList<string> Chapters { get; init; } = [];

    /// <summary>Where the grades go.</summary>
    public string? Out { get; init; }

    /// <summary>How files side by side are called.</summary>
    public NamePattern? Pattern { get; init; }

    /// <summary>The file that says who belongs to the class.</summary>
    public string? Roster { get; init; }

    /// <summary>What random cases are drawn from.</summary>
    public string? Seed { get; init; }

    /// <summary>How many submissions run at once.</summary>
    public required int Workers { get; init; }

    /// <summary>Which part of the class.</summary>
    public Shard? Shard { get; init; }

    /// <summary>How long one cell may run.</summary>
    public required TimeSpan CellTimeLimit { get; init; }

    /// <summary>What is made of the checks' points.</summary>
    public required GradingPolicy Policy { get; init; }

    /// <summary>What the reader wants at the end.</summary>
    public required GradeEnding Ending { get; init; }
}
