namespace MiniFlow;

/// <summary>
/// Makes the operation that trains: <c>var train = new AdamOptimizer(0.001).Minimize(loss);</c>, then <c>session.Run(train, feed)</c> once for each batch. It
/// computes the gradients of the loss and changes the variables by a rule; which rule, the derived classes say.
/// </summary>
public abstract class Optimizer
{
    /// <summary>An optimiser with a learning rate that is a number.</summary>
    /// <exception cref="GraphException">The rate is negative, NaN or infinite.</exception>
    protected Optimizer(double learningRate)
        : this(new Constant(Tensor.Full(Shape.Scalar, Checked(learningRate), DType.Float64), name: "learning_rate"))
    {
    }

    /// <summary>An optimiser with a learning rate that is computed in every run: a placeholder, or a node that lets it fade.</summary>
    /// <exception cref="ShapeException">The node has more than one number.</exception>
    protected Optimizer(Node learningRate)
    {
        ArgumentNullException.ThrowIfNull(learningRate);
        if (!learningRate.Shape.IsCompatibleWith(Shape.Scalar))
        {
            throw new ShapeException(
                $"The learning rate {learningRate.Name} has shape {learningRate.Shape}, but it is one number for all variables. Make it a node of shape ().");
        }

        LearningRate = learningRate;
    }

    /// <summary>How large a step is.</summary>
    public Node LearningRate { get; }

    /// <summary>An operation that makes one training step: gradients of <paramref name="loss"/>, then new values for the variables.</summary>
    /// <param name="loss">What becomes smaller: one number.</param>
    /// <param name="globalStep">A variable that counts the steps, if given: an integer, one more after each.</param>
    /// <param name="variables">What is trained; without it, every trainable variable of the graph that leads to the loss.</param>
    /// <param name="name">A name for the operation.</param>
    /// <exception cref="ShapeException">The loss has more than one number.</exception>
    /// <exception cref="GraphException">No variable leads to the loss, or one of <paramref name="variables"/> does not.</exception>
    public TrainingStep Minimize(Node loss, Variable? globalStep = null, IReadOnlyList<Variable>? variables = null, string? name = null) =>
        ApplyGradients(ComputeGradients(loss, variables), globalStep, name);

    /// <summary>The first half of <see cref="Minimize"/>: a node for the gradient of each variable, to look at or to change before it is applied.</summary>
    /// <inheritdoc cref="Minimize"/>
#pragma warning disable CA1822 // The first half of Minimize is called on the optimiser as the second one is.
    public IReadOnlyList<VariableGradient> ComputeGradients(Node loss, IReadOnlyList<Variable>? variables = null)
    {
        ArgumentNullException.ThrowIfNull(loss);
        if (!loss.Shape.IsCompatibleWith(Shape.Scalar))
        {
            throw new ShapeException(
                $"{loss.Name} has shape {loss.Shape}, but a loss is one number. Take the mean over the batch: ReduceMean({loss.Name}).");
        }

        variables ??= [.. Ops.TrainableVariables(loss).Where(variable => variable.DType.IsFloating())];
        if (variables.Count == 0)
        {
            throw new GraphException(
                $"No trainable variable leads to {loss.Name}, so there is nothing to train. Compute it from a Variable, not from constants and placeholders alone.");
        }

        if (variables.FirstOrDefault(variable => !variable.DType.IsFloating()) is { } whole)
            throw new GraphException($"{whole.Name} is {whole.DType.Name()} and cannot change by a small step. Make it floating point: write 1.0 in place of 1.");

        var gradients = Ops.Gradients(loss, variables);
        return [.. variables.Select((variable, i) => new VariableGradient(gradients[i], variable))];
    }
#pragma warning restore CA1822

    /// <summary>The second half of <see cref="Minimize"/>: an operation that changes each variable by its gradient.</summary>
    /// <exception cref="GraphException">There is no gradient, or two are for the same variable.</exception>
    public TrainingStep ApplyGradients(IReadOnlyList<VariableGradient> gradients, Variable? globalStep = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(gradients);
        if (gradients.Count == 0)
            throw new GraphException("There is no gradient to apply. Give at least one, with its variable.");
        if (gradients.GroupBy(each => each.Variable).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new GraphException($"There are two gradients for {twice.Key.Name}. Add them up first; a step changes each variable once.");
        if (globalStep is { DType: not (DType.Int32 or DType.Int64) })
            throw new GraphException($"{globalStep.Name} is of dtype {globalStep.DType.Name()} and cannot count steps. Make it an integer: new Variable(0L, trainable: false).");

        return new TrainingStep(name ?? DefaultName, LearningRate, gradients, [.. gradients.Select(each => MakeUpdate(each.Variable))], MakeStepCount(), globalStep);
    }

    /// <summary>The operation's name when it is given none: that of the rule.</summary>
    protected abstract string DefaultName { get; }

    /// <summary>The rule for one variable, with what the rule keeps for it from step to step.</summary>
    private protected abstract VariableUpdate MakeUpdate(Variable variable);

    /// <summary>A variable that counts this optimiser's steps, for a rule that needs their number; null for others.</summary>
    private protected virtual Variable? MakeStepCount() => null;

    /// <summary>The setting itself; NaN, an infinity or a negative number is an error.</summary>
    private protected static double Checked(double learningRate) =>
        double.IsFinite(learningRate) && learningRate >= 0
            ? learningRate
            : throw new GraphException($"A learning rate of {learningRate} leads nowhere. Choose a small positive number; 0.001 is a good first try.");
}
