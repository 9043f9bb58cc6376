using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab.Exercises.Chapter12;

/// <summary>Variables W (3×2) and b (2) that get their values from a checkpoint.</summary>
internal static class Restore
{
    private static readonly string[] names = ["W", "b", "steps"];

    public static Exercise Exercise { get; } = new ComparedExercise
    {
        Id = "restore",
        Chapter = "12",
        Title = "Variables from a checkpoint",
        Points = 2,
        Praise = "Your variables come back from the file as they were saved.",
        Target = new PathAnswer(Restored),
        Inputs = names,
        Function = "restore",
        Result = "W",
        FixedCases =
        [
            File("a checkpoint", new[,] { { 1f, 2 }, { 3, 4 }, { 5, 6 } }, new[] { 7f, 8 }) with { Value = new[,] { { 1f, 2 }, { 3, 4 }, { 5, 6 } } },
            File("another checkpoint", new[,] { { -0.5f, 0.25f }, { 1.5f, -2 }, { 0.125f, 10 } }, new[] { 0.1f, -0.3f }),
            File("a checkpoint that holds more", new[,] { { 0.2f, -7 }, { 0, 1e-6f }, { 1e6f, 3 } }, new[] { -1f, 2 }, 1000),
        ],
        Draw = random => [File("numbers drawn at random", random.Normal(new[] { 3, 2 }), random.Normal(new[] { 2 }))],
        AlsoAsked = (_, observed) =>
            observed.IgnoresInput ? "The numbers come from somewhere else: your function gives the same for a file that is not there."
            : observed.Sessions is not { Variables: > 1, Loaded: not 1 } ? "W is right, but it has to come out of a variable of a session that has restored both W and b."
            : null,
        Misconceptions =
        [
            new("saves-instead", "The file is no longer what it was: `Save` writes the values of the variables over it. `Restore` reads them.") { Probe = judged => judged.Any(one => one.Observed.ChangedInputs.Count > 0) },
            Threw("wrong-name", "The file holds `W` and `b`, and a variable of yours has another name. A variable is found by its name in the graph, which you have to give it: `name: \"W\"`.", "CheckpointException", "has nothing for"),
            Threw("wrong-shape", "A variable has another shape than what was saved under its name: W is 3×2, b has 2 numbers.", "CheckpointException", "has shape"),
            Threw("wrong-dtype", "A variable has another dtype than what was saved under its name: both are float32. `Tensor.Zeros([3, 2])` is, and so are arrays of `float`.", "CheckpointException", "Nothing was restored"),
            Threw("saver-too-early", "The saver is made before the variables and knows none. Make it after the last one.", "CheckpointException", "There is no variable"),
            Threw("session-closed", "The session is closed before you ask for W, and what its variables held is gone. Ask within it.", nameof(SessionException), "session is closed"),
            new("another-session", "One session restores, and another one is asked. Each has values of its own: use the same for both.")
            {
                Probe = judged => judged.All(one => !one.Passed && one.Observed is { IgnoresInput: false, Sessions.Sessions: > 1 }),
            },
            Threw("nothing-restored", "W has no value in the session yet: call `saver.Restore(session, path)` first.", nameof(SessionException), "has no value in this session"),
            new("never-restores", "The initial value comes back: nothing is read from the file. Call `saver.Restore(session, path)` before you ask for W.")
            {
                Probe = judged => judged.All(one => one.Observed is { IgnoresInput: true, Sessions.Variables: > 0 }),
            },
            new("ignores-the-file", "The numbers do not come from the file: your function gives the same for one that is not there.") { Probe = judged => judged.All(one => one.Observed.IgnoresInput) },
            new("initialises-after-restoring", "The initial value comes back: the initialiser runs after `Restore` and puts it over what was read. A variable that is restored needs no initialiser.")
            {
                Probe = judged => judged.All(one => !one.Passed && one.Observed is { Trouble: null, Sessions.Initialisations: > 0 }) && AllTheSame(judged),
            },
            new("no-variables", "The numbers are right, and no variable has them: a file was read. Make variables W and b, and let a saver restore them in a session.")
            {
                Probe = judged => judged.All(one => one.Differences.Count == 0 && one.Observed is { Trouble: null, Sessions.Variables: 0 }),
            },
            new("b-left-out", "W is right. The network has a second variable, b with 2 numbers: make it as well, and restore both.")
            {
                Probe = judged => judged.All(one => one.Differences.Count == 0 && one.Observed is { Trouble: null, Sessions.Variables: 1 }),
            },
            new("b-not-restored", "W is right, and b has not come from the file: the saver knows W alone. `new Saver()` takes all variables, `new Saver([W, b])` those two.")
            {
                Probe = judged => judged.All(one => one.Differences.Count == 0 && one.Observed is { Trouble: null, Sessions: { Variables: > 1, Loaded: 1 } }),
            },
            Mistake("returns-b", "This is b. Asked for is W.", tensors => tensors["b"]),
            Mistake("transposed", "W comes back transposed. It is saved as 3×2, and 3×2 it stays.", tensors => tensors["W"].T),
            Mistake("flattened", "W comes back as a vector. It is a matrix, 3×2.", tensors => tensors["W"].Flatten()),
            Mistake("adds-b", "b is added to W. Asked for is W as it was saved.", tensors => tensors["W"] + tensors["b"]),
        ],
        Hints =
        [
            "Four steps: the variables as they were in the network that was saved, a saver, a session, and in it `Restore`. Is an initialiser needed?",
            "The names have to be those in the file: `new Variable(Tensor.Zeros([3, 2]), name: \"W\")`, and b likewise. Then `new Saver()`.",
            "`using var session = new Session(); new Saver([w, b]).Restore(session, path); return session.Run(w);`",
        ],
    };

    private static Tensor Restored(string path)
    {
        var (w, b) = (new Variable(Tensor.Zeros([3, 2]), name: "W"), new Variable(Tensor.Zeros([2]), name: "b"));
        using var session = new Session();
        new Saver([w, b]).Restore(session, path);
        return session.Run(w);
    }

    private static Case File(string name, params Tensor[] tensors) => new() { Name = name, Inputs = tensors, Checkpoint = [.. names.Take(tensors.Length)] };

    private static Misconception Threw(string id, string sentence, string exception, string words) => new(id, sentence)
    {
        Probe = judged => judged.All(one => one.Observed.Trouble is { } trouble && trouble.Exception == exception && trouble.Sentence.Contains(words, StringComparison.Ordinal)),
    };

    private static bool AllTheSame(IReadOnlyList<Judged> judged) => judged.All(one => one.Observed.Value is { } value && Comparison.Agree(judged[0].Observed.Value, value, 1e-9));

    private static Misconception Mistake(string id, string sentence, Func<IReadOnlyDictionary<string, Tensor>, Tensor> wrong) =>
        new(id, sentence) { Wrong = new PathAnswer(path => wrong(Safetensors.Load(path).Tensors)) };
}
