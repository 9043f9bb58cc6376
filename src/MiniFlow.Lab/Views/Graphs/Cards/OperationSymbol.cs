namespace MiniFlow.Lab.Views;

/// <summary>A sign for an operation that has one; nodes that students write are known by their names too.</summary>
internal static class OperationSymbol
{
    /// <summary>The sign, or null.</summary>
    public static string? Of(string operation) => operation switch
    {
        "Add" => "+",
        "Sub" or "Subtract" => "−",
        "Mul" or "Multiply" => "×",
        "Div" or "Divide" => "÷",
        "MatMul" => "·",
        "Sigmoid" => "σ",
        "Sum" => "Σ",
        "Mean" or "ReduceMean" => "μ",
        "Exp" => "eˣ",
        "Log" => "ln",
        "Square" => "x²",
        "Relu" => "⌐",
        "Tanh" => "th",
        _ => null,
    };
}
