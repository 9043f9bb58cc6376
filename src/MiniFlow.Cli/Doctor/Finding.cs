namespace MiniFlow.Cli.Doctor;

/// <summary>What a check found, for the person at the terminal.</summary>
/// <param name="Verdict">How it came out.</param>
/// <param name="Message">What is there, or what is wrong and what will not work for it. One sentence.</param>
/// <param name="Command">The one command that mends it, as it is typed in this machine's shell; null where there is nothing to mend.</param>
internal sealed record Finding(Verdict Verdict, string Message, string? Command)
{
    public static Finding Fine(string message) => new(Verdict.Fine, message, null);

    public static Finding Advice(string message, string command) => new(Verdict.Advice, message, command);

    public static Finding Wrong(string message, string command) => new(Verdict.Wrong, message, command);
}
