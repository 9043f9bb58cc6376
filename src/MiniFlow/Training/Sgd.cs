namespace MiniFlow;

/// <summary>
/// Stochastic gradient descent: <c>w ← w - η·∂L/∂w</c> for every parameter w, in place, with the learning rate η.
/// </summary>
public sealed class Sgd
{
    /// <summary>Gradient descent with steps of <paramref name="learningRate"/> times the gradient.</summary>
    /// <exception cref="TrainingException">The learning rate is not a positive number.</exception>
    public Sgd(double learningRate) => LearningRate = ParameterRules.LearningRate(learningRate);

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    /// <summary>One step: each parameter changes in place, against its gradient.</summary>
    /// <param name="parameters">The weights and biases, floating point.</param>
    /// <param name="gradients">The gradient of the loss for each, in the same order and of the same shape.</param>
    /// <exception cref="TrainingException">There is not one gradient of the same shape for each parameter. Nothing has changed then.</exception>
    public void Step(IReadOnlyList<Tensor> parameters, IReadOnlyList<Tensor> gradients)
    {
        ParameterRules.Check(parameters, gradients);
        for (var i = 0; i < parameters.Count; i++)
            parameters[i].SubtractInPlace(gradients[i].As(parameters[i].DType), LearningRate);
    }
}
