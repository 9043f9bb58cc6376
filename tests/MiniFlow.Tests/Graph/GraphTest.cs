namespace MiniFlow.Tests.Graphs;

/// <summary>A test whose nodes have a graph to themselves, so that names in its messages do not depend on what runs beside it.</summary>
public abstract class GraphTest : IDisposable
{
    private readonly IDisposable scope = new Graph().AsCurrent();

    public void Dispose()
    {
        scope.Dispose();
        GC.SuppressFinalize(this);
    }
}
