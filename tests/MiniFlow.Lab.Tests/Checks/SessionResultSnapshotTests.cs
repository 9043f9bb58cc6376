using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Tests.Views;
using static MiniFlow.Ops;

namespace MiniFlow.Lab.Tests.Checks;

/// <summary>What a student sees of a check in the second half, in committed pages to be looked at.</summary>
public sealed class SessionResultSnapshotTests
{
    public static TheoryData<string> Names => [.. Samples().Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_result_looks_as_the_committed_page_shows(string name) =>
        Samples().Single(sample => sample.Name == name).View().ShouldMatchSnapshot(name);

    private static IReadOnlyList<(string Name, Func<View> View)> Samples()
    {
        var session = new LabSession();
        Func<View> Of(string id, Answer answer) => () => session.Check(id, answer, []);
        return
        [
            ("check-graph-whole-batch", Of("weighted-mean", new NodeAnswer(x => ReduceSum(x[1] * x[0]) / ReduceSum(x[1]), 2))),
            ("check-graph-unknown-mistake", Of("accuracy-node", new NodeAnswer(x => ReduceMean(Square(x[0] - x[1])), 2))),
            ("check-graph-not-started", Of("weighted-mean", new NodeAnswer(_ => null, 2))),
            ("check-counter-outside", Of("counter", new FunctionAnswer(times => times[0].Copy(), 1))),
            ("check-checkpoint-transposed", Of("restore", new PathAnswer(path => Safetensors.Load(path).Tensors["W"].T))),
            ("check-recording-halfway", Of("record-loss", new FolderAnswer(folder =>
            {
                using var writer = new EventFileWriter(folder);
                for (var step = 0; step < 20; step++)
                    writer.AddScalar("loss", step < 10 ? 9 * Math.Pow(0.64, step) : 1, step);
            }))),
            ("check-names-wrong", Of("placement", new NamesAnswer(["/cpu:0", "/cpu:0", "", "/gpu:0"]))),
        ];
    }
}
