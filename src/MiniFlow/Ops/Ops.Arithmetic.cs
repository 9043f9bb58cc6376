namespace MiniFlow;

/// <content>Arithmetic, element by element with broadcasting.</content>
public static partial class Ops
{
    /// <summary>x + y, element by element.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Add(Node x, Node y, string? name = null) => new Add(x, y, name);

    /// <summary>x + y, with one number for y.</summary>
    public static Node Add(Node x, Number y, string? name = null) => new Add(x, Constant.Beside(x, y), name);

    /// <summary>x - y, element by element.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Subtract(Node x, Node y, string? name = null) => new Sub(x, y, name);

    /// <summary>x - y, with one number for y.</summary>
    public static Node Subtract(Node x, Number y, string? name = null) => new Sub(x, Constant.Beside(x, y), name);

    /// <summary>x - y, with one number for x.</summary>
    public static Node Subtract(Number x, Node y, string? name = null) => new Sub(Constant.Beside(y, x), y, name);

    /// <summary>x · y, element by element.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Multiply(Node x, Node y, string? name = null) => new Mul(x, y, name);

    /// <summary>x · y, with one number for y.</summary>
    public static Node Multiply(Node x, Number y, string? name = null) => new Mul(x, Constant.Beside(x, y), name);

    /// <summary>x / y, element by element; of integers too it has fractions.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Divide(Node x, Node y, string? name = null) => new RealDiv(x, y, name);

    /// <summary>x / y, with one number for y.</summary>
    public static Node Divide(Node x, Number y, string? name = null) => new RealDiv(x, Constant.Beside(x, y), name);

    /// <summary>x / y, with one number for x.</summary>
    public static Node Divide(Number x, Node y, string? name = null) => new RealDiv(Constant.Beside(y, x), y, name);

    /// <summary>xʸ, element by element.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Pow(Node x, Node y, string? name = null) => new Pow(x, y, name);

    /// <summary>xʸ, with one number for y.</summary>
    public static Node Pow(Node x, Number y, string? name = null) => new Pow(x, Constant.Beside(x, y), name);

    /// <summary>The larger of x and y, element by element.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Maximum(Node x, Node y, string? name = null) => new Maximum(x, y, name);

    /// <summary>The larger of x and y, with one number for y.</summary>
    public static Node Maximum(Node x, Number y, string? name = null) => new Maximum(x, Constant.Beside(x, y), name);

    /// <summary>The smaller of x and y, element by element.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Node Minimum(Node x, Node y, string? name = null) => new Minimum(x, y, name);

    /// <summary>The smaller of x and y, with one number for y.</summary>
    public static Node Minimum(Node x, Number y, string? name = null) => new Minimum(x, Constant.Beside(x, y), name);

    /// <summary>-x.</summary>
    public static Node Negative(Node x, string? name = null) => new Neg(x, name);

    /// <summary>x².</summary>
    public static Node Square(Node x, string? name = null) => new Square(x, name);

    /// <summary>|x|.</summary>
    public static Node Abs(Node x, string? name = null) => new Abs(x, name);
}
