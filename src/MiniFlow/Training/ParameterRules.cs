namespace MiniFlow;

/// <summary>What a training step asks of the tensors that it is handed.</summary>
internal static class ParameterRules
{
    /// <summary>The rate itself; what is no positive number is an error.</summary>
    public static double LearningRate(double rate) =>
        rate > 0 && double.IsFinite(rate)
            ? rate
            : throw new TrainingException($"A learning rate must be a number above 0, not {rate}. Usual ones are 0.001 to 1.");

    /// <summary>There is one gradient of the same shape for each parameter.</summary>
    /// <exception cref="TrainingException">There is not.</exception>
    public static void Check(IReadOnlyList<Tensor> parameters, IReadOnlyList<Tensor> gradients)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(gradients);
        if (parameters.Count != gradients.Count)
            throw new TrainingException($"A step needs one gradient for each parameter, but there are {parameters.Count} parameters and {gradients.Count} gradients.");
        for (var i = 0; i < parameters.Count; i++)
            Check(i, parameters[i], gradients[i]);
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
