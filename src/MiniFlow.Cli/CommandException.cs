namespace MiniFlow.Cli;

/// <summary>Why a command did not do what was asked: one sentence and a remedy, for the person at the terminal.</summary>
internal sealed class CommandException(string message, int exitCode = ExitCode.Usage) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
