using System.CommandLine;
using System.Globalization;
using MiniFlow.Cli.Grading;
using MiniFlow.Grading;
using MiniFlow.Grading.Input;
using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow grade</c>: what may be said to it. What it does is in <see cref="GradeSession"/>.</summary>
internal static class GradeCommand
{
    public const string HelpEnding =
        """
        FOLDER holds a folder for each student with notebooks in it, or a zip for each student, or notebooks side by side whose
        names say whose they are (ada_03-linear.ipynb, or as Moodle and Canvas make them). What is graded, and for how many
        points, says the kit's own notebooks/source; from a student's notebook only the answers are taken. Each runs in
        processes of its own, without network, and is asked cases that are drawn from a seed nobody knows beforehand.

        DIR then holds index.html (an overview), feedback/ (a page for each student), grades.csv, grades-wide.csv, grades.json,
        junit.xml and summary.json. An interrupted grading goes on where it was when the same command is given again; what has
        not changed is not run again. grading.json in DIR holds the seed: not for students.

        A CSV of adjustments has the columns student,chapter,exercise,points,reason: 2 sets the points, +0.5 and -1 change
        them; the exercise 'late' sets the penalty in percent.

        Exit codes:
          0    everybody is graded
          1    everybody is graded, and somebody has to look at something (a file that cannot be read, a merge conflict);
               or --fail-under is not reached
          2    called wrongly, nothing to grade, or a model answer does not pass: nothing was graded; or the grades cannot
               be written, for instance because the disk is full: those that were written are kept
          130  interrupted with Ctrl-C; what was graded is kept

        Examples:
          miniflow grade submissions                                whatever chapters were handed in
          miniflow grade submissions --chapter 3 --roster class.txt
          miniflow grade submissions --deadline "2026-11-30 23:59" --late-penalty 10
          miniflow grade . --chapter 3 --json --fail-under 50       in a CI system
          miniflow grade submissions --seed SECRET --shard 2/8 --out part-2
          miniflow grade merge part-* --out grades                  put the shards together
        """;

    public const string MergeHelpEnding =
        """
        The shards have to be graded with the same --seed, from the same sources. A deadline and adjustments are not kept in
        them: give them here.

        Exit codes:
          0    everybody is graded
          1    somebody has to look at something, or --fail-under is not reached
          2    called wrongly, or the shards do not belong together: nothing was written

        Examples:
          miniflow grade merge part-* --out grades
          miniflow grade merge part-* --adjust by-hand.csv --json
        """;

    private const double DefaultTimeout = 60;

    public static Command Create(Terminal terminal, Func<int, IStudentRunner>? start = null)
    {
        var folder = new Argument<string>("folder") { HelpName = "FOLDER", Description = "Where the submissions lie." };
        var chapters = new Option<string[]>("--chapter") { HelpName = "N", Description = "A chapter to grade, by number or name; may be given several times. Default: those that were handed in." };
        var pattern = new Option<string?>("--pattern") { HelpName = "PATTERN", Description = "How notebooks side by side are called, as in \"{student}_{*}_{chapter}\"." };
        var roster = new Option<string?>("--roster") { HelpName = "FILE", Description = "Who belongs to the class, one in each line: who handed nothing in is listed as well, and who is not in it is named." };
        var seed = new Option<string?>("--seed") { HelpName = "TEXT", Description = "What random cases are drawn from. Default: that of DIR, or else a new secret." };
        var workers = NumberOption.Whole("--workers", "N", $"How many submissions run at once. Default: {Environment.ProcessorCount}, the number of cores.", 1, 1024);
        var shard = new Option<string?>("--shard") { HelpName = "I/N", Description = "Grade only the I-th of N parts of the class." };
        var timeout = NumberOption.Positive("--timeout", "SECONDS", $"How long one cell may run. Default: {DefaultTimeout}.", 86_400);
        var target = new Option<string?>("--out") { HelpName = "DIR", Description = "Where the grades go. Default: artifacts/grades in the kit." };
        var ending = new EndingOptions();
        var policy = new PolicyOptions();

        var command = new Command("grade", "Grade a folder of handed-in notebooks: scores, a page of feedback for each student, an overview.")
        {
            folder, chapters, pattern, roster, seed, workers, shard, timeout, target, CreateMerge(terminal),
        };
        policy.AddTo(command);
        ending.AddTo(command);
        command.SetAction((parsed, cancellation) => Guarded(() => GradeSession.RunAsync(
            new GradeRequest
            {
                Folder = parsed.GetValue(folder)!,
                Chapters = parsed.GetValue(chapters) ?? [],
                Out = parsed.GetValue(target),
                Pattern = parsed.GetValue(pattern) is { } form ? NamePattern.Parse(form) : null,
                Roster = parsed.GetValue(roster),
                Seed = parsed.GetValue(seed),
                Workers = parsed.GetValue(workers) ?? Environment.ProcessorCount,
                Shard = parsed.GetValue(shard) is { } part ? Shard.Parse(part) : null,
                CellTimeLimit = TimeSpan.FromSeconds(parsed.GetValue(timeout) ?? DefaultTimeout),
                Policy = policy.Of(parsed, terminal),
                Ending = ending.Of(parsed),
            },
            terminal,
            start ?? (count => new StudentRunner(new StudentRunnerOptions { Workers = count })),
            cancellation)));
        return command;
    }

    private static Command CreateMerge(Terminal terminal)
    {
        var folders = new Argument<string[]>("folders") { HelpName = "DIR…", Description = "The folders that the shards were graded into.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string?>("--out") { HelpName = "DIR", Description = "Where the grades go. Default: grades." };
        var ending = new EndingOptions();
        var policy = new PolicyOptions();
        var command = new Command("merge", "Put the shards of a class together.") { folders, target };
        policy.AddTo(command);
        ending.AddTo(command);
        command.SetAction((parsed, _) => Guarded(() => Task.FromResult(
            GradeSession.MergeAll(parsed.GetValue(folders)!, parsed.GetValue(target), policy.Of(parsed, terminal), ending.Of(parsed), terminal))));
        return command;
    }

    private static async Task<int> Guarded(Func<Task<int>> work)
    {
        // Ctrl-C is listened for as soon as this returns to the caller, and a class can take a second to be read.
        await Task.Yield();
        try
        {
            return await work();
        }
        catch (GradingException error)
        {
            throw new CommandException(char.ToLower(error.Message[0], CultureInfo.InvariantCulture) + error.Message[1..]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not 1, which says that everybody is graded.
            throw new CommandException($"{error.Message.TrimEnd('.')}. Not everything is graded or written. Mend that, or choose another folder with --out; the same command goes on from there.");
        }
    }

    private sealed class PolicyOptions
    {
        private readonly Option<string?> deadline = new("--deadline") { HelpName = "TIME", Description = "Until when work is in time, as in \"2026-11-30 23:59\"." };
        private readonly Option<double?> penalty = NumberOption.Positive("--late-penalty", "PERCENT", "What each begun day after the deadline costs. Default: nothing; it is only noted.", 100);
        private readonly Option<string?> adjustments = new("--adjust") { HelpName = "FILE", Description = "Changes by hand: a CSV with student,chapter,exercise,points,reason." };

        public void AddTo(Command command)
        {
            command.Options.Add(deadline);
            command.Options.Add(penalty);
            command.Options.Add(adjustments);
        }

        public GradingPolicy Of(ParseResult parsed, Terminal terminal) => new()
        {
            Deadline = parsed.GetValue(deadline) is { } time ? GradingPolicy.ParseDeadline(time)
                : parsed.GetValue(penalty) is null ? null : throw new CommandException("--late-penalty needs --deadline, to know what is late."),
            PenaltyPerDay = (parsed.GetValue(penalty) ?? 0) / 100,
            Adjustments = parsed.GetValue(adjustments) is { } file ? Adjustment.Read(Path.GetFullPath(file, terminal.CurrentDirectory)) : [],
        };
    }

    private sealed class EndingOptions
    {
        private readonly Option<bool> json = new("--json") { Description = "Write one line of JSON to the output and everything else to the error output." };
        private readonly Option<double?> failUnder = NumberOption.Positive("--fail-under", "PERCENT", "Exit with 1 if anybody earned less.", 100);

        public void AddTo(Command command)
        {
            command.Options.Add(json);
            command.Options.Add(failUnder);
        }

        public GradeEnding Of(ParseResult parsed) => new(parsed.GetValue(json), parsed.GetValue(failUnder));
    }
}
