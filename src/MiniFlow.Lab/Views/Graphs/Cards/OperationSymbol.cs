namespace MiniFlow.Lab.Views;

/// <summary>A sign for an operation that has one; nodes that students write are known by their names too.</summary>
internal static class OperationSymbol
{
    /// <summary>The sign, or null.</summary>
    public static string? Of(string operation) => operation switch
    {
        "Add" => "+",
        "Sub" or "Neg" => "−",
        "Mul" => "×",
        "RealDiv" => "÷",
        "MatMul" => "·",
        "Pow" => "xʸ",
        "Square" => "x²",
        "Sqrt" => "√",
        "Exp" => "eˣ",
        "Log" => "ln",
        "Sum" => "Σ",
        "Mean" => "μ",
        "Sigmoid" => "σ",
        _ => null,
    };
}
