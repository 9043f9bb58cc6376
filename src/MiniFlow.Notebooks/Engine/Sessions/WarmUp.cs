using Microsoft.DotNet.Interactive.Formatting;

namespace MiniFlow.Notebooks;

/// <summary>Compiles, runs and formats something before the first cell comes, because the first time is the slow one.</summary>
internal static class WarmUp
{
    private const string Sample = """
        using System.IO;
        var numbers = new List<double> { 1, 2 };
        class Pair { public double Sum(double a, double b) => a + b; }
        foreach (var number in numbers.Select(n => new Pair().Sum(n, n))) numbers[0] += number;
        await Task.CompletedTask;
        $"{numbers[0]}"
        """;

    public static async Task RunAsync(ScriptChain chain, string? workingDirectory)
    {
        var folder = workingDirectory ?? Directory.GetCurrentDirectory();
        await chain.StartAsync(folder);
        // A chain of its own: what the sample declares is nobody's business.
        using var other = new ScriptChain();
        var script = await other.CompileAsync(Sample, "warm-up", folder, CancellationToken.None);
        await other.RunAsync(script, state => LastExpression.Exists(state.Script.GetCompilation()), CancellationToken.None);
        _ = FormattedValue.CreateManyFromObject(1);
        _ = ThrownError.Describe(new InvalidOperationException(), "");
    }
}
