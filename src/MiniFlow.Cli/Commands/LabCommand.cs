using System.CommandLine;
using MiniFlow.Cli.Doctor;
using MiniFlow.Cli.FrontEnds;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow lab</c>: what may be said to it. What it does is in <see cref="LabSession"/>.</summary>
internal static class LabCommand
{
    public const string HelpEnding =
        """
        Looks for JupyterLab, Jupyter Notebook, and VS Code with Polyglot Notebooks or Jupyter, in this order, and starts the first
        one on notebooks/. Before that it builds the kit where it is missing or old, and, where .NET Interactive is not installed,
        has Jupyter find this repository's own kernel. Where there is no front end it says the one command that brings one.

        Exit codes:
          0    the front end was started, and ended well
          1    it ended badly, or the kit could not be built
          2    called wrongly, or there is no front end: nothing was done

        Examples:
          miniflow lab
          miniflow lab --with notebook --no-browser
          miniflow lab --look
        """;

    public static Command Create(Terminal terminal)
    {
        var with = new Option<string?>("--with") { HelpName = "NAME", Description = "The front end to start: lab, notebook or code. Default: the best one that is here." };
        with.AcceptOnlyFromAmong([.. FrontEndSearch.Names]);
        var noBrowser = new Option<bool>("--no-browser") { Description = "Have Jupyter print its address and open no browser." };
        var look = new Option<bool>("--look") { Description = "Say what is here and what would be done, and do nothing." };
        var command = new Command("lab", "Prepare the kit and start the best notebook program of this machine on the chapters.") { with, noBrowser, look };
        command.SetAction((parsed, cancellation) =>
        {
            var kit = Kit.Around(terminal) ?? throw new CommandException($"there is no kit in or above {terminal.CurrentDirectory}. Change into the kit's folder.");
            return new LabSession(terminal, Machine.This(kit)).RunAsync(parsed.GetValue(with), !parsed.GetValue(noBrowser), parsed.GetValue(look), cancellation);
        });
        return command;
    }
}
