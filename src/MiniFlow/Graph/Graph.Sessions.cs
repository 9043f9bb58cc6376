namespace MiniFlow;

/// <content>Which sessions are open on a graph.</content>
public sealed partial class Graph
{
    private readonly List<Session> sessions = [];

    /// <summary>
    /// The session that <c>node.Eval()</c> and <see cref="Flow.ValueAndGrad(Node, Feed, IReadOnlyList{Node})"/> take the values of variables from: the one
    /// that was opened last and is still open, or null.
    /// </summary>
    public Session? DefaultSession
    {
        get
        {
            lock (gate)
                return sessions.Count == 0 ? null : sessions[^1];
        }
    }

    internal InteractiveSession? Interactive { get; set; }

    internal void Open(Session session)
    {
        lock (gate)
            sessions.Add(session);
    }

    internal void Close(Session session)
    {
        lock (gate)
            sessions.Remove(session);
    }
}
