namespace MiniFlow;

/// <summary>
/// A node that is run for what it does and has no value: initialise variables, train a step, several of these together. No node can compute from it;
/// <c>session.Run(operation)</c> returns nothing.
/// </summary>
public abstract class Operation : Node
{
    /// <summary>An operation that runs after <paramref name="inboundNodes"/>.</summary>
    protected Operation(string? name, params IReadOnlyList<Node> inboundNodes)
        : base(name, inboundNodes)
    {
    }

    /// <summary>Nothing: what there is to do is done when all values of the run are there.</summary>
    public override void Forward()
    {
    }

    /// <summary>Nothing: without a value there is no gradient.</summary>
    public override void Backward()
    {
    }

    /// <summary>Runs it in the session that was opened last on its graph.</summary>
    /// <param name="feed">What is fed.</param>
    /// <exception cref="SessionException">No session is open.</exception>
    public void Run(Feed? feed = null) => SessionError.Default(this).Run(this, feed);

    /// <summary>For instance <c>&lt;tf.Operation 'init' type=NoOp&gt;</c>.</summary>
    public override string ToString() => $"<tf.Operation '{Name}' type={OperationType}>";

    /// <summary>No gradient goes through an operation.</summary>
    protected internal sealed override bool PassesGradientTo(Node inbound) => false;

    internal override bool HasResult => false;

    internal override void RunForward() => CallForward();
}
