using System.Globalization;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter13;

/// <summary>Twenty steps of w ← w − 0.1·∂(w − 3)²/∂w from w = 0, the loss of each recorded under the tag <c>loss</c>.</summary>
internal static class RecordLoss
{
    private const int Steps = 20;

    // w - 3 shrinks by 1 - 0.1·2 = 0.8 in each step, its square by 0.64; it begins at (0 - 3)² = 9.
    private const double First = 9;
    private const double Ratio = 0.64;

    public static Exercise Exercise { get; } = new RuledExercise
    {
        Id = "record-loss",
        Chapter = "13",
        Title = "The curve of a loss",
        Points = 2,
        Praise = "Twenty points of a curve that falls from 9 to almost nothing, for every reader of event files.",
        Wants = "code that records in a folder",
        Takes = answer => answer is FolderAnswer,
        FixedCases = [new Case { Name = "an empty folder" }],
        Rule = (_, observed) => Problem(observed, Recording.Of(observed, "loss")),
        Misconceptions =
        [
            Uses("never-initialised", "The variable has no value in the session yet. Run `GlobalVariablesInitializer()` once, before the loop.",
                observed => observed is { Trouble.Exception: nameof(SessionException), Sessions: { Sessions: > 0, Initialisations: 0 } }),
            Uses("nothing-written", "The steps are taken, and nothing is recorded in the folder. Is `folder` what the writer is given, and is what each run records handed on, `writer.Add(summary, step)`?",
                observed => observed is { Trouble: null, Names.Count: 0 }),
            Uses("wrong-tag", "What you record has another tag: it has to be `loss`, without a scope in front.", observed => observed.Names is { Count: > 0 } names && !names.Contains("loss")),
            Series("only-the-last", "There is a single point at the end. Record in every turn of the loop, with one writer that is opened before it: a new one begins a new file.", loss => loss.Count is > 0 and < 4),
            Uses("initialises-in-the-loop", "The initialiser runs in every turn of the loop and sets w back to 0. Run it once, before the loop.", observed => observed.Sessions is { Initialisations: >= Steps - 1 }),
            Series("never-moves", "The loss stays where it begins: w never changes. Run the training step in every turn of the loop, or if you assign, check that the assignment is run.", loss => loss.Count > 2 && loss.Follows(First, 1)),
            Series("after-the-update", "Each loss is that of w after the step. Recorded is the loss of every step, from which it goes down: the first one is (0 - 3)² = 9. Fetch it before the update or in the same run, which computes all values first.",
                loss => loss.Count == Steps && loss.Follows(First * Ratio, Ratio)),
            Series("first-step-missing", "The first point is missing: the loss at w = 0, which is 9.", loss => loss.Count == Steps - 1 && loss.Follows(First * Ratio, Ratio)),
            Series("one-step-short", "One point is missing at the end: 20 steps, so 20 points.", loss => loss.Count == Steps - 1 && loss.Follows(First, Ratio)),
            Series("one-step-too-many", "There is one point too many: 20 steps, so 20 points.", loss => loss.Count == Steps + 1 && loss.Follows(First, Ratio)),
            Series("another-number-of-steps", "The curve is right, and it has another number of points: 20 are asked for.", loss => loss.Count != Steps && loss.Follows(First, Ratio)),
            Series("step-number-missing", "The losses are right, and all of them stand at the same step. Give the number of the step: `writer.Add(summary, step)`.", loss => loss.Count == Steps && loss.Follows(First, Ratio) && loss.Steps.Distinct().Count() == 1),
            Series("another-step-number", "The losses are right, and they stand at other steps: the first belongs to step 0, the next to step 1, and so on up to 19.", loss => loss.Count == Steps && loss.Follows(First, Ratio)),
            Series("gradient-ascent", "The loss grows from step to step: w moves away from 3. Subtract the gradient.", loss => loss.Count > 2 && loss.Values[^1] > loss.Values[0] && loss.IsGeometric && loss.Values[0] > 0),
            Series("forgets-the-inner-factor", "The steps are half as long as they should be: the derivative of (w - 3)² is 2·(w - 3).", loss => loss.Follows(First, 0.81)),
            Series("records-the-gradient", "These are the derivatives, 2·(w - 3). Record the loss.", loss => loss.Follows(-6, 0.8) || loss.Follows(-4.8, 0.8)),
            Series("records-w", "These are the values of w. Record the loss, (w - 3)².", loss => loss.Count > 2 && (Weights(loss, 0) || Weights(loss, 1))),
            Series("forgets-the-square", "This is the distance of w from 3. The loss is its square.", loss => loss.Follows(3, 0.8) || loss.Follows(-3, 0.8)),
            Series("begins-elsewhere", "w begins elsewhere: at w = 0 the first loss is (0 - 3)² = 9.", loss => loss.Count > 2 && loss.Follows(loss.Values[0], Ratio) && !Comparison.Agree(First, loss.Values[0], 1e-4)),
            Series("another-learning-rate", "The learning rate is another one: with 0.1 each loss is 0.64 times the one before.", loss => loss.IsGeometric && Comparison.Agree(First, loss.Values[0], 1e-4)),
        ],
        Hints =
        [
            "The graph: w, the loss, a training step, a summary of the loss. The session: a loop of 20 runs, and a writer that takes what each run records.",
            "`Summaries.Scalar(\"loss\", loss)` records, `new GradientDescentOptimizer(0.1).Minimize(loss)` trains. Run both at once: all values of a run are computed before w changes.",
            "`for (var step = 0; step < 20; step++) writer.Add(session.Run(summary, train).Summary, step);` within `using var writer = new EventFileWriter(folder);`",
        ],
    };

    private static string? Problem(Observation observed, Recording loss)
    {
        if (loss.Count == 0)
            return $"Nothing is recorded under the tag `loss`{(observed.Names is { Count: > 0 } names ? $"; there is {Words.List([.. names.Distinct().Take(4).Select(name => $"`{name}`")])}" : "")}.";
        if (loss.Count != Steps)
            return $"There are {loss.Count} points under the tag `loss`. Asked for are {Steps}, one a step.";
        for (var i = 0; i < Steps; i++)
        {
            var target = First * Math.Pow(Ratio, i);
            if (!Comparison.Agree(target, loss.Values[i], 1e-4))
                return string.Create(CultureInfo.InvariantCulture, $"Point {i + 1} of the curve is {loss.Values[i]:G4}, and it has to be {target:G4}.");
        }

        return Enumerable.Range(0, Steps).All(i => loss.Steps[i] == loss.Steps[0] + i) && loss.Steps[0] is 0 or 1
            ? null
            : "The losses are right; their steps have to be counted one by one, from 0 or from 1.";
    }

    // w = 3·(1 - 0.8^k).
    private static bool Weights(Recording loss, int from) =>
        loss.Values.Select((value, i) => Comparison.Agree(3 * (1 - Math.Pow(0.8, i + from)), value, 1e-4)).All(agrees => agrees);

    private static Misconception Series(string id, string sentence, Func<Recording, bool> shows) =>
        Uses(id, sentence, observed => observed.Trouble is null && shows(Recording.Of(observed, "loss")));

    private static Misconception Uses(string id, string sentence, Func<Observation, bool> shows) => new(id, sentence) { Probe = judged => shows(judged[0].Observed) };
}
