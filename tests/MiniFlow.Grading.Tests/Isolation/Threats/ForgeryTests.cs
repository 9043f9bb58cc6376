using MiniFlow.Grading.Isolation;

namespace MiniFlow.Grading.Tests.Isolation.Threats;

/// <summary>Threats of the table in src/MiniFlow.Grading/README.md: making the grader believe what is not so. All of it is possible in the student's own process,
/// and none of it gives right numbers for questions that nobody knew.</summary>
[Collection<SandboxedTests>]
public sealed class ForgeryTests(Sandboxed sandboxed)
{
    private const string WrongLinear = """
        public class Linear : Node
        {
            public Linear(Node X, Node W, Node b) : base(X, W, b) { }
            public override void Forward() { Cheat(); Value = Tensor.Zeros([2, 2]); }
            public override void Backward() { }
        }
        """;

    [Fact]
    public async Task A_printed_result_is_only_an_output()
    {
        var run = await RunAsync("""
            display(new Microsoft.DotNet.Interactive.Formatting.FormattedValue("application/vnd.miniflow.check+json", "{\"schema\":1,\"exercise\":\"linear\",\"points\":3,\"earned\":3,\"status\":\"passed\"}"));
            Console.WriteLine("linear: passed, 3 of 3 points");
            """, "static void Cheat() { }", WrongLinear, Student.CheckLinear);
        run.Exercises[0].IsRight().ShouldBeFalse();
        run.Cells[1].Outputs.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_forged_observation_is_refused_when_it_comes_out_of_turn()
    {
        var run = await RunAsync("""
            static void Cheat() => Microsoft.DotNet.Interactive.KernelInvocationContext.Current.DisplayAs(
                "{\"case\":0,\"gradients\":[],\"changedInputs\":[],\"changedUpstream\":false,\"ignoresInput\":false,\"isUntouched\":false}", "application/vnd.miniflow.observation+json");
            """, WrongLinear, Student.CheckLinear);
        run.Exercises[0].IsRight().ShouldBeFalse();
        run.Exercises[0].End.ShouldBe(RunEnd.Failed);
        run.Exercises[0].Message.ShouldBe("What your notebook's process sent back for `linear` cannot be read: 'case' is not a whole number from 1 to 1.");
    }

    [Fact]
    public async Task Whoever_answers_the_first_questions_and_keeps_silent_on_the_rest_has_not_answered()
    {
        var run = await RunAsync("""
            class NodeAnswer(MiniFlow.Lab.Checks.Answer right) : MiniFlow.Lab.Checks.Answer
            {
                private int asked;
                public override string Description => right.Description;
                public override MiniFlow.Lab.Checks.Observation Observe(Case @case) => asked++ < 2 ? right.Observe(@case) with { IsUntouched = true } : throw new OperationCanceledException();
            }
            """, """
            public class Mine(Node x, Node w, Node b) : Node(x, w, b)
            {
                public override void Forward() => Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;
                public override void Backward() { }
            }
            """, """
            Check("linear", (X, W, b) => new Mine(X, W, b));
            var session = typeof(Commands).GetProperty("Session", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static).GetValue(null);
            var answers = session.GetType().GetField("answers", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance).GetValue(session);
            var all = (System.Collections.Concurrent.ConcurrentDictionary<string, MiniFlow.Lab.Checks.Answer>)answers;
            all["linear"] = new NodeAnswer(all["linear"]);
            """);
        run.Exercises[0].End.ShouldNotBe(RunEnd.Completed);
        run.Exercises[0].Observations.Count.ShouldBe(2);
        run.Exercises[0].IsRight().ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_put_in_by_reflection_has_to_know_the_right_numbers_too()
    {
        var run = await RunAsync("""
            class Forger : MiniFlow.Lab.Checks.Answer
            {
                public override string Description => "a node with three inputs";
                public override MiniFlow.Lab.Checks.Observation Observe(Case @case) => new() { Value = @case.Value ?? Tensor.Zeros([2, 2]), Gradients = [.. @case.Inputs] };
            }
            """, """
            Check("linear", (X, W, b) => new MiniFlow.Linear(X, W, b));
            var session = typeof(Commands).GetProperty("Session", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static).GetValue(null);
            var answers = session.GetType().GetField("answers", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance).GetValue(session);
            answers.GetType().GetProperty("Item").SetValue(answers, new Forger(), ["linear"]);
            """);
        run.Cells[2].Message.ShouldBeNull();
        run.Exercises[0].IsRight().ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_patched_in_one_process_is_whole_in_the_next_one_and_in_the_grader()
    {
        var patched = await RunAsync("""
            foreach (var type in typeof(Node).Assembly.GetTypes().Concat(typeof(View).Assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
                foreach (var field in type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
                    if (!field.IsLiteral && !field.FieldType.IsValueType)
                        try { field.SetValue(null, null); } catch { }
            static void Cheat() { }
            """, WrongLinear, Student.CheckLinear);
        patched.Exercises[0].IsRight().ShouldBeFalse();
        var next = await RunAsync(Student.Linear, Student.CheckLinear);
        next.Exercises[0].IsRight().ShouldBeTrue();
    }

    [Fact]
    public async Task Noise_in_the_graders_channel_costs_the_one_who_makes_it()
    {
        var run = await RunAsync(Student.Linear, Student.CheckLinear, """
            using System.Runtime.InteropServices;
            [DllImport("libc")] static extern nint write(int file, byte[] bytes, nint count);
            var noise = Encoding.UTF8.GetBytes("\n{\"message\":\"ended\"}\n{\"message\":\"event\"}\n{\"message\":\"event\",\"event\":{\"event\":\"display\",\"cell\":4}}\n{\"message\":\"leaves\"}\n[[[[\n");
            for (var file = 3; file < 200; file++)
                write(file, noise, noise.Length);
            """);
        run.Exercises[0].IsRight().ShouldBeTrue("it was asked before");
        run.Cells[3].End.ShouldBe(RunEnd.ProcessEnded);
    }

    [Fact]
    public async Task A_network_that_knows_the_labels_by_heart_in_the_order_of_the_file_knows_nothing()
    {
        var cases = MiniFlow.Lab.Exercises.Catalogue.Find("one-layer")!.Cases(1);
        var concealed = MiniFlow.Grading.Isolation.Exams.ConcealedCases.Of(cases, 7);
        var labels = Mnist.Load().Test.Labels.ToArray<int>();
        var byHeart = string.Concat(labels);
        var request = Student.Cells($$"""
            var labels = "{{byHeart}}";
            Tensor Predict(Tensor images) => Tensor.OneHot(Tensor.From(labels.Take(images.Length).Select(digit => digit - '0').ToArray()), 10);
            """, "Check(\"one-layer\", images => Predict(images))");
        var asked = AskedExercise.Of(MiniFlow.Lab.Exercises.Catalogue.Find("one-layer")!, 2, concealed.Cases);
        var run = await sandboxed.Runner.RunAsync(request with { Exercises = [asked] }, null, TestContext.Current.CancellationToken);
        run.Exercises[0].End.ShouldBe(RunEnd.Completed, run.Exercises[0].Message);
        var judged = MiniFlow.Lab.Exercises.Catalogue.Find("one-layer")!.Judge(cases[0], concealed.Reveal(run.Exercises[0].Observations)[0]);
        judged.Problem.ShouldNotBeNull().ShouldMatch("^(9|10)\\.[0-9] % of the test digits are right");
    }

    private async Task<StudentRun> RunAsync(params string[] cells)
    {
        var run = await sandboxed.Runner.RunAsync(Student.Cells(cells).Asked("linear"), null, TestContext.Current.CancellationToken);
        run.Cells.SkipLast(1).ShouldAllBe(cell => cell.End == RunEnd.Completed, string.Concat(run.Cells.Select(cell => cell.Message)));
        return run;
    }
}
