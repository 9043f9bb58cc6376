using static MiniFlow.Lab.Tests.Exercises.RightAnswers;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Wrong answers of chapters 9 and 10: what a session runs, a variable that counts, where nodes run.</summary>
internal static class WrongSessions
{
    public static IEnumerable<WrongAnswer> All =>
    [
        Runs("c-is-kept", "1, forD = 1, forBoth = 1"),
        Runs("computed-for-each-fetch", "1, forD = 2, forBoth = 2"),
        Runs("the-other-way-round", "1, forD = 1, forBoth = 2"),
        Runs("counts-on", "1, forD = 1 + 2, forBoth = 1 + 2 + 1"),
        Runs("computed-when-written", "0, forD = 0, forBoth = 0"),
        Runs("also-when-written", "1 + 1, forD = 1 + 2, forBoth = 1 + 1"),
        Runs("counts-nodes", "3, forD = 3 + 4, forBoth = 4"),
        Runs("values-instead-of-counts", "3 * 4, forD = 3 + 3 * 4, forBoth = 27"),
        Runs("values-instead-of-counts", "3 * 4, forD = 3 + 3 * 4, forBoth = 15"),
        Runs("only-when-fetched", "1, forD = 1, forBoth = 0"),
        Runs("once-for-each-use", "1, forD = 3, forBoth = 2"),
        Count("never-initialised", Counter(Add, Turn, Value, begin: "")),
        Count("initialised-too-early", "Tensor Count(Tensor times) { var init = GlobalVariablesInitializer(); var count = new Variable(0); var next = count.AssignAdd(1); using var session = new Session(); session.Run(init); for (var i = 0; i < (int)times; i++) session.Run(next); return session.Run(count); }"),
        Count("session-closed", Counter(Add, Turn, Value, loop: "session.Dispose(); for (var i = 0; i < (int)times; i++)")),
        Count("session-closed", "Tensor Count(Tensor times) { var count = new Variable(0); var next = count.AssignAdd(1); Session session; using (session = new Session()) { session.Run(GlobalVariablesInitializer()); for (var i = 0; i < (int)times; i++) session.Run(next); } return session.Run(count); }"),
        Count("outside-the-graph", "Tensor Count(Tensor times) { var count = 0; for (var i = 0; i < (int)times; i++) count++; return count; }"),
        Count("outside-the-graph", "Tensor Count(Tensor times) { var one = new Constant(1); var sum = 0; using var session = new Session(); for (var i = 0; i < (int)times; i++) sum += (int)session.Run(one); return sum; }"),
        Count("new-session-every-run", "Tensor Count(Tensor times) { var count = new Variable(0); var next = count.AssignAdd(1); var init = GlobalVariablesInitializer(); Tensor last = 0; for (var i = 0; i < (int)times; i++) { using var session = new Session(); session.Run(init); last = session.Run(next); } return last; }"),
        Count("initialises-every-run", Counter(Add, "session.Run(GlobalVariablesInitializer()); session.Run(next);", Value)),
        Count("initialises-every-run", Counter(Add + " var init = GlobalVariablesInitializer();", "session.Run(init); session.Run(next);", Value, begin: "")),
        Count("builds-in-the-loop", Counter("", "session.Run(count.AssignAdd(1));", Value)),
        Count("builds-in-the-loop", Counter("", "session.Run(count.Assign(i + 1));", Value)),
        Count("never-assigns", Counter("var next = count + 1;", Turn, Value)),
        Count("never-assigns", Counter("var next = count + 1; Tensor last = 0;", "last = session.Run(next);", "last")),
        Count("all-at-once", Counter("var next = count.AssignAdd((int)times);", "", "session.Run(next)")),
        Count("all-at-once", Counter("var next = count.Assign(count + new Constant(times));", "", "session.Run(next)")),
        Count("only-once", Counter(Add, Turn, Value, loop: "if ((int)times > 0)")),
        Count("only-once", Counter(Add, "", "session.Run(next)")),
        Count("value-before-the-update", Counter(Add + " Tensor last = 0;", "last = session.Run(next, count).Second;", "last")),
        Count("one-run-too-few", Counter(Add, Turn, Value, loop: "for (var i = 1; i < (int)times; i++)")),
        Count("one-run-too-many", Counter(Add, Turn, "session.Run(next)")),
        Count("one-run-too-many", Counter(Add, Turn, Value, loop: "for (var i = 0; i <= (int)times; i++)")),
        Count("begins-at-one", Counter(Add, Turn, Value, variable: "new Variable(1)")),
        Count("runs-twice", Counter(Add, "session.Run(next); var now = session.Run(next);", Value)),
        Count("adds-two", Counter("var next = count.Assign(count + 2);", Turn, Value)),
        Count("counts-down", Counter("var next = count.Assign(count - 1);", Turn, Value)),
        Count("constant", Counter(Add, "", "3")),
        Places("outer-scope-wins", "/cpu:0", "/gpu:0", "/gpu:0", "/gpu:0"),
        Places("cpu-by-default", "/cpu:0", "/gpu:0", "/cpu:0", "/cpu:0"),
        Places("outer-scope-wins-and-cpu-by-default", "/cpu:0", "/gpu:0", "/gpu:0", "/cpu:0"),
        Places("gpu-for-everything", "/gpu:0", "/gpu:0", "/gpu:0", "/gpu:0"),
        Places("cpu-for-everything", "/cpu:0", "/cpu:0", "/cpu:0", "/cpu:0"),
        Places("scopes-ignored", "/gpu:0", "/gpu:0", "/gpu:0", "/cpu:0"),
        Places("swapped", "/gpu:0", "/cpu:0", "/gpu:0", "/cpu:0"),
        Places("counts-from-one", "/cpu:0", "/gpu:1", "/cpu:0", "/gpu:1"),
        Places("no-device-name", "cpu", "gpu", "cpu", "gpu"),
        Places("no-device-name", "cpu:0", "gpu:0", "cpu:0", "gpu:0"),
        Places("names-of-nodes", "a", "b", "c", "d"),
        Places("none-outside", "/cpu:0", "/gpu:0", "/cpu:0", ""),
        Places("none-outside", "/cpu:0", "/gpu:0", "/cpu:0", "none"),
    ];

    private const string Add = "var next = count.AssignAdd(1);";
    private const string Turn = "session.Run(next);";
    private const string Value = "session.Run(count)";

    private static WrongAnswer Runs(string misconception, string numbers) => new("what-runs", misconception, $"double? forC = {numbers};", CheckOf("what-runs"));

    private static WrongAnswer Count(string misconception, string answer) => new("counter", misconception, answer, CheckOf("counter"));

    private static WrongAnswer Places(string misconception, params string[] devices) =>
        new("placement", misconception, $"string[] devices = [{string.Join(", ", devices.Select(device => $"\"{device}\""))}];", CheckOf("placement"));
}
