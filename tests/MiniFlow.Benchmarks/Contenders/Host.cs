using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MiniFlow.Benchmarks.Workloads;
using MiniFlow.Products;

namespace MiniFlow.Benchmarks.Contenders;

/// <summary>
/// This library in a process of its own, which answers as the anchors in Python do (<c>anchor.py</c> describes the lines): <c>train session</c>, <c>train lab</c>
/// or <c>train students</c>.
/// </summary>
internal static class Host
{
    public static int Run(string style)
    {
        // The description is for the anchors; both sides have it from the same place.
        Console.ReadLine();
        var mnist = Mnist.Load(seed: 1);
        var trainings = new Dictionary<string, ITraining>();
        Answer($"{RuntimeInformation.FrameworkDescription}, {MatrixProduct.VectorBits}-bit vectors");
        while (Console.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words is [var one] && Alone(one) is { } number)
            {
                Answer(number);
                continue;
            }

            var name = words[0] is "accuracy" or "allocated" ? words[1] : words[0];
            if (!trainings.TryGetValue(name, out var training))
                trainings.Add(name, training = Make(style, Workload.Named(name), mnist));
            Answer(words[0] switch
            {
                "accuracy" => training.Accuracy(),
                "allocated" => Allocated(training, int.Parse(words[2], CultureInfo.InvariantCulture)),
                _ => Seconds(training, int.Parse(words[1], CultureInfo.InvariantCulture)),
            });
        }

        return 0;
    }

    public static ITraining Make(string style, Workload workload, Mnist mnist) => style switch
    {
        "session" => new SessionTraining(workload, mnist),
        "lab" => new LabTraining(workload, mnist, LabNodes.Library),
        "students" => new LabTraining(workload, mnist, LabNodes.Students),
        _ => throw new ArgumentException($"There is no style '{style}': session, lab or students."),
    };

    // What is asked of the process, not of a workload.
    private static double? Alone(string question)
    {
        switch (question)
        {
            case "memory": return Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
            case "peak": return PeakFma.Measure(Parallelism.Threads);
            case "node":
                using (var graph = ScalarGraph.Build())
                    return graph.NanosecondsPerNode();
            default: return null;
        }
    }

    private static double Seconds(ITraining training, int steps)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < steps; i++)
            training.Step();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / steps;
    }

    // Of all threads: what the workers allocate counts too. The least of several turns: now and then the runtime makes something for itself.
    private static double Allocated(ITraining training, int steps) => Enumerable.Range(0, 5).Min(_ =>
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < steps; i++)
            training.Step();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)steps;
    });

    private static void Answer(double number) => Answer(number.ToString("R", CultureInfo.InvariantCulture));

    private static void Answer(string text) => Console.Out.WriteLine(text);
}
