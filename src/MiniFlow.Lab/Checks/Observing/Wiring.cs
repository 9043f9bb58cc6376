namespace MiniFlow.Lab;

/// <summary>The graph in which a case tries a node. The simplest comes first.</summary>
public enum Wiring
{
    /// <summary>Inputs, the node, and at most one consumer that passes <see cref="Case.Upstream"/> back.</summary>
    Plain,

    /// <summary>As <see cref="Plain"/>, with a further consumer that does not lead to the output and so counts for nothing.</summary>
    HangingConsumer,

    /// <summary>Fan-out: two consumers, one passes back <see cref="Case.Upstream"/>, the other <see cref="Case.OtherUpstream"/>;
    /// the output is their sum.</summary>
    TwoConsumers,

    /// <summary>The first input is handed in twice, as in <c>Mul(x, x)</c>; <see cref="Case.Inputs"/> lists it once.</summary>
    SameInputTwice,

    /// <summary>Two nodes share their first input and are added: <c>f(x, y) + f(x, z)</c>. <see cref="Case.Inputs"/> lists the
    /// shared input, then the others of the first node, then those of the second.</summary>
    SharedFirstInput,

    /// <summary>One node is the first input of another: <c>f(f(x, y), z)</c>. <see cref="Case.Inputs"/> lists the inner node's
    /// inputs, then the others of the outer node.</summary>
    Chained,
}
