namespace MiniFlow.Lab.Checks;

/// <summary>What code did in sessions while it was observed. All zero for code that opened none.</summary>
/// <param name="Sessions">How many sessions it opened.</param>
/// <param name="Variables">How many variables the graphs of these sessions have.</param>
/// <param name="Initialisations">How often an initialiser ran.</param>
/// <param name="Updates">How often something else ran that changes variables: an assignment, a training step.</param>
/// <param name="UpdateNodes">How many different nodes these were.</param>
/// <param name="Loaded">How many variables were given a value from outside, as a checkpoint does.</param>
public sealed record SessionUse(int Sessions, int Variables, long Initialisations, long Updates, int UpdateNodes, int Loaded = 0)
{
    /// <summary>Reads it off the traces.</summary>
    internal static SessionUse Of(IReadOnlyList<Session> sessions)
    {
        var (initialisations, updates) = (0L, 0L);
        var updateNodes = new HashSet<Node>();
        foreach (var session in sessions)
        {
            foreach (var node in session.Trace.Runs.SelectMany(run => run.Nodes).Distinct())
            {
                if (node is VariablesInitializer)
                    initialisations += session.Trace.Count(node);
                if (!Changes(node))
                    continue;
                updates += session.Trace.Count(node);
                updateNodes.Add(node);
            }
        }

        var variables = sessions.Select(session => session.Graph).Distinct().Sum(graph => graph.Variables.Count);
        return new SessionUse(sessions.Count, variables, initialisations, updates, updateNodes.Count, sessions.Sum(session => session.Trace.Loaded.Count));
    }

    // A training step is an operation; a group only holds others.
    private static bool Changes(Node node) => node is Assign or (Operation and not (VariablesInitializer or Group));
}
