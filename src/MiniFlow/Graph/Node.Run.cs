namespace MiniFlow;

/// <summary>What a run sees of a node.</summary>
public abstract partial class Node
{
    private Tensor? value;
    private ReusedTensor room;
    private ReusedTensor upstream;
    private GradientTable? gradients;
    private string? label;

    /// <summary>A node that its inbound nodes do not know of and that takes no name: a run's own.</summary>
    private protected Node(NodeList unaware)
    {
        InboundNodes = unaware;
        Name = TypeName;
        Graph = unaware[0].Graph;
        Island = unaware[0].Island;
    }

    /// <summary>The plan of the runs that have this node as their output, kept from the first one.</summary>
    internal Plan? Plan { get; set; }

    internal Island Island { get; }

    /// <summary>The name that a node gets when it is given none.</summary>
    private protected virtual string DefaultName => TypeName;

    internal string TypeName => GetType().Name is var name && name.IndexOf('`') is > 0 and var end ? name[..end] : GetType().Name;

    /// <summary>How a message calls this node: by its name, with its type where the name does not tell it.</summary>
    internal string Label => label ??= Word.StartsWith(TypeName, StringComparison.Ordinal) || Word.StartsWith(OperationType, StringComparison.Ordinal) ? $"'{Name}'" : $"'{Name}' ({TypeName})";

    internal bool IsInRun { get; private set; }

    /// <summary>
    /// Whether the class was written outside this library. Such a node may keep what it sees, say the values of several runs to compare them, and must
    /// not find them written over later.
    /// </summary>
    internal bool IsStudents { get; }

    /// <summary>Whether a run leaves a value in it; an <see cref="Operation"/> has none.</summary>
    internal virtual bool HasResult => true;

    /// <summary>Whether its value comes with the feed or can do so; in a session every other node can be fed too, in place of computing it.</summary>
    internal virtual bool IsFeedable => false;

    /// <summary>Whether a feed for this node stands for its value, so that the run need not compute it.</summary>
    internal virtual bool IsFeedItsValue => true;

    /// <summary>The name without the scopes.</summary>
    private string Word => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Whether a run has to feed this node; DummyGrad is only needed where there is a backward pass.</summary>
    internal virtual bool MustBeFed(bool forBackward) => false;

    /// <summary>Whether this run has fed it.</summary>
    internal virtual bool IsFed => HasValue;

    /// <summary>The nodes that <see cref="Gradients"/> has an entry for.</summary>
    private protected virtual NodeList GradientKeys => InboundNodes;

    internal void EnterRun()
    {
        // What an earlier run has left must be taken neither for a value of this one nor for a gradient.
        Forget();
        IsInRun = true;
        BeginRun();
    }

    internal void LeaveRun()
    {
        activeOutbound = null;
        IsInRun = false;
    }

    /// <summary>Neither value nor gradients of the last run are there any more.</summary>
    internal void Forget()
    {
        value = null;
        ForgetGradients();
    }

    internal void ForgetGradients() => gradients?.Clear();

    /// <summary>Takes a fed value in place of computing it.</summary>
    internal void Override(Tensor fed) => value = FeedRules.Accept(this, fed, asItComes: false);

    /// <summary>Takes what the feed holds for this node, in the dtype that it comes in if <paramref name="asItComes"/>.</summary>
    internal virtual void AcceptFeed(Tensor fed, bool asItComes) => throw RunError.FeedForComputedNode(this);

    private protected virtual void BeginRun()
    {
    }

    /// <summary>A step of the forward pass: the node computes its value, and what it left is held against its rules.</summary>
    internal virtual void RunForward()
    {
        Expect();
        if (IsStudents)
        {
            foreach (var inbound in InboundNodes)
            {
                // A variable hands out its own memory: that is what an update writes to.
                if (inbound is not Variable)
                    inbound.value = inbound.room.GiveAway(inbound.Value);
            }
        }

        CallForward();
        if (value is null)
            throw RunError.ForwardLeftNoValue(this);
        if (!expectedShape!.IsCompatibleWith(value.Shape))
            throw RunError.ValueShape(this, expectedShape, value.Shape);
    }

    /// <summary>A step of the backward pass, for those of the inbound nodes that the run needs a gradient for.</summary>
    internal void RunBackward(bool[] needed)
    {
        Gradients.Needed = needed;
        var outer = Placement.Enter(Device);
        try
        {
            Backward();
        }
        catch (Exception exception) when (!RunError.Names(this, exception))
        {
            throw RunError.InBackward(this, exception);
        }
        finally
        {
            Placement.Leave(outer);
        }

        Gradients.Check();
    }

    private protected void CallForward()
    {
        var outer = Placement.Enter(Device);
        try
        {
            Forward();
        }
        catch (Exception exception) when (!RunError.Names(this, exception))
        {
            throw RunError.InForward(this, exception);
        }
        finally
        {
            Placement.Leave(outer);
        }
    }

    /// <summary>What the outbound nodes hold for this one, added up.</summary>
    internal Tensor UpstreamSum()
    {
        var outbound = OutboundNodes;
        if (outbound.Count == 0)
            throw RunError.NoUpstream(this);
        var sum = outbound[0].Gradients[this];
        for (var i = 1; i < outbound.Count; i++)
        {
            var next = outbound[i].Gradients[this];
            sum = IsStudents ? sum + next : Tensor.Add(sum, next, into: upstream.For(sum.Shape, DTypes.Promote(sum.DType, next.DType)));
        }

        return sum;
    }

    /// <summary>The value for somebody who may keep it.</summary>
    private Tensor KeptValue() => value = room.GiveAway(value ?? throw RunError.NoValue(this));
}
