namespace MiniFlow;

/// <content>Tensors of random numbers, float32 or float64. Each is drawn in float64, element after element in memory.</content>
public sealed partial class RandomSource
{
    /// <summary>A tensor of normally distributed numbers.</summary>
    /// <param name="shape">The shape of the tensor.</param>
    /// <param name="mean">The mean of the distribution.</param>
    /// <param name="stddev">Its standard deviation, 0 or more.</param>
    /// <param name="dtype">Float32 or float64.</param>
    /// <exception cref="TensorException">The standard deviation is negative, or the dtype is not floating.</exception>
    public Tensor Normal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32)
    {
        RequireSpread(stddev);
        var tensor = Floating(shape, dtype);
        Fill(tensor, () => mean + stddev * NextNormal());
        return tensor;
    }

    /// <summary>
    /// A tensor of normally distributed numbers without those further than two standard deviations from the mean, which are drawn again: what
    /// weights are often initialised with.
    /// </summary>
    /// <param name="shape">The shape of the tensor.</param>
    /// <param name="mean">The mean of the distribution before it is cut.</param>
    /// <param name="stddev">Its standard deviation before it is cut, 0 or more.</param>
    /// <param name="dtype">Float32 or float64.</param>
    /// <exception cref="TensorException">The standard deviation is negative, or the dtype is not floating.</exception>
    public Tensor TruncatedNormal(Shape shape, double mean = 0, double stddev = 1, DType dtype = DType.Float32)
    {
        RequireSpread(stddev);
        var tensor = Floating(shape, dtype);
        Fill(tensor, () =>
        {
            var normal = NextNormal();
            while (Math.Abs(normal) > 2)
                normal = NextNormal();
            return mean + stddev * normal;
        });
        return tensor;
    }

    /// <summary>A tensor of numbers evenly distributed from <paramref name="low"/> up to <paramref name="high"/>.</summary>
    /// <exception cref="TensorException">Low is above high, or the dtype is not floating.</exception>
    public Tensor Uniform(Shape shape, double low = 0, double high = 1, DType dtype = DType.Float32)
    {
        var tensor = Floating(shape, dtype);
        FillUniform(tensor, low, high);
        return tensor;
    }

    /// <summary>Fills a tensor with numbers evenly distributed from <paramref name="low"/> up to <paramref name="high"/>; without 1 from 0 to 1.</summary>
    /// <exception cref="TensorException">Low is above high, or the dtype is not floating.</exception>
    public void FillUniform(Tensor tensor, double low = 0, double high = 1)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (!(low <= high))
            throw new TensorException($"Uniform needs low to be at most high, but low is {low} and high is {high}.");
        RequireFloating(tensor.DType);

        // A local generator stays in registers: its state is not written to memory after every number.
        var local = generator;
        if (tensor.DType == DType.Float64)
        {
            foreach (ref var element in tensor.AsSpan<double>())
                element = low + (high - low) * local.NextDouble();
        }
        else
        {
            foreach (ref var element in tensor.AsSpan<float>())
                element = (float)(low + (high - low) * local.NextSingle());
        }

        generator = local;
    }

    private static void Fill(Tensor tensor, Func<double> next)
    {
        if (tensor.DType == DType.Float64)
        {
            foreach (ref var element in tensor.AsSpan<double>())
                element = next();
        }
        else
        {
            foreach (ref var element in tensor.AsSpan<float>())
                element = (float)next();
        }
    }

    private static Tensor Floating(Shape shape, DType dtype)
    {
        RequireFloating(dtype);
        return new Tensor(shape, dtype);
    }

    private static void RequireFloating(DType dtype)
    {
        if (!dtype.IsFloating())
            throw new TensorException($"Random numbers are float32 or float64, not {dtype.Name()}: draw them as float32 and Cast them, or use NextInt.");
    }

    private static void RequireSpread(double stddev)
    {
        if (!(stddev >= 0))
            throw new TensorException($"A standard deviation is 0 or more, not {stddev}.");
    }
}
