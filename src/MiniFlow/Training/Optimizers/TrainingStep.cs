namespace MiniFlow;

/// <summary>
/// One step of training, as an operation to run: when all values and gradients of the run are computed, every variable takes its new value. What else is fetched
/// in the same run is therefore of the variables as they were before the step.
/// </summary>
public sealed class TrainingStep : Operation, IVariableUpdate
{
    private readonly Node learningRate;
    private readonly Node[] gradients;
    private readonly Variable[] variables;
    private readonly VariableUpdate[] updates;
    private readonly Variable? stepCount;
    private readonly Variable? globalStep;

    internal TrainingStep(
        string name, Node learningRate, IReadOnlyList<VariableGradient> gradients, VariableUpdate[] updates, Variable? stepCount, Variable? globalStep)
        : base(name, Inbound(learningRate, gradients, updates, stepCount, globalStep))
    {
        this.learningRate = learningRate;
        this.gradients = [.. gradients.Select(each => each.Gradient)];
        variables = [.. gradients.Select(each => each.Variable)];
        this.updates = updates;
        this.stepCount = stepCount;
        this.globalStep = globalStep;
    }

    /// <summary>The variables that it changes.</summary>
    public IReadOnlyList<Variable> Variables => variables;

    void IVariableUpdate.Update()
    {
        var rate = (double)learningRate.Value;
        if (!double.IsFinite(rate))
            throw new TrainingException($"The learning rate {learningRate.Name} is {rate} in this run of {Name}, so no variable was changed. Feed a finite number.");

        var step = stepCount is null ? 0 : CountUp(stepCount);
        for (var i = 0; i < updates.Length; i++)
            updates[i].Apply(variables[i].Value, gradients[i].Value, rate, step);

        if (globalStep is not null)
            CountUp(globalStep);
    }

    private static long CountUp(Variable counter)
    {
        if (counter.DType == DType.Int32)
            return ++counter.Value.AsSpan<int>()[0];
        return ++counter.Value.AsSpan<long>()[0];
    }

    private static Node[] Inbound(
        Node learningRate, IEnumerable<VariableGradient> gradients, IEnumerable<VariableUpdate> updates, Variable? stepCount, Variable? globalStep)
    {
        List<Node> inbound = [learningRate];
        foreach (var (gradient, variable) in gradients)
            inbound.AddRange([gradient, variable]);
        inbound.AddRange(updates.SelectMany(update => update.Slots));
        inbound.AddRange(new[] { stepCount, globalStep }.OfType<Variable>());
        return [.. inbound];
    }
}
