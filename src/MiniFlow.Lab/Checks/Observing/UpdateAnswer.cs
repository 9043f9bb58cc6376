namespace MiniFlow.Lab.Checks;

/// <summary>A step that changes a parameter in place, given its gradient and a learning rate. The value that is observed is the
/// parameter afterwards.</summary>
/// <param name="step">The step: parameter, gradient, learning rate.</param>
public sealed class UpdateAnswer(Action<Tensor, Tensor, double> step) : Answer
{
    /// <inheritdoc/>
    public override string Description => "a step that takes a parameter, its gradient and a learning rate";

    /// <inheritdoc/>
    public override Observation Observe(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var (parameter, gradient, rate) = (@case.Inputs[0].Copy(), @case.Inputs[1].Copy(), @case.Inputs[2].ToScalar<double>());
        try
        {
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            step(parameter, gradient, rate);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            return new Observation
            {
                Value = parameter,
                ChangedInputs = Comparison.Agree(@case.Inputs[1], gradient, 0) ? [] : [1],

                // A step that computes a new tensor and drops it leaves the parameter as it was, and so does an untouched stub:
                // but only the first one has asked for memory of the parameter's size.
                IsUntouched = Comparison.Agree(@case.Inputs[0], parameter, 0) && allocated < parameter.Size * sizeof(float),
            };
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception) };
        }
    }
}
