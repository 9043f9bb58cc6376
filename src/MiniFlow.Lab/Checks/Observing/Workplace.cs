namespace MiniFlow.Lab.Checks;

/// <summary>Where code under test runs: an empty graph of its own, in which it may open sessions. What it leaves open is closed.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly IDisposable scope = new Graph().AsCurrent();
    private readonly SessionWatch watch = new();

    /// <summary>What was done in sessions so far.</summary>
    public SessionUse Use() => SessionUse.Of(watch.Sessions);

    /// <summary>Leaves it.</summary>
    public void Dispose()
    {
        watch.Dispose();
        foreach (var session in watch.Sessions)
            session.Dispose();
        scope.Dispose();
    }
}
