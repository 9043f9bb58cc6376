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

    /// <summary>What can be done beside the first cell's compilation, and every notebook needs.</summary>
    public static void Formatters() => _ = FormattedValue.CreateManyFromObject(1);

    public static async Task RunAsync()
    {
        // A chain of its own: what the sample declares is nobody's business.
        using var chain = new ScriptChain();
        var script = await chain.CompileAsync(Sample, "warm-up", Directory.GetCurrentDirectory(), CancellationToken.None);
        var state = await chain.RunAsync(script, CancellationToken.None);
        _ = LastExpression.Exists(state.Script.GetCompilation());
        Formatters();
        _ = ThrownError.Describe(new InvalidOperationException(), "");
    }
}
