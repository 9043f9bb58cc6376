using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MiniFlow.Tests.Training.Optimizers;

/// <summary>Each rule, step by step, against PyTorch's (Golden/make_golden.py): the same start, the same gradients.</summary>
public sealed class OptimizerGoldenTests
{
    private static readonly JsonElement Golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(Here(), "Golden", "optimizers.json"))).RootElement;

    public static TheoryData<string, DType> Rules => new(
        from rule in new[] { "GradientDescent", "Momentum", "Adam", "AdamWithOtherSettings" }
        from dtype in new[] { DType.Float32, DType.Float64 }
        select (rule, dtype));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_step_agrees_with_PyTorch(string rule, DType dtype)
    {
        using var scope = new Graph().AsCurrent();
        var weights = new Variable(Read(Golden.GetProperty("start")).Cast(dtype), "W");
        var gradient = new Placeholder(dtype, [2, 3]);

        // The gradient of Σ g·w with respect to w is g.
        var train = Make(rule).Minimize(Ops.ReduceSum(weights * gradient));
        using var session = new Session();
        session.Run(Ops.GlobalVariablesInitializer());

        var steps = Golden.GetProperty("rules").GetProperty(rule).GetProperty(dtype.Name()).EnumerateArray().ToArray();
        foreach (var (fed, expected) in Golden.GetProperty("gradients").EnumerateArray().Zip(steps))
        {
            session.Run(train, new Feed { [gradient] = Read(fed).Cast(dtype) });
            var found = session.Run(weights).Cast(DType.Float64).ToArray<double>();
            foreach (var (mine, torch) in found.Zip(expected.EnumerateArray().Select(number => number.GetDouble())))
                mine.ShouldBe(torch, Math.Max(1e-7, Math.Abs(torch) * (dtype == DType.Float32 ? 1e-6 : 1e-12)));
        }
    }

    private static Optimizer Make(string rule) => rule switch
    {
        "GradientDescent" => new GradientDescentOptimizer(0.1),
        "Momentum" => new MomentumOptimizer(0.1, 0.9),
        "Adam" => new AdamOptimizer(0.001),
        _ => new AdamOptimizer(0.05, beta1: 0.8, beta2: 0.99, epsilon: 1e-4),
    };

    private static Tensor Read(JsonElement rows) =>
        Tensor.From(rows.EnumerateArray().Select(row => row.EnumerateArray().Select(number => number.GetDouble()).ToArray()).ToArray());

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
