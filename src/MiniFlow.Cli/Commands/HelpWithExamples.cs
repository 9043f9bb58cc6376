using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace MiniFlow.Cli.Commands;

/// <summary>The usual help, and after it what its command has to say beyond options: examples, exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>What stands at the end of each command's help.</summary>
    private static readonly Dictionary<string, string> Endings = new()
    {
        ["run"] = RunCommand.HelpEnding,
        ["chapters"] = ChaptersCommand.HelpEnding,
        ["export"] = ExportCommand.HelpEnding,
        ["grade"] = GradeCommand.HelpEnding,
        ["merge"] = GradeCommand.MergeHelpEnding,
        ["train"] = TrainCommand.HelpEnding,
        ["lab"] = LabCommand.HelpEnding,
        ["jupyter"] = JupyterCommand.HelpEnding,
        ["install"] = JupyterCommand.HelpEnding,
        ["doctor"] = DoctorCommand.HelpEnding,
        ["completion"] = CompletionCommand.HelpEnding,
        ["miniflow"] =
            """
            Examples:
              miniflow run                    every chapter, solved: the kit's own proof that it works
              miniflow run 2                  chapter 2
              miniflow run 2 --help           more about running
              miniflow chapters build         make the notebooks from their sources
              miniflow doctor                 say whether this machine is ready, and how to mend what is not
              miniflow lab                    start the best notebook program of this machine on the chapters
              miniflow grade submissions      grade a folder of handed-in notebooks
              miniflow train                  train the network of chapter 14 on complete MNIST
            """,
    };

    public override int Invoke(ParseResult parseResult)
    {
        // What "grade" takes is not what "grade merge" takes.
        foreach (var argument in parseResult.CommandResult.Command.Parents.OfType<Command>().SelectMany(parent => parent.Arguments))
            argument.Hidden = true;
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = output.NewLine };
        parseResult.InvocationConfiguration.Output = text;
        var result = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;

        // The usual help calls the command by the name of its assembly.
        output.Write(text.ToString().Replace(RootCommand.ExecutableName, MiniflowCommand.Name, StringComparison.Ordinal));
        var command = parseResult.CommandResult.Command;
        if (Endings.TryGetValue(command is RootCommand ? MiniflowCommand.Name : command.Name, out var ending))
            output.WriteLine(ending + Environment.NewLine);
        return result;
    }
}
