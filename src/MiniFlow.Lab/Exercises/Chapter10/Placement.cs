using static MiniFlow.Lab.Exercises.NamesExercise;

namespace MiniFlow.Lab.Exercises.Chapter10;

/// <summary>
/// The devices of four nodes on a machine with /cpu:0 and /gpu:0: a within Device("/cpu:0"), b within Device("/gpu:0"), c within Device("/cpu:0") nested in
/// that scope, d within none.
/// </summary>
internal static class Placement
{
    public static Exercise Exercise { get; } = new NamesExercise
    {
        Id = "placement",
        Chapter = "10",
        Title = "Where each node runs",
        Points = 1,
        Praise = "The innermost scope decides; outside of all of them a graphics processor goes first, if there is one.",
        Noun = "device",
        Subjects = ["a", "b", "c", "d"],
        Right = ["/cpu:0", "/gpu:0", "/cpu:0", "/gpu:0"],
        Misconceptions =
        [
            Mistake("outer-scope-wins", "c stands in two scopes, and the inner one decides.", "/cpu:0", "/gpu:0", "/gpu:0", "/gpu:0"),
            Mistake("cpu-by-default", "No scope says where d is to run, and then a graphics processor goes first, if the machine has one.", "/cpu:0", "/gpu:0", "/cpu:0", "/cpu:0"),
            Mistake("outer-scope-wins-and-cpu-by-default", "c stands in two scopes, and the inner one decides. d stands in none, and then a graphics processor goes first.", "/cpu:0", "/gpu:0", "/gpu:0", "/cpu:0"),
            Mistake("gpu-for-everything", "A scope is a command, not a wish: a node within `Device(\"/cpu:0\")` runs there, although there is a graphics processor.", "/gpu:0", "/gpu:0", "/gpu:0", "/gpu:0"),
            Mistake("cpu-for-everything", "The machine of this exercise has `/cpu:0` and `/gpu:0`, whatever yours has: a scope `Device(\"/gpu:0\")` is obeyed there.", "/cpu:0", "/cpu:0", "/cpu:0", "/cpu:0"),
            Mistake("swapped", "These are the devices the wrong way round.", "/gpu:0", "/cpu:0", "/gpu:0", "/cpu:0"),
            Mistake("scopes-ignored", "The scopes count: a and b stand in one each.", "/gpu:0", null, "/gpu:0", null),
            Mistake("counts-from-one", "Devices of a kind are counted from 0: the first graphics processor is `/gpu:0`.", given => given.Any(name => Same(name, "/gpu:1") || Same(name, "/cpu:1"))),
            Mistake("no-device-name", "The name of a device has the form `/cpu:0`: a slash, what it is, a colon, and which of them.",
                given => given.Count == 4 && given.All(name => Kinds.Contains(name.Trim('/').ToLowerInvariant().Split(':')[0])) && given.Any(name => !Names.Any(right => Same(right, name)))),
            Mistake("names-of-nodes", "These are the names of the nodes. Asked for is where each of them runs.", "a", "b", "c", "d"),
            Mistake("none-outside", "A node outside of all scopes runs as well, on a device of the session's choice: a graphics processor, if there is one.",
                given => given.Count == 4 && given[3] is "" or "none" or "null" or "-" or "?"),
        ],
        Hints =
        [
            "For each node look for the innermost `using (new Device(…))` around the line in which it is made.",
            "c has two around it, and the inner one decides. d has none: which device does a session choose of itself?",
            "a runs on `/cpu:0`, b on `/gpu:0`, c on `/cpu:0` as the inner scope says; for d, a graphics processor goes first.",
        ],
    };

    private static string[] Kinds => ["cpu", "gpu", "cpu0", "gpu0", "processor"];

    private static string[] Names => ["/cpu:0", "/gpu:0"];
}
