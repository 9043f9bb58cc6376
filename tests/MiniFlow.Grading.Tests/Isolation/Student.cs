using MiniFlow.Grading.Isolation;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Grading.Tests.Isolation;

/// <summary>What students hand in.</summary>
internal static class Student
{
    /// <summary>A chapter's first cell.</summary>
    public const string Opening = """
        #r "../artifacts/kit/MiniFlow.Lab.dll"
        using System.IO;
        using MiniFlow;
        using MiniFlow.Lab;
        using static MiniFlow.Flow;
        using static MiniFlow.Lab.Commands;
        """;

    public const string Linear = """
        public class Linear : Node
        {
            public Linear(Node X, Node W, Node b) : base(X, W, b) { }
            public override void Forward() => Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;
            public override void Backward()
            {
                foreach (var outbound in OutboundNodes)
                {
                    var dZ = outbound.Gradients[this];
                    Gradients[InboundNodes[0]] += dZ.MatMul(InboundNodes[1].Value.T);
                    Gradients[InboundNodes[1]] += InboundNodes[0].Value.T.MatMul(dZ);
                    Gradients[InboundNodes[2]] += dZ.Sum(axis: 0);
                }
            }
        }
        """;

    public const string CheckLinear = "Check(\"linear\", (X, W, b) => new Linear(X, W, b))";

    /// <summary>A request for cells that come after the first one.</summary>
    public static StudentRequest Cells(params string[] cells) => new()
    {
        Cells = [.. cells.Prepend(Opening).Select((code, index) => new StudentCell(index, code))],
        Limits = new IsolationLimits { Cell = TimeSpan.FromSeconds(20), Memory = 512 << 20, Disk = 64 << 20, Processes = 100 },
    };

    /// <summary>The same request, in which the cell that calls <c>Check</c> for an exercise is asked its cases.</summary>
    public static StudentRequest Asked(this StudentRequest request, string exercise, long seed = 1)
    {
        var known = Catalogue.Find(exercise)!;
        var cell = request.Cells.Last(cell => cell.Code.Contains($"Check(\"{exercise}\"", StringComparison.Ordinal));
        return request with { Exercises = [.. request.Exercises, AskedExercise.Of(known, cell.Index, known.Cases(seed))] };
    }

    /// <summary>What a cell wrote to the console.</summary>
    public static string Text(this StudentCellRun cell) => string.Concat(cell.Outputs.Select(output => output.StreamText));

    /// <summary>Whether every case is there, and right.</summary>
    public static bool IsRight(this ExerciseRun run, long seed = 1)
    {
        var exercise = Catalogue.Find(run.Id)!;
        var cases = exercise.Cases(seed);
        return run.End == RunEnd.Completed
            && run.Answer is { } answer && exercise.Accepts(answer.Hollow())
            && run.Observations.Count == cases.Count
            && cases.Zip(run.Observations).All(pair => exercise.Judge(pair.First, pair.Second).Passed);
    }
}
