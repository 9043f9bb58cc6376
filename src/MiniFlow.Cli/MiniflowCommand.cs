using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using MiniFlow.Cli.Commands;
using MiniFlow.Grading.Isolation;
using MiniFlow.Notebooks;

namespace MiniFlow.Cli;

/// <summary>The <c>miniflow</c> command: its verbs, and how it ends when something is wrong.</summary>
internal static class MiniflowCommand
{
    /// <summary>What it is called on a command line.</summary>
    public const string Name = "miniflow";

    // A run stops its worker and writes what it has; then it ends by itself.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(20);

    /// <summary>Does what the arguments say and returns the exit code. Never throws.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellation = default) => RunAsync(args, terminal, null, cancellation);

    /// <summary>The same with something else to run students' code in <c>grade</c>; <c>null</c> for processes of their own.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, Func<int, IStudentRunner>? start, CancellationToken cancellation)
    {
        try
        {
            // A variable that is not set is an empty argument: as a seed nobody's secret, as a folder the one that happens to be current.
            if (args.Any(string.IsNullOrWhiteSpace))
                throw new CommandException($"argument {args.Index().First(arg => string.IsNullOrWhiteSpace(arg.Item)).Index + 1} is empty. Is a variable not set?");
            var parsed = Create(terminal, start).Parse(args);
            if (parsed.Action is ParseErrorAction)
                throw new CommandException(UsageMessage(parsed));
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                },
                cancellation);
        }
        catch (CommandException error)
        {
            await terminal.Error.WriteLineAsync($"miniflow: {error.Message}");
            return error.ExitCode;
        }
        catch (Exception error) when (error is NotebookException or MiniFlowException or IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"miniflow: {error.Message}");
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last resort: whatever is left becomes one sentence, and its details a file.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await terminal.Error.WriteLineAsync(InternalError(error));
            return ExitCode.Internal;
        }
    }

    private static RootCommand Create(Terminal terminal, Func<int, IStudentRunner>? start)
    {
        var root = new RootCommand("Runs the chapters of the MiniFlow teaching kit, and any other C# notebook, from the command line, and trains the network of its last chapters.")
        {
            RunCommand.Create(terminal),
            ChaptersCommand.Create(terminal),
            GradeCommand.Create(terminal, start),
            TrainCommand.Create(terminal),
            JupyterCommand.Create(terminal),
            LabCommand.Create(terminal),
            DoctorCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        // A shell that asks for completions hands over the line as it was typed.
        root.Aliases.Add(Name);
        var help = root.Options.OfType<HelpOption>().Single();
        var show = new HelpWithExamples((HelpAction)help.Action!);
        help.Action = show;
        root.SetAction(parsed =>
        {
            show.Invoke(parsed);
            return ExitCode.Usage;
        });
        return root;
    }

    private static string UsageMessage(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var names = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name));
        var question = parsed.UnmatchedTokens is [var unknown, ..] ? NearestNames.Question(unknown, names) : "";
        var line = command is RootCommand ? "miniflow --help" : $"{FullName(command)} --help";
        return $"{OneLine(parsed.Errors[0].Message)}{question} {line} says what is there.";
    }

    // What may be chosen from comes as a line for each.
    private static string OneLine(string message) =>
        message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var sentence, .. { Length: > 0 } choices]
            ? $"{sentence} {string.Join(", ", choices)}."
            : message;

    private static string FullName(Command command) =>
        command is RootCommand ? "miniflow" : $"{FullName((Command)command.Parents.First())} {command.Name}";

    private static string InternalError(Exception error)
    {
        var file = Path.Combine(
            Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"miniflow-error-{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Environment.ProcessId}.txt"));
        try
        {
            File.WriteAllText(file, error.ToString());
            return $"miniflow: an error of its own ({error.GetType().Name}), not of your notebook. The details are in {file}; please report them.";
        }
        catch (IOException)
        {
            return $"miniflow: an error of its own, not of your notebook: {error.Message}";
        }
    }
}
