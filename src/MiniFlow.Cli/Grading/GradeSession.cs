using System.Globalization;
using MiniFlow.Cli.Display;
using MiniFlow.Grading.Input;
using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Judging;
using MiniFlow.Grading.Output;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Grading;

/// <summary>One call of <c>miniflow grade</c>: from the folder of submissions to the folder of grades.</summary>
internal static class GradeSession
{
    public static async Task<int> RunAsync(GradeRequest request, Terminal terminal, Func<int, IStudentRunner> start, CancellationToken cancellation)
    {
        var folders = Kit.Around(terminal)
            ?? throw new CommandException($"there is no kit in or above {terminal.CurrentDirectory}, and its notebooks/source says what is graded. Change into the kit's folder.");
        var assignments = Assignments(folders, request.Chapters);
        var roster = request.Roster is { } file ? Roster.Read(Path.GetFullPath(file, terminal.CurrentDirectory)) : null;
        var submissions = SubmissionFinder.Find(Path.GetFullPath(request.Folder, terminal.CurrentDirectory), request.Pattern, roster);
        var plan = GradingPlan.Of(assignments, submissions, request.Chapters.Count > 0, request.Shard);

        var results = OutOf(request, folders, terminal);
        var seed = request.Seed ?? GradingRecord.Find(results)?.Seed
            ?? (request.Shard is null ? Seeds.New() : throw new CommandException($"--shard needs --seed, the same for all {request.Shard.Count} shards: otherwise each would ask other cases. Think of a text that no student knows."));
        await using var runner = start(request.Workers);
        // Kept from the start, so that a run which is interrupted goes on with the same seed.
        var record = GradingRecord.Of(plan, seed, runner);
        record.Save(results);
        if (runner.Warning is { } warning)
            await terminal.Error.WriteLineAsync($"miniflow: warning: {warning}");

        var store = new ResultStore(Path.Combine(results, ResultStore.FolderName));
        var limits = new IsolationLimits { Cell = request.CellTimeLimit };
        var output = request.Ending.AsJson ? terminal with { Out = terminal.Error, IsPlain = true } : terminal;
        var grades = await GradingDisplay.ShowAsync(output, progress => new GradingRun(plan, runner, seed, store, limits, progress).RunAsync(request.Workers, cancellation));
        if (cancellation.IsCancellationRequested)
        {
            output.Out.WriteLine($"Interrupted: {grades.Count} of {plan.Items.Count} are graded. The same command goes on from there.");
            return ExitCode.Interrupted;
        }

        store.KeepOnly(grades);
        return End(new GradeBook(record, request.Policy.Apply(grades)), results, request.Ending, terminal);
    }

    public static int MergeAll(IReadOnlyList<string> folders, string? target, GradingPolicy policy, GradeEnding ending, Terminal terminal)
    {
        var (record, grades) = Merge.Of([.. folders.Select(folder => Path.GetFullPath(folder, terminal.CurrentDirectory))]);
        var results = Path.GetFullPath(target ?? "grades", terminal.CurrentDirectory);
        return End(new GradeBook(record, policy.Apply(grades)), results, ending, terminal);
    }

    private static int End(GradeBook book, string results, GradeEnding ending, Terminal terminal)
    {
        GradeFiles.Write(results, book, TimeProvider.System.GetLocalNow());
        if (ending.AsJson)
            terminal.Out.WriteLine(RunSummaryJson.Of(book));
        else
            GradeSummary.Write(terminal, book, results);
        var below = ending.FailUnder is { } least ? book.Grades.Where(grade => grade.Points > 0 && 100 * grade.Total / grade.Points < least).ToList() : [];
        if (below.Count > 0)
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"miniflow: {below.Count} of {book.Grades.Count} earned less than the {ending.FailUnder:0.##} % that --fail-under asks for."));
        return book.ToReview > 0 || below.Count > 0 ? ExitCode.Failure : ExitCode.Success;
    }

    private static List<Assignment> Assignments(ChapterFolders folders, IReadOnlyList<string> chosen)
    {
        var names = folders.Names();
        var wanted = chosen.Count == 0 ? names : [.. chosen.Select(one => names.FirstOrDefault(name => name == one || name.StartsWith(one.PadLeft(2, '0') + "-", StringComparison.Ordinal))
            ?? throw new CommandException($"there is no chapter '{one}'.{NearestNames.Question(one, names)}")).Distinct()];
        return [.. folders.Sources().Where(source => wanted.Contains(Path.GetFileNameWithoutExtension(source))).Select(source => Assignment.Load(source, folders.Student))];
    }

    private static string OutOf(GradeRequest request, ChapterFolders folders, Terminal terminal)
    {
        if (request.Out is { } folder)
            return Path.GetFullPath(folder, terminal.CurrentDirectory);
        var place = Path.Combine(folders.Root, "artifacts", "grades");
        return request.Shard is { } shard ? Path.Combine(place, $"shard-{shard.Number}-of-{shard.Count}") : place;
    }
}
