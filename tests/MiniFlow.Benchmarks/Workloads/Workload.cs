using System.Text.Json;

namespace MiniFlow.Benchmarks.Workloads;

/// <summary>What is trained, how, on batches of MNIST. The anchors in Python get this very description.</summary>
/// <param name="Name">W1, W2 or W3.</param>
/// <param name="Batch">Examples a step.</param>
/// <param name="Optimizer">"sgd" or "adam".</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="Layers">The network.</param>
public sealed record Workload(string Name, int Batch, string Optimizer, double Rate, IReadOnlyList<Layer> Layers)
{
    private static readonly JsonSerializerOptions json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static IReadOnlyList<Workload> All { get; } =
    [
        new("W1", 128, "sgd", 0.5, [new(784, 10, "none", 1, 0)]),
        new("W2", 128, "sgd", 0.5, [new(784, 100, "sigmoid", 1, 0.1), new(100, 10, "none", 1, 0.1)]),
        new("W3", 100, "adam", 0.001, [new(784, 500, "softmax", 0.5, 0.1), new(500, 100, "relu", 0.5, 0.1), new(100, 10, "none", 1, 0.1)]),
    ];

    /// <summary>Operations in the matrix products of a step: forward, for the weights, and, but for the first layer, for what comes in.</summary>
    public double Flops => Layers.Select((layer, i) => 2.0 * Batch * layer.From * layer.To * (i == 0 ? 2 : 3)).Sum();

    public static Workload Named(string name) => All.First(workload => workload.Name == name);

    /// <summary>The description of all for an anchor, on one line.</summary>
    public static string Describe(string mnistFolder) =>
        JsonSerializer.Serialize(new { Mnist = mnistFolder, Workloads = All }, json);

    public override string ToString() => Name;
}
