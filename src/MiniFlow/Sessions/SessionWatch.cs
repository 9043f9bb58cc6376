namespace MiniFlow;

/// <summary>
/// Notes the sessions that a piece of code opens, by this thread and what it awaits, until it is disposed:
/// <c>using (var watch = new SessionWatch()) { … }</c>. Whoever teaches or tests can ask their traces what was run, also after they were closed.
/// </summary>
public sealed class SessionWatch : IDisposable
{
    private static readonly AsyncLocal<SessionWatch?> innermost = new();

    private readonly SessionWatch? outer = innermost.Value;
    private readonly List<Session> sessions = [];
    private volatile bool isStopped;

    /// <summary>Begins to watch.</summary>
    public SessionWatch() => innermost.Value = this;

    /// <summary>The sessions that were opened, in that order; closed ones are among them.</summary>
    public IReadOnlyList<Session> Sessions
    {
        get
        {
            lock (sessions)
                return [.. sessions];
        }
    }

    /// <summary>
    /// Tells the code that is watched to come to an end: its next run of a session, and the next entry that it writes to an event file, throws an
    /// <see cref="OperationCanceledException"/>. May be called from any thread.
    /// </summary>
    public void Stop() => isStopped = true;

    /// <summary>Ends watching; the sessions stay as they are.</summary>
    public void Dispose() => innermost.Value = outer;

    /// <summary>Where code that is told to stop does so.</summary>
    internal static void ThrowIfStopped()
    {
        for (var watch = innermost.Value; watch is not null; watch = watch.outer)
        {
            if (watch.isStopped)
                throw new OperationCanceledException("This code was told to come to an end.");
        }
    }

    /// <summary>Tells whoever watches of a new session.</summary>
    internal static void Note(Session session)
    {
        for (var watch = innermost.Value; watch is not null; watch = watch.outer)
        {
            lock (watch.sessions)
                watch.sessions.Add(session);
        }
    }
}
