namespace MiniFlow.Cli.Doctor;

/// <summary>How a check came out.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Fine,

    /// <summary>Not needed for the chapters, and somebody may want it.</summary>
    Advice,

    /// <summary>Something will not work until it is mended.</summary>
    Wrong,
}
