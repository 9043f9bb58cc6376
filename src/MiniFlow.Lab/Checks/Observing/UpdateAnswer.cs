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
            var allocated = Allocated(parameter, gradient, rate);
            var unchanged = Comparison.Agree(@case.Inputs[0], parameter, 0);
            var size = parameter.Size * sizeof(float);
            return new Observation
            {
                Value = parameter,
                ChangedInputs = Comparison.Agree(@case.Inputs[1], gradient, 0) ? [] : [1],

                // A step that computes a new tensor and drops it leaves the parameter as it was, and so does an untouched stub:
                // but only the first one asks for memory of the parameter's size, and does so every time. (In its first call any
                // code may, because it is compiled and what it refers to is loaded.)
                IsUntouched = unchanged && (allocated < size || Allocated(parameter, gradient, rate) < size),
            };
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception) };
        }
    }

    private long Allocated(Tensor parameter, Tensor gradient, double rate)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        step(parameter, gradient, rate);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
