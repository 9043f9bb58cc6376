namespace MiniFlow;

/// <summary>
/// <see cref="AdamOptimizer"/>'s rule for parameters that are tensors of your own, as <see cref="Sgd"/> is gradient descent for them: after
/// <c>var (loss, gradients) = ValueAndGrad(…)</c>, <c>adam.Step(parameters, gradients)</c>.
/// </summary>
public sealed class Adam
{
    private readonly AdamSettings settings;
    private Tensor[] means = [];
    private Tensor[] squares = [];
    private long steps;

    /// <summary>Adam with a learning rate η; the other settings are those of <see cref="AdamOptimizer(double, double, double, double)"/>.</summary>
    /// <exception cref="TrainingException">The learning rate is not a positive number.</exception>
    /// <exception cref="GraphException">Another setting is out of range.</exception>
    public Adam(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
    {
        LearningRate = ParameterRules.LearningRate(learningRate);
        settings = AdamSettings.Checked(beta1, beta2, epsilon);
    }

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    /// <summary>One step: each parameter changes in place. The two running means of each are kept from step to step.</summary>
    /// <param name="parameters">The weights and biases, floating point; the same ones in every step.</param>
    /// <param name="gradients">The gradient of the loss for each, in the same order and of the same shape.</param>
    /// <exception cref="TrainingException">There is not one gradient of the same shape for each parameter, or the parameters are not those of the last step. Nothing has changed then.</exception>
    public void Step(IReadOnlyList<Tensor> parameters, IReadOnlyList<Tensor> gradients)
    {
        ParameterRules.Check(parameters, gradients);
        if (steps == 0)
        {
            means = [.. parameters.Select(parameter => Tensor.Zeros(parameter.Shape, parameter.DType))];
            squares = [.. parameters.Select(parameter => Tensor.Zeros(parameter.Shape, parameter.DType))];
        }

        CheckSame(parameters);
        steps++;
        for (var i = 0; i < parameters.Count; i++)
            AdamRule.Apply(settings, parameters[i], gradients[i].As(parameters[i].DType), means[i], squares[i], LearningRate, steps);
    }

    private void CheckSame(IReadOnlyList<Tensor> parameters)
    {
        if (parameters.Count != means.Length)
            throw new TrainingException($"This step is for {parameters.Count} parameters, the one before was for {means.Length}. Adam keeps running means for each: make a new one for other parameters.");
        for (var i = 0; i < means.Length; i++)
        {
            if (!parameters[i].Shape.Equals(means[i].Shape) || parameters[i].DType != means[i].DType)
                throw new TrainingException($"Parameter number {i} is {parameters[i].DType.Name()} of shape {parameters[i].Shape}, in the step before it was {means[i].DType.Name()} of shape {means[i].Shape}. Give the same parameters in the same order, or make a new Adam.");
        }
    }
}
