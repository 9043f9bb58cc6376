namespace MiniFlow.Cli;

/// <summary>What the command's exit codes mean; the same for all of its verbs.</summary>
internal static class ExitCode
{
    /// <summary>Everything that was asked for is done and right.</summary>
    public const int Success = 0;

    /// <summary>It was done, and something in it failed: a cell, a check, a notebook that is not what its source gives.</summary>
    public const int Failure = 1;

    /// <summary>The command was called wrongly, or what it needs is not there: nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>An error of the command itself.</summary>
    public const int Internal = 70;

    /// <summary>Interrupted with Ctrl-C, as a shell counts it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
