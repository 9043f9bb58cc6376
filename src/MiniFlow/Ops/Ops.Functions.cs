namespace MiniFlow;

/// <content>Functions of each element, and softmax.</content>
public static partial class Ops
{
    /// <summary>eˣ.</summary>
    public static Node Exp(Node x, string? name = null) => new Exp(x, name);

    /// <summary>ln x.</summary>
    public static Node Log(Node x, string? name = null) => new Log(x, name);

    /// <summary>√x.</summary>
    public static Node Sqrt(Node x, string? name = null) => new Sqrt(x, name);

    /// <summary>tanh x.</summary>
    public static Node Tanh(Node x, string? name = null) => new Tanh(x, name);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Node Sigmoid(Node x, string? name = null) => new Sigmoid(x, name);

    /// <summary>max(x, 0).</summary>
    public static Node Relu(Node x, string? name = null) => new Relu(x, name);

    /// <summary>e^x[j] / Σₖ e^x[k] along the last axis.</summary>
    public static Node Softmax(Node x, string? name = null) => new Softmax(x, name);

    /// <summary>x under another name.</summary>
    public static Node Identity(Node x, string? name = null) => new Identity(x, name);

    /// <summary>x, through which no gradient goes back.</summary>
    public static Node StopGradient(Node x, string? name = null) => new StopGradient(x, name);
}
