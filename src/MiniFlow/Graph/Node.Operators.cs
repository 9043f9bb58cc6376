namespace MiniFlow;

/// <content>
/// The operators: <c>x * w + b</c> builds the nodes. A tensor beside a node becomes a <see cref="Constant"/>; so does a bare number, which takes on the
/// node's dtype (see <see cref="Number"/>).
/// </content>
public abstract partial class Node
{
    /// <summary>A tensor where a node is wanted becomes a <see cref="Constant"/>.</summary>
    public static implicit operator Node(Tensor value) => new Constant(value);

    /// <summary>An array where a node is wanted becomes a <see cref="Constant"/>.</summary>
    public static implicit operator Node(Array value) => new Constant(Tensor.From(value));

    /// <summary>-x.</summary>
    public static Node operator -(Node x) => new Neg(x);

    /// <summary>x + y.</summary>
    public static Node operator +(Node x, Node y) => new Add(x, y);

    /// <summary>x + y, with one number for y.</summary>
    public static Node operator +(Node x, Number y) => new Add(x, Constant.Beside(x, y));

    /// <summary>x + y, with one number for x.</summary>
    public static Node operator +(Number x, Node y) => new Add(Constant.Beside(y, x), y);

    /// <summary>x - y.</summary>
    public static Node operator -(Node x, Node y) => new Sub(x, y);

    /// <summary>x - y, with one number for y.</summary>
    public static Node operator -(Node x, Number y) => new Sub(x, Constant.Beside(x, y));

    /// <summary>x - y, with one number for x.</summary>
    public static Node operator -(Number x, Node y) => new Sub(Constant.Beside(y, x), y);

    /// <summary>x · y, element by element (the matrix product is <see cref="Ops.MatMul"/>).</summary>
    public static Node operator *(Node x, Node y) => new Mul(x, y);

    /// <summary>x · y, with one number for y.</summary>
    public static Node operator *(Node x, Number y) => new Mul(x, Constant.Beside(x, y));

    /// <summary>x · y, with one number for x.</summary>
    public static Node operator *(Number x, Node y) => new Mul(Constant.Beside(y, x), y);

    /// <summary>x / y, element by element.</summary>
    public static Node operator /(Node x, Node y) => new RealDiv(x, y);

    /// <summary>x / y, with one number for y.</summary>
    public static Node operator /(Node x, Number y) => new RealDiv(x, Constant.Beside(x, y));

    /// <summary>x / y, with one number for x.</summary>
    public static Node operator /(Number x, Node y) => new RealDiv(Constant.Beside(y, x), y);

    /// <summary>Computes the node in the session that was opened last on its graph.</summary>
    /// <param name="feed">What is fed.</param>
    /// <exception cref="SessionException">No session is open.</exception>
    /// <inheritdoc cref="Session.Run(Node, Feed?)"/>
    public Tensor Eval(Feed? feed = null) => SessionError.Default(this).Run(this, feed);
}
