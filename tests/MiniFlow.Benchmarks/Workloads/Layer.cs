namespace MiniFlow.Benchmarks.Workloads;

/// <summary>One layer of a workload's network: <c>activation(x·W + b)</c>, then dropout that keeps the share <paramref name="Keep"/>.</summary>
/// <param name="From">Features in.</param>
/// <param name="To">Features out.</param>
/// <param name="Activation">"softmax", "sigmoid", "relu" or "none".</param>
/// <param name="Keep">1 for no dropout.</param>
/// <param name="Stddev">Of the normal distribution, cut at two of it, that W begins with; 0 for zeros.</param>
public sealed record Layer(int From, int To, string Activation, double Keep, double Stddev);
