namespace MiniFlow;

/// <content>Comparing, and other dtypes.</content>
public static partial class Ops
{
    /// <summary>Where x = y, element by element, as bool.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Equal(Node x, Node y, string? name = null) => new Equal(x, y, name);

    /// <summary>Where x = y, with one number for y.</summary>
    public static Node Equal(Node x, Number y, string? name = null) => new Equal(x, Constant.Beside(x, y), name);

    /// <summary>Where x ≠ y, element by element, as bool.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node NotEqual(Node x, Node y, string? name = null) => new NotEqual(x, y, name);

    /// <summary>Where x ≠ y, with one number for y.</summary>
    public static Node NotEqual(Node x, Number y, string? name = null) => new NotEqual(x, Constant.Beside(x, y), name);

    /// <summary>Where x &lt; y, element by element, as bool.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Less(Node x, Node y, string? name = null) => new Less(x, y, name);

    /// <summary>Where x &lt; y, with one number for y.</summary>
    public static Node Less(Node x, Number y, string? name = null) => new Less(x, Constant.Beside(x, y), name);

    /// <summary>Where x ≤ y, element by element, as bool.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node LessEqual(Node x, Node y, string? name = null) => new LessEqual(x, y, name);

    /// <summary>Where x ≤ y, with one number for y.</summary>
    public static Node LessEqual(Node x, Number y, string? name = null) => new LessEqual(x, Constant.Beside(x, y), name);

    /// <summary>Where x &gt; y, element by element, as bool.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Greater(Node x, Node y, string? name = null) => new Greater(x, y, name);

    /// <summary>Where x &gt; y, with one number for y.</summary>
    public static Node Greater(Node x, Number y, string? name = null) => new Greater(x, Constant.Beside(x, y), name);

    /// <summary>Where x ≥ y, element by element, as bool.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node GreaterEqual(Node x, Node y, string? name = null) => new GreaterEqual(x, y, name);

    /// <summary>Where x ≥ y, with one number for y.</summary>
    public static Node GreaterEqual(Node x, Number y, string? name = null) => new GreaterEqual(x, Constant.Beside(x, y), name);

    /// <summary>x as another dtype.</summary>
    public static Node Cast(Node x, DType dtype, string? name = null) => new Cast(x, dtype, name);
}
