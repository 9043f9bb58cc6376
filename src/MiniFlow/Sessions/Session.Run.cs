namespace MiniFlow;

/// <content>Running what is fetched.</content>
public partial class Session
{
    private static readonly Feed NoFeed = [];

    /// <summary>Computes a node: its value, a tensor of its own.</summary>
    /// <param name="fetch">The node.</param>
    /// <param name="feed">A value for each placeholder that it depends on. Any other node may be fed too and is then not computed.</param>
    /// <exception cref="SessionException">The session is closed, the node is of another graph, a variable is not initialised.</exception>
    /// <exception cref="GraphException">A placeholder is not fed or fed something else than it takes, or a node failed; the message says which.</exception>
    /// <exception cref="ShapeException">Values have shapes that do not fit.</exception>
    /// <exception cref="DeviceException">A node is placed on a device that is not there.</exception>
    public Tensor Run(Node fetch, Feed? feed = null)
    {
        using var run = Begin([fetch], feed);
        var value = run[0];
        run.Update();
        return value;
    }

    /// <summary>Runs an operation, which has no value: an initialiser, a training step.</summary>
    /// <inheritdoc cref="Run(Node, Feed?)"/>
    public void Run(Operation fetch, Feed? feed = null)
    {
        using var run = Begin([fetch], feed);
        run.Update();
    }

    /// <summary>Computes two nodes in one run, which shares what both need. Of an operation comes a tensor without elements.</summary>
    /// <inheritdoc cref="Run(Node, Feed?)"/>
    public (Tensor First, Tensor Second) Run(Node first, Node second, Feed? feed = null)
    {
        using var run = Begin([first, second], feed);
        var values = (run[0], run[1]);
        run.Update();
        return values;
    }

    /// <summary>Computes three nodes in one run, which shares what they need. Of an operation comes a tensor without elements.</summary>
    /// <inheritdoc cref="Run(Node, Feed?)"/>
    public (Tensor First, Tensor Second, Tensor Third) Run(Node first, Node second, Node third, Feed? feed = null)
    {
        using var run = Begin([first, second, third], feed);
        var values = (run[0], run[1], run[2]);
        run.Update();
        return values;
    }

    /// <summary>Computes any number of nodes in one run, which shares what they need. Of an operation comes a tensor without elements.</summary>
    /// <inheritdoc cref="Run(Node, Feed?)"/>
    public IReadOnlyList<Tensor> Run(IReadOnlyList<Node> fetches, Feed? feed = null)
    {
        ArgumentNullException.ThrowIfNull(fetches);
        using var run = Begin([.. fetches], feed);
        var values = new Tensor[fetches.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = run[i];
        run.Update();
        return values;
    }
}
