using System.Runtime.CompilerServices;
using System.Text.Json;
using static MiniFlow.Flow;

namespace MiniFlow.Tests.Training;

/// <summary>The first sixty steps of training on MNIST, against the losses that PyTorch computes (Golden/make_losses.py).</summary>
public sealed class GoldenLossTests
{
    private const int Hidden = 16;
    private const int BatchSize = 32;
    private const double Rate = 0.5;

    [Fact]
    public void In_float32_every_loss_agrees_to_1e_5() => ShouldAgree(DType.Float32, "float32", 1e-5);

    [Fact]
    public void In_float64_every_loss_agrees_to_1e_10() => ShouldAgree(DType.Float64, "float64", 1e-10);

    private static void ShouldAgree(DType dtype, string name, double tolerance)
    {
        var expected = Golden(name);
        var losses = Train(dtype, expected.Length);

        for (var step = 0; step < expected.Length; step++)
            losses[step].ShouldBe(expected[step], tolerance, $"at step {step}");
    }

    private static double[] Train(DType dtype, int steps)
    {
        Input x = new(), y = new(), w1 = new(), b1 = new(), w2 = new(), b2 = new();
        var logits = new Linear(new Sigmoid(new Linear(x, w1, b1)), w2, b2);
        var loss = new CrossEntropyWithSoftmax(logits, y);

        Tensor[] parameters = [Weights(Mnist.Pixels, Hidden, dtype), Tensor.Zeros(Hidden, dtype), Weights(Hidden, 10, dtype), Tensor.Zeros(10, dtype)];
        var feed = new Feed { [w1] = parameters[0], [b1] = parameters[1], [w2] = parameters[2], [b2] = parameters[3] };
        var sgd = new Sgd(Rate);
        var data = RealMnist.Value.Train;
        var losses = new double[steps];
        for (var step = 0; step < steps; step++)
        {
            var rows = (step * BatchSize)..((step + 1) * BatchSize);
            feed[x] = data.Images[rows].Cast(dtype);
            feed[y] = data.Labels[rows];
            var (value, gradients) = ValueAndGrad(loss, feed, w1, b1, w2, b2);
            sgd.Step(parameters, gradients);
            losses[step] = (double)value;
        }

        return losses;
    }

    private static Tensor Weights(int rows, int columns, DType dtype)
    {
        var weights = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
                weights[i, j] = ((i * 7919 + j * 104729) % 1009 / 1009.0 - 0.5) * 0.2;
        }

        return Tensor.From(weights, dtype);
    }

    private static double[] Golden(string name, [CallerFilePath] string here = "")
    {
        using var stream = File.OpenRead(Path.Combine(Path.GetDirectoryName(here)!, "Golden", "losses.json"));
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty(name).EnumerateArray().Select(each => each.GetDouble()).ToArray();
    }
}
