namespace MiniFlow;

/// <summary>The three numbers of <see cref="AdamOptimizer"/> beside the learning rate.</summary>
internal sealed record AdamSettings(double Beta1, double Beta2, double Epsilon)
{
    public static AdamSettings Checked(double beta1, double beta2, double epsilon)
    {
        if (beta1 is not (>= 0 and < 1) || beta2 is not (>= 0 and < 1))
            throw new GraphException($"Adam's betas are shares of the past, from 0 to below 1, not {beta1} and {beta2}. Usual are 0.9 and 0.999.");
        if (epsilon is not (> 0 and < double.PositiveInfinity))
            throw new GraphException($"Adam's epsilon keeps a division from being by 0 and must be above 0, not {epsilon}. Usual is 1e-8.");
        return new AdamSettings(beta1, beta2, epsilon);
    }
}
