using MiniFlow.Lab.Checks;
using static MiniFlow.Ops;

namespace MiniFlow.Lab.Tests.Checks;

/// <summary>Checks of code that builds graphs, opens sessions, and reads and writes files: it may do anything, and nothing is left of it.</summary>
public sealed class SessionCheckTests
{
    private static CheckResult Check(string id, Answer answer) => new LabSession().Check(id, answer, []);

    private static NodeAnswer Graph(Func<Node, Node, Node?> build) => new(inbound => build(inbound[0], inbound[1]), 2);

    [Fact]
    public void An_exception_is_a_plain_sentence_whatever_the_kind_of_exercise()
    {
        string[] messages =
        [
            Check("weighted-mean", Graph((x, w) => ReduceSum(x, axis: 7) / w)).Message,
            Check("accuracy-node", Graph((_, _) => throw new InvalidOperationException("out of luck"))).Message,
            Check("counter", new FunctionAnswer(_ => throw new InvalidOperationException("out of luck"), 1)).Message,
            Check("restore", new PathAnswer(path => Safetensors.Load(path).Tensors["weights"])).Message,
            Check("record-loss", new FolderAnswer(_ => throw new InvalidOperationException("out of luck"))).Message,
        ];

        messages.ShouldAllBe(message => message.Contains("Your code stopped", StringComparison.Ordinal));
        messages.ShouldAllBe(message => !message.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_graph_of_library_nodes_is_welcome_where_a_graph_is_asked_for_and_only_there()
    {
        Check("weighted-mean", Graph((x, w) => ReduceSum(w * x, axis: -1) / ReduceSum(w, axis: -1))).Passed.ShouldBeTrue();
        Check("mul", Graph((x, y) => x * y)).Message.ShouldContain("library's own");
    }

    [Fact]
    public void A_graph_may_hold_variables_and_nodes_of_the_students_own()
    {
        Check("weighted-mean", Graph((x, w) => ReduceSum(w * x, axis: -1) * new Variable(2f) / ReduceSum(w + w, axis: -1))).Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_node_of_another_graph_is_told_as_such()
    {
        using var scope = new Graph().AsCurrent();
        var outside = new Constant(1f);

        Check("accuracy-node", Graph((_, _) => outside)).Status.ShouldBe(CheckStatus.Failed);
        Check("accuracy-node", Graph((logits, _) => logits + outside)).Message.ShouldContain("graph");
    }

    [Fact]
    public void A_graph_that_counts_on_a_fixed_number_of_rows_is_refused()
    {
        Check("weighted-mean", Graph((x, w) => ReduceSum(w * x, axis: -1) * (1f / (float)x.Shape[0]))).Status.ShouldBe(CheckStatus.Failed);
    }

    [Fact]
    public void Code_that_never_ends_is_stopped_and_its_files_are_gone()
    {
        var (checkpoint, folder) = ("", "");
        var session = new LabSession { TimeLimit = TimeSpan.FromSeconds(0.3) };

        var restored = session.Check("restore", new PathAnswer(path =>
        {
            checkpoint = path;
            var one = new Constant(1);
            using var inner = new Session();
            while (true)
                inner.Run(one);
        }), []);
        var recorded = session.Check("record-loss", new FolderAnswer(path =>
        {
            using var writer = new EventFileWriter(folder = path);
            while (true)
                writer.AddScalar("loss", 1, 0);
        }), []);

        restored.Message.ShouldContain("did not come to an end");
        recorded.Message.ShouldContain("did not come to an end");
        File.Exists(checkpoint).ShouldBeFalse();
        Directory.Exists(folder).ShouldBeFalse();
    }

    [Fact]
    public void Sessions_that_are_left_open_are_closed_and_a_reset_stays_within_the_check()
    {
        using var scope = new Graph().AsCurrent();
        var before = MiniFlow.Graph.Current;
        InteractiveSession? left = null;

        Check("counter", new FunctionAnswer(times =>
        {
            MiniFlow.Graph.ResetDefault();
            left = new InteractiveSession();
            return times[0];
        }, 1));

        MiniFlow.Graph.Current.ShouldBe(before);
        Should.Throw<SessionException>(() => left!.Run(new Constant(1))).Message.ShouldContain("closed");
    }

    [Fact]
    public void A_wrong_answer_from_a_file_is_judged_in_less_than_200_milliseconds()
    {
        var limit = TimeSpan.FromMilliseconds(200);
        Quickest.Of(() => Check("restore", new PathAnswer(path => Safetensors.Load(path).Tensors["W"] * 3)).Passed.ShouldBeFalse(), limit)
            .ShouldBeLessThan(limit);
    }

    [Fact]
    public void A_writer_that_was_not_closed_is_read_all_the_same()
    {
        Check("record-loss", new FolderAnswer(folder =>
        {
            var writer = new EventFileWriter(folder);
            for (var step = 0; step < 20; step++)
                writer.AddScalar("loss", 9 * Math.Pow(0.64, step), step);
        })).Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_no_event_file_is_no_fault_of_the_check()
    {
        var result = Check("record-loss", new FolderAnswer(folder => File.WriteAllText(Path.Combine(folder, "events.out.tfevents.1"), "nonsense, and quite a lot of it, so that it looks like a record")));

        result.Status.ShouldBe(CheckStatus.Failed);
        result.Message.ShouldNotContain("fault of the kit");
    }

    [Fact]
    public void Answers_of_another_kind_are_told_what_is_asked_for()
    {
        Check("counter", new NumbersAnswer([3])).Message.ShouldBe("The exercise `counter` asks for a function of one tensor, and this cell hands in one number.");
        Check("restore", new FolderAnswer(_ => { })).Message.ShouldBe("The exercise `restore` asks for a function from a path to a tensor, and this cell hands in code that records in a folder.");
        Check("placement", new NumbersAnswer([0])).Message.ShouldBe("The exercise `placement` asks for a list of four devices, and this cell hands in one number.");
        Check("placement", new NamesAnswer(["/cpu:0", "/gpu:0", "/cpu:0"])).Message.ShouldContain("The list has three entries.");
    }
}
