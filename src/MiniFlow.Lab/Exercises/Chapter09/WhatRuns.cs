using static MiniFlow.Lab.Exercises.NumbersExercise;

namespace MiniFlow.Lab.Exercises.Chapter09;

/// <summary>How often c is computed in all, of c = a·b and d = a + c, each time in a new session: after Run(c), after Run(c) and then Run(d), after one Run(c, d).</summary>
internal static class WhatRuns
{
    public static Exercise Exercise { get; } = new NumbersExercise
    {
        Id = "what-runs",
        Chapter = "09",
        Title = "How often c is computed",
        Points = 1,
        Praise = "Right: nothing is kept between two runs, and within one run nothing is computed twice.",
        Names = ["the number after Run(c)", "the number after Run(c) and Run(d)", "the number after Run(c, d)"],
        Numbers = [1, 2, 1],
        Misconceptions =
        [
            Mistake("c-is-kept", "A session keeps no values from one run to the next, only variables. d needs c, so `Run(d)` computes c again.", 1, 1, 1),
            Mistake("computed-for-each-fetch", "Within one run nothing is computed twice: `Run(c, d)` needs c for itself and for d, and computes it once.", 1, 2, 2),
            Mistake("the-other-way-round", "It is the other way round: two runs share nothing, one run shares everything that it needs.", 1, 1, 2),
            Mistake("counts-on", "Each question begins with a new session, whose count begins at 0.", 1, 3, 4),
            Mistake("computed-when-written", "Writing `c = a * b` computes nothing: it makes a node. Every run computes what its fetches need.", 0, 0, 0),
            Mistake("also-when-written", "Writing `c = a * b` computes nothing: it makes a node. Only the runs count.", 2, 3, 2),
            Mistake("counts-nodes", "These are all nodes that were computed. Asked for is how often c was.", 3, 7, 4),
            Mistake("values-instead-of-counts", "These are values of c and d. Asked for is how often c is computed.", 12, 15, null),
            Mistake("only-when-fetched", "c is computed when it is fetched, and also when something is fetched that needs it: `Run(d)` needs c.", 1, 1, 0),
            Mistake("once-for-each-use", "d uses c, and `Run(d)` computes it for that once: after `Run(c)` and `Run(d)` that makes two.", 1, 3, null),
        ],
        Hints =
        [
            "For each run ask: which nodes does it need for what is fetched? Each of them is computed once.",
            "What is left of the value of c when the first run is over? And is c computed twice where one run needs it in two places?",
            "`Run(c)` computes c once. `Run(d)` needs c and computes it again, which makes two. One `Run(c, d)` computes it once for both. Or ask `session.Trace.Count(c)`.",
        ],
    };
}
