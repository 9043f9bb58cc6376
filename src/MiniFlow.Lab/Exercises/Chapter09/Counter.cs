using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter09;

/// <summary>A variable that begins at 0, and an operation that adds 1 to it and is run a number of times.</summary>
internal static class Counter
{
    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "counter",
        Chapter = "09",
        Title = "A variable that counts",
        Points = 2,
        Praise = "Your counter counts: one variable, one operation, run as often as asked, in one session.",
        Target = new FunctionAnswer(x => Run((int)x[0]), 1),
        Inputs = ["times"],
        Function = "count",
        Result = "what the variable holds",
        FixedCases =
        [
            new Case { Name = "run three times", Inputs = [3], Value = 3 },
            new Case { Name = "run once", Inputs = [1], Value = 1 },
            new Case { Name = "never run", Inputs = [0], Value = 0 },
            new Case { Name = "run ten times", Inputs = [10], Value = 10 },
        ],
        Draw = random => [new Case { Name = "a number drawn at random", Inputs = [4 + random.NextInt(40)] }],
        AlsoAsked = (@case, observed) => Problem(Count.Of(@case, observed)),
        Misconceptions =
        [
            new("never-initialised", "The variable has no value in the session yet. Run `GlobalVariablesInitializer()` once, before the loop; make it after the variable.")
            {
                Probe = judged => judged.All(one => one.Observed is { Trouble.Exception: nameof(SessionException), Sessions: { Sessions: > 0, Initialisations: 0 } }),
            },
            new("initialised-too-early", "The initialiser was made before the variable and does not know it. Make it after the last variable.")
            {
                Probe = judged => judged.All(one => one.Observed is { Trouble: { Exception: nameof(SessionException) } trouble, Sessions.Initialisations: > 0 } && trouble.Sentence.Contains("no value in this session", StringComparison.Ordinal)),
            },
            new("session-closed", "The session is closed before you are done with it, and what its variables held is gone. Ask for the value within it.")
            {
                Probe = judged => judged.All(one => one.Observed.Trouble is { Exception: nameof(SessionException) } trouble && trouble.Sentence.Contains("session is closed", StringComparison.Ordinal)),
            },
            Shows("outside-the-graph", "The number is right, and there is no variable in it: C# has counted. Make a `Variable`, an operation that adds 1 to it, and let a session run that.", count => count.Use.Variables == 0),
            Shows("new-session-every-run", "Every turn of the loop opens a session of its own, in which the variable begins anew. Open one session before the loop.", count => count.Times < 2 || count.Use.Sessions >= count.Times),
            Shows("initialises-every-run", "The initialiser runs in every turn of the loop and sets the variable back to its beginning. Run it once, before the loop.", count => count.Times < 2 || count.Use.Initialisations >= count.Times),
            Shows("builds-in-the-loop", "Every turn of the loop makes a new operation, and the graph grows with each. Build the operation once, before the session; the loop only runs it.", count => count.Times < 2 || count.Use.UpdateNodes >= count.Times),
            Shows("never-assigns", "`count + 1` computes a number and leaves the variable as it is. An assignment changes it: `count.Assign(count + 1)` or `count.AssignAdd(1)`.", count => count.Use is { Variables: > 0, Updates: 0 } && count.Value is 0 or 1),
            Shows("all-at-once", "The variable changes in one run, by as much as asked. Add 1, and run that as often as asked.", count => count.Value == count.Times && (count.Times < 2 || count.Use.Updates == 1)),
            Shows("only-once", "The operation runs once, whatever is asked. Run it in a loop.", count => count.Value == Math.Min(count.Times, 1) || count.Value == 1),
            Shows("value-before-the-update", "You return what the variable was before the last update: all values of a run are computed before the variable changes. Ask for the value in a run of its own, afterwards.",
                count => count.Value == Math.Max(0, count.Times - 1) && count.Use.Updates == count.Times),
            Shows("one-run-too-few", "The operation runs once too few: the loop goes from 0 to below `times`.", count => count.Value == Math.Max(0, count.Times - 1)),
            Shows("one-run-too-many", "The operation runs once too often: perhaps the last one is to ask for the value. Run the variable itself for that.", count => count.Value == count.Times + 1 && count.Use.Updates == count.Times + 1),
            Shows("begins-at-one", "The variable begins at 1. Nothing has been counted yet: begin at 0.", count => count.Value == count.Times + 1),
            Shows("runs-twice", "The operation runs twice in each turn of the loop: perhaps once for the update and once more to see it. One run does both.", count => count.Value == 2 * count.Times && count.Use.Updates == 2 * count.Times),
            Shows("adds-two", "Each run adds 2.", count => count.Value == 2 * count.Times),
            Shows("counts-down", "Each run takes 1 away. Add it.", count => count.Value == -count.Times),
            CommonMistakes.Constant,
        ],
        Hints =
        [
            "Three parts: the graph (a variable, an operation that gives it a new value), a session, a loop of runs. Which of them has to be in the loop?",
            "`var next = count.AssignAdd(1);` makes the operation. In the session run the initialiser once, then `next` as often as asked, and last the variable itself.",
            "`using var session = new Session(); session.Run(GlobalVariablesInitializer()); for (var i = 0; i < (int)times; i++) session.Run(next); return session.Run(count);`",
        ],
    };

    private static Tensor Run(int times)
    {
        var count = new Variable(0);
        var next = count.AssignAdd(1);
        using var session = new Session();
        session.Run(Ops.VariablesInitializer([count]));
        for (var i = 0; i < times; i++)
            session.Run(next);
        return session.Run(count);
    }

    private static string? Problem(Count? count) =>
        count is null ? null
        : count.Use.Variables == 0 ? "The number is right, but there is no variable in a graph that a session runs."
        : count.Use.Updates != count.Times ? $"The number is right, but the operation ran {Words.Count((int)count.Use.Updates, "time")}: it is to add 1 and to run as often as asked."
        : count.Use.UpdateNodes > 1 ? "The number is right, but every run has an operation of its own: build it once."
        : null;

    private static Misconception Shows(string id, string sentence, Func<Count, bool> shows) => new(id, sentence)
    {
        // A loop that does not turn leaves the variable without a value if only the loop would have given it one.
        Probe = judged => judged.Where(one => one.Observed.Trouble is null).Select(one => Count.Of(one.Case, one.Observed)).ToArray() is { Length: > 2 } counts
            && counts.All(count => count is not null && shows(count))
            && judged.All(one => one.Observed.Trouble is null || (int)one.Case.Inputs[0] == 0),
    };

    /// <summary>How often was asked for, what came, and what the sessions say.</summary>
    private sealed record Count(int Times, double Value, SessionUse Use)
    {
        public static Count? Of(Case @case, Observation observed) =>
            observed is { Value: { Size: 1 } value, Sessions: { } use } ? new Count((int)@case.Inputs[0], Comparison.NumbersOf(value)[0], use) : null;
    }
}
