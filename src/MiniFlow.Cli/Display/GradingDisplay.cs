using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;
using Spectre.Console;

namespace MiniFlow.Cli.Display;

/// <summary>Progress of a grading: a bar on a terminal, a line for each submission elsewhere.</summary>
internal static class GradingDisplay
{
    /// <summary>Does the work and shows its progress.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<IGradingProgress, Task<T>> work) => terminal.IsPlain
        ? work(new Lines(terminal.Out))
        : terminal.ToAnsiConsole().Progress().AutoRefresh(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 32 }, new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bar(context)));

    private sealed class Lines(TextWriter output) : IGradingProgress
    {
        private readonly Lock gate = new();
        private int count;
        private int done;

        public void Preparing() => output.WriteLine("compiling the engine for a class of this size; this is done once");

        public void Trying(string chapter) => output.WriteLine($"trying the model answers of {chapter}");

        public void Begin(int count, int before)
        {
            (this.count, done) = (count, before);
            if (before > 0)
                output.WriteLine($"{before} of {count} were graded before");
        }

        public void Graded(SubmissionGrade grade)
        {
            lock (gate)
                output.WriteLine($"[{++done}/{count}] {GradeSummary.Line(grade)}");
        }
    }

    private sealed class Bar(ProgressContext context) : IGradingProgress
    {
        private readonly Lock gate = new();
        private ProgressTask? task;

        public void Preparing() => context.AddTask("compiling the engine, once", maxValue: 1).IsIndeterminate = true;

        public void Trying(string chapter) => context.AddTask($"model answers of {Markup.Escape(chapter)}", maxValue: 1).IsIndeterminate = true;

        public void Begin(int count, int before)
        {
            task = context.AddTask("grading", maxValue: Math.Max(1, count));
            task.Increment(before);
        }

        public void Graded(SubmissionGrade grade)
        {
            lock (gate)
            {
                task!.Description = Markup.Escape(GradeSummary.Name(grade.Student));
                task.Increment(1);
            }
        }
    }
}
