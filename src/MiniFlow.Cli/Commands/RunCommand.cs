using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MiniFlow.Cli.Running;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow run</c>: what may be said to it. What it does is in <see cref="RunSession"/>.</summary>
internal static class RunCommand
{
    public const string HelpEnding =
        """
        A chapter is named 2, 02 or 02-differentiable-graphs; any other notebook by its file, .ipynb or .dib. Each runs in a
        process of its own, in its own folder. The executed notebook (.ipynb) and a page of it (.html) are written to DIR,
        with an index.html; the notebooks that were run stay as they are.

        Exit codes:
          0    every cell ran and every exercise passed
          1    a cell failed, or an exercise did not pass (so --student ends with 1 as long as a stub is untouched)
          2    called wrongly, or the kit is not built: nothing was run
          130  interrupted with Ctrl-C; what was done until then is written

        Examples:
          miniflow run                                every chapter, with its model answers
          miniflow run 2 3                            chapters 2 and 3
          miniflow run --student                      what a student starts from: every exercise not started, nothing failing
          miniflow run notebooks/02-differentiable-graphs.ipynb
                                                      your own answers to chapter 2
          miniflow run try.dib --timeout 10 --out try
        """;

    private const double DefaultTimeout = 300;

    public static Command Create(Terminal terminal)
    {
        var student = new Option<bool>("--student") { Description = "Run the students' notebooks, without answers, in place of the solved ones." };
        var keepGoing = new Option<bool>("--keep-going") { Description = "After a cell that failed run the next ones too; without it the rest of that notebook is skipped." };
        var folder = new Option<string?>("--out") { HelpName = "DIR", Description = "Where the executed notebooks and pages go. Default: artifacts/run in the kit, artifacts/run-student with --student." };
        var timeout = new Option<double>("--timeout")
        {
            HelpName = "SECONDS",
            Description = "How long one cell may run.",
            DefaultValueFactory = _ => DefaultTimeout,
            CustomParser = Seconds,
        };

        var names = NotebooksArgument.Create(terminal, [student, keepGoing, folder, timeout]);

        var command = new Command("run", "Run chapters or notebooks, check the exercises, write a page of each.") { names, student, keepGoing, folder, timeout };
        command.SetAction((parsed, cancellation) => RunSession.RunAsync(
            new RunRequest(
                parsed.GetValue(names) ?? [],
                parsed.GetValue(student) ? Edition.Student : Edition.Solved,
                parsed.GetValue(keepGoing),
                TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                parsed.GetValue(folder)),
            terminal,
            cancellation));
        return command;
    }

    private static double Seconds(ArgumentResult argument)
    {
        var text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 86_400)
            return seconds;
        argument.AddError($"--timeout takes a number of seconds between 0 and 86400, as in --timeout 30, not '{text}'.");
        return DefaultTimeout;
    }
}
