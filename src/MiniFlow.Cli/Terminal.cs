using Spectre.Console;

namespace MiniFlow.Cli;

/// <summary>Where the command writes, and from which folder it was called. Tests hand in their own.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Error messages.</param>
/// <param name="IsPlain">No colours, no movement: for a file, a pipe, a build log.</param>
/// <param name="CurrentDirectory">The folder against which relative paths are read.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool IsPlain, string CurrentDirectory)
{
    /// <summary>In a file nothing needs to be broken: a table is as wide as its contents, a message one line.</summary>
    private const int PlainWidth = 10_000;

    public static Terminal OfThisProcess() => new(
        Console.Out,
        Console.Error,
        Console.IsOutputRedirected || IsSet("NO_COLOR") || IsSet("CI") || Environment.GetEnvironmentVariable("TERM") == "dumb",
        Environment.CurrentDirectory);

    /// <summary>For tables and progress.</summary>
    public IAnsiConsole ToAnsiConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = IsPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = IsPlain ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(Out),
        });
        if (IsPlain)
        {
            console.Profile.Width = PlainWidth;
            console.Profile.Capabilities.Unicode = true;
        }

        return console;
    }

    // A terminal says with NO_COLOR, a build machine with CI, that it wants plain lines; an empty variable says nothing.
    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
