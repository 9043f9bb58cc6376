using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MiniFlow.Cli.Commands;

/// <summary>The usual help, and after it what its command has to say beyond options: examples, exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>What stands at the end of each command's help.</summary>
    private static readonly Dictionary<string, string> Endings = new()
    {
        ["run"] = RunCommand.HelpEnding,
        ["chapters"] = ChaptersCommand.HelpEnding,
        ["completion"] = CompletionCommand.HelpEnding,
        ["miniflow"] =
            """
            Examples:
              miniflow run                    every chapter, solved: the kit's own proof that it works
              miniflow run 2                  chapter 2
              miniflow run 2 --help           more about running
              miniflow chapters build         make the notebooks from their sources
            """,
    };

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (Endings.TryGetValue(command is RootCommand ? "miniflow" : command.Name, out var ending))
            parseResult.InvocationConfiguration.Output.WriteLine(ending + Environment.NewLine);
        return result;
    }
}
