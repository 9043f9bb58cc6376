namespace MiniFlow;

/// <summary>
/// Stochastic gradient descent: <c>w ← w - η·∂L/∂w</c> for every parameter w, in place, with the learning rate η.
/// </summary>
public sealed class Sgd
{
    /// <summary>Gradient descent with steps of <paramref name="learningRate"/> times the gradient.</summary>
    /// <exception cref="TrainingException">The learning rate is not a positive number.</exception>
    public Sgd(double learningRate)
    {
        LearningRate = learningRate > 0 && double.IsFinite(learningRate)
            ? learningRate
            : throw new TrainingException($"A learning rate must be a number above 0, not {learningRate}. Usual ones are 0.001 to 1.");
    }

    /// <summary>The learning rate η.</summary>
    public double LearningRate { get; }

    /// <summary>One step: each parameter changes in place, against its gradient.</summary>
    /// <param name="parameters">The weights and biases, floating point.</param>
    /// <param name="gradients">The gradient of the loss for each, in the same order and of the same shape.</param>
    /// <exception cref="TrainingException">There is not one gradient of the same shape for each parameter. Nothing has changed then.</exception>
    public void Step(IReadOnlyList<Tensor> parameters, IReadOnlyList<Tensor> gradients)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(gradients);
        if (parameters.Count != gradients.Count)
            throw new TrainingException($"A step needs one gradient for each parameter, but there are {parameters.Count} parameters and {gradients.Count} gradients.");
        for (var i = 0; i < parameters.Count; i++)
            Check(i, parameters[i], gradients[i]);
        for (var i = 0; i < parameters.Count; i++)
            parameters[i].SubtractInPlace(gradients[i].As(parameters[i].DType), LearningRate);
    }

    private static void Check(int number, Tensor parameter, Tensor gradient)
    {
        if (parameter is null || gradient is null)
            throw new TrainingException($"{(parameter is null ? "Parameter" : "Gradient")} number {number} is null.");
        if (!parameter.DType.IsFloating())
            throw new TrainingException($"Parameter number {number} is {parameter.DType.Name()}, which cannot change by a small step. Make it floating point: write 1.0 in place of 1, or Cast it.");
        if (!parameter.Shape.Equals(gradient.Shape))
        {
            throw new TrainingException(
                $"Parameter number {number} has shape {parameter.Shape}, its gradient has shape {gradient.Shape}. "
                + "Are the gradients in the same order as the parameters?");
        }
    }
}
