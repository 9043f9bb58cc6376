using static MiniFlow.Lab.Tests.Exercises.RightAnswers;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong answers of chapters 12 and 13: variables from a checkpoint, a loss in event files.</summary>
internal static class WrongFiles
{
    public static IEnumerable<WrongAnswer> All =>
    [
        FromFile("saves-instead", Restore("session.Run(GlobalVariablesInitializer()); saver.Save(session, path);", "session.Run(W)")),
        FromFile("wrong-name", Restore(Load, "session.Run(W)", "var W = new Variable(Tensor.Zeros([3, 2])); var b = new Variable(Tensor.Zeros(2)); var saver = new Saver();")),
        FromFile("wrong-name", Restore(Load, "session.Run(W)", "Variable W, b; using (new NameScope(\"model\")) { W = new Variable(Tensor.Zeros([3, 2]), name: \"W\"); b = new Variable(Tensor.Zeros(2), name: \"b\"); } var saver = new Saver();")),
        FromFile("wrong-shape", Restore(Load, "session.Run(W)", "var W = new Variable(Tensor.Zeros([2, 3]), name: \"W\"); var b = new Variable(Tensor.Zeros(2), name: \"b\"); var saver = new Saver();")),
        FromFile("wrong-shape", Restore(Load, "session.Run(W)", "var W = new Variable(0f, name: \"W\"); var b = new Variable(0f, name: \"b\"); var saver = new Saver();")),
        FromFile("wrong-dtype", Restore(Load, "session.Run(W)", "var W = new Variable(new double[3, 2], name: \"W\"); var b = new Variable(new double[2], name: \"b\"); var saver = new Saver();")),
        FromFile("saver-too-early", Restore(Load, "session.Run(W)", "var saver = new Saver(); var W = new Variable(Tensor.Zeros([3, 2]), name: \"W\"); var b = new Variable(Tensor.Zeros(2), name: \"b\");")),
        FromFile("session-closed", Restore(Load + " session.Dispose();", "session.Run(W)")),
        FromFile("another-session", Restore(Load + " using var other = new Session(); other.Run(GlobalVariablesInitializer());", "other.Run(W)")),
        FromFile("another-session", Restore("using (var first = new Session()) saver.Restore(first, path);", "session.Run(W)")),
        FromFile("nothing-restored", Restore("", "session.Run(W)")),
        FromFile("never-restores", Restore("session.Run(GlobalVariablesInitializer());", "session.Run(W)")),
        FromFile("never-restores", Restore("session.Run(GlobalVariablesInitializer());", "session.Run(W)", "var W = new Variable(TruncatedNormal([3, 2]), name: \"W\"); var b = new Variable(Tensor.Zeros(2), name: \"b\");")),
        FromFile("ignores-the-file", "Tensor Restore(string path) => new[,] { { 1f, 2 }, { 3, 4 }, { 5, 6 } };"),
        FromFile("initialises-after-restoring", Restore(Load + " session.Run(GlobalVariablesInitializer());", "session.Run(W)")),
        FromFile("no-variables", "Tensor Restore(string path) => Safetensors.Load(path).Tensors[\"W\"];"),
        FromFile("b-not-restored", Restore("session.Run(GlobalVariablesInitializer()); new Saver([W]).Restore(session, path);", "session.Run(W)")),
        FromFile("b-left-out", Restore(Load, "session.Run(W)", "var W = new Variable(Tensor.Zeros([3, 2]), name: \"W\"); var saver = new Saver();")),
        FromFile("returns-b", Restore(Load, "session.Run(b)")),
        FromFile("transposed", Restore(Load, "session.Run(Transpose(W))")),
        FromFile("flattened", Restore(Load, "session.Run(W).Flatten()")),
        FromFile("adds-b", Restore(Load, "session.Run(W + b)")),
        Loss("never-initialised", Record(Together, begin: "")),
        Loss("nothing-written", Record("session.Run(summary, train);")),
        Loss("nothing-written", Record("session.Run(train);")),
        Loss("wrong-tag", Record(Together, tag: "Loss")),
        Loss("wrong-tag", Record(Together, tag: "train/loss")),
        Loss("only-the-last", Record("", before: "for (var i = 0; i < 19; i++) session.Run(train); writer.Add(session.Run(summary), 19);", loop: "")),
        Loss("only-the-last", Record("", before: "for (var i = 0; i < 20; i++) session.Run(train); writer.Add(session.Run(summary), 20);", loop: "")),
        Loss("initialises-in-the-loop", Record("session.Run(GlobalVariablesInitializer()); " + Together)),
        Loss("never-moves", Record("writer.Add(session.Run(summary), step);")),
        Loss("never-moves", Record("writer.Add(session.Run(summary, next).Summary, step);", "var next = w - 0.1 * 2 * (w - 3);")),
        Loss("after-the-update", Record("session.Run(train); writer.Add(session.Run(summary), step);")),
        Loss("after-the-update", Record("session.Run(train); writer.Add(session.Run(summary), step + 1);")),
        Loss("first-step-missing", Record("session.Run(train); writer.Add(session.Run(summary), step);", loop: "for (var step = 1; step < 20; step++)")),
        Loss("one-step-short", Record(Together, loop: "for (var step = 1; step < 20; step++)")),
        Loss("one-step-too-many", Record(Together, loop: "for (var step = 0; step <= 20; step++)")),
        Loss("another-number-of-steps", Record(Together, loop: "for (var step = 0; step < 200; step++)")),
        Loss("another-number-of-steps", Record(Together, loop: "for (var step = 0; step < 10; step++)")),
        Loss("step-number-missing", Record("writer.Add(session.Run(summary, train).Summary, 0);")),
        Loss("another-step-number", Record("writer.Add(session.Run(summary, train).Summary, 19 - step);")),
        Loss("another-step-number", Record("writer.Add(session.Run(summary, train).Summary, 100 * step);")),
        Loss("gradient-ascent", Record("writer.Add(session.Run(summary, up).Summary, step);", "var up = w.AssignAdd(0.1 * 2 * (w - 3));")),
        Loss("gradient-ascent", "void Record(string folder) { using var writer = new EventFileWriter(folder); var w = 0.0; for (var step = 0; step < 20; step++) { writer.AddScalar(\"loss\", (w - 3) * (w - 3), step); w += 0.1 * 2 * (w - 3); } }"),
        Loss("forgets-the-inner-factor", Record("writer.Add(session.Run(summary, down).Summary, step);", "var down = w.Assign(w - 0.1 * (w - 3));")),
        Loss("records-the-gradient", Record(Together, loss: "Square(w - 3); var gradient = 2f * (w - 3)").Replace("Summaries.Scalar(\"loss\", loss)", "Summaries.Scalar(\"loss\", gradient)")),
        Loss("records-w", Record(Together).Replace("Summaries.Scalar(\"loss\", loss)", "Summaries.Scalar(\"loss\", w)")),
        Loss("records-w", Record("session.Run(train); writer.Add(session.Run(summary), step);").Replace("Summaries.Scalar(\"loss\", loss)", "Summaries.Scalar(\"loss\", w)")),
        Loss("forgets-the-square", Record(Together).Replace("Summaries.Scalar(\"loss\", loss)", "Summaries.Scalar(\"loss\", w - 3)")),
        Loss("begins-elsewhere", Record(Together, variable: "new Variable(1.0)")),
        Loss("another-learning-rate", Record(Together, rate: "0.01")),
        Loss("another-learning-rate", Record(Together, rate: "0.2")),
    ];

    private const string Load = "saver.Restore(session, path);";
    private const string Together = "writer.Add(session.Run(summary, train).Summary, step);";

    private static WrongAnswer FromFile(string misconception, string answer) => new("restore", misconception, answer, CheckOf("restore"));

    private static WrongAnswer Loss(string misconception, string answer) => new("record-loss", misconception, answer, CheckOf("record-loss"));
}
