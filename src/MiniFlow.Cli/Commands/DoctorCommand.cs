using System.CommandLine;
using MiniFlow.Cli.Display;
using MiniFlow.Cli.Doctor;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow doctor</c>: what may be said to it. What it looks at is in <see cref="HealthChecks"/>.</summary>
internal static class DoctorCommand
{
    public const string HelpEnding =
        """
        For everything that is wrong it says what will not work, and the one command that mends it. It changes nothing itself.

        Exit codes:
          0    nothing is wrong; there may be advice
          1    something is wrong
          2    called wrongly, or outside of a kit: nothing was looked at

        Examples:
          miniflow doctor
          miniflow doctor && jupyter lab notebooks/01-chain-rule.ipynb
        """;

    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "Say whether this machine is ready for the chapters, and how to mend what is not.");
        command.SetAction(_ => Examine(terminal));
        return command;
    }

    private static int Examine(Terminal terminal)
    {
        var kit = Kit.Around(terminal)
            ?? throw new CommandException($"there is no kit in or above {terminal.CurrentDirectory}. Change into the kit's folder.");
        var examination = Examination.Of(Machine.This(kit), HealthChecks.All);
        DoctorReport.Write(terminal.ToAnsiConsole(), examination);
        return examination.Wrong.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
