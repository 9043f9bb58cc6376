namespace MiniFlow;

/// <summary>A node that computes a gradient, and the variable that it is for.</summary>
/// <param name="Gradient">Its value has the shape of the variable.</param>
/// <param name="Variable">What will change.</param>
public sealed record VariableGradient(Node Gradient, Variable Variable);
