namespace MiniFlow.Cli.Training;

/// <summary>What <c>miniflow train</c> was asked to do. A setting that was not named is null: it is the tutorial's, or with <c>--resume</c> that of the run.</summary>
internal sealed record TrainRequest
{
    public int? Steps { get; init; }

    public int? Batch { get; init; }

    public double? Rate { get; init; }

    public double? Keep { get; init; }

    public int? Seed { get; init; }

    /// <summary>Where the run lies; null for the usual place.</summary>
    public string? Folder { get; init; }

    public bool Resume { get; init; }

    public int SummaryEvery { get; init; } = 100;

    public int CheckpointEvery { get; init; } = 1000;

    /// <summary>How many neurons the hidden layers have. No option says so: it is there for tests, which have less time.</summary>
    public (int First, int Second) Hidden { get; init; } = (500, 100);
}
