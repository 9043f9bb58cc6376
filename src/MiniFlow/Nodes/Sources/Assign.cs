namespace MiniFlow;

/// <summary>
/// Gives a variable a new value: <c>w ← value</c>. Its own value is the new one. All values of a run are computed before the variable changes, so
/// <c>session.Run(w.Assign(5), w)</c> gives 5 and what w was before.
/// </summary>
public sealed class Assign : Node, IVariableUpdate
{
    /// <summary>An operation that assigns <paramref name="value"/> to <paramref name="variable"/>.</summary>
    /// <exception cref="ShapeException">The value has another shape than the variable.</exception>
    /// <exception cref="GraphException">The value has another dtype.</exception>
    public Assign(Variable variable, Node value, string? name = null)
        : base(name, value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        Variable = variable;
        Variables = [variable];
        CheckShapes();
    }

    /// <summary>The variable that changes.</summary>
    public Variable Variable { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables { get; }

    private Node NewValue => InboundNodes[0];

    /// <summary>The new value.</summary>
    public override void Forward()
    {
        // A copy: the value may be another variable's, which an update of the same run changes.
        Value = Room();
        Value.CopyFrom(NewValue.Value);
    }

    /// <summary>The new value passes on the upstream gradient as it is.</summary>
    public override void Backward() => Gradients.Add(NewValue, UpstreamGradient(), isShared: true);

    /// <summary>The variable takes on the value.</summary>
    void IVariableUpdate.Update() => Variable.Change(Value);

    /// <summary>The shape of the variable, which is also that of the value.</summary>
    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) =>
        inboundShapes[0].IsCompatibleWith(Variable.Shape)
            ? Variable.Shape
            : throw new ShapeException(
                $"{Label} cannot give {Variable.Label} of shape {Variable.Shape} the value {NewValue.Name} of shape {inboundShapes[0]}. "
                + "A variable keeps its shape: reshape the value, or make the variable with another initial value.");

    /// <summary>The dtype of the variable, which is also that of the value.</summary>
    protected override DType InferDType(IReadOnlyList<DType> inboundDTypes) =>
        inboundDTypes[0] == Variable.DType || inboundDTypes[0] == DType.Unknown || Variable.DType == DType.Unknown
            ? Variable.DType
            : throw new GraphException(
                $"{Label} cannot give {Variable.Label} of dtype {Variable.DType.Name()} the value {NewValue.Name} of dtype {inboundDTypes[0].Name()}. "
                + $"Cast the value: Cast({NewValue.Name}, DType.{Variable.DType}).");
}
