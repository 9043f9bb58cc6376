using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Exercises;

namespace MiniFlow.Lab.Tests.Checks;

/// <summary>A check runs code of every kind, survives it, and leaves nothing changed.</summary>
public sealed class CheckBehaviourTests
{
    private static CheckResult Check(string id, Answer answer, params Case[] visible) => new LabSession().Check(id, answer, visible);

    private static FunctionAnswer Function(Func<Tensor, Tensor?> function) => new(inputs => function(inputs[0]), 1);

    private static CultureInfo WithComma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = ",";
        return culture;
    }

    private static Tensor Softmax(Tensor logits) => CrossEntropyWithSoftmax.Softmax(logits);

    [Fact]
    public void An_endless_loop_is_stopped_and_no_thread_is_left_running()
    {
        long rounds = 0;
        var session = new LabSession { TimeLimit = TimeSpan.FromSeconds(0.3) };

        var result = session.Check("softmax", Function(_ =>
        {
            while (true)
                Interlocked.Increment(ref rounds);
        }), []);

        result.Status.ShouldBe(CheckStatus.Failed);
        result.Message.ShouldMatch("^Your code did not come to an end within 0.3 seconds and was stopped in line [0-9]+ of your cell: look for a loop whose condition never turns false.$");
        var after = Interlocked.Read(ref rounds);
        Thread.Sleep(100);
        Interlocked.Read(ref rounds).ShouldBe(after);
    }

    [Fact]
    public void A_loop_that_swallows_every_exception_is_left_behind_and_the_check_returns()
    {
        var stop = false;
        var session = new LabSession { TimeLimit = TimeSpan.FromSeconds(0.2) };

        var result = session.Check("softmax", Function(logits =>
        {
            while (!Volatile.Read(ref stop))
            {
                try
                {
                    Thread.Sleep(10);
                }
                finally
                {
                    // A thread is not stopped inside of a finally block.
                    SpinWait.SpinUntil(() => Volatile.Read(ref stop));
                }
            }

            return logits;
        }), []);

        result.Message.ShouldContain("did not come to an end");
        Volatile.Write(ref stop, true);
    }

    [Fact]
    public void An_exception_is_a_plain_sentence_with_its_place()
    {
        var result = Check("softmax", Function(logits => logits[0..1].Reshape(7, 7)));

        result.Status.ShouldBe(CheckStatus.Failed);
        result.Message.ShouldContain("Your code stopped in line ");
        result.Message.ShouldNotContain("Exception");
        result.Message.ShouldNotContain("   at ");
    }

    [Fact]
    public void An_exception_that_cannot_be_described_is_survived()
    {
        var result = Check("softmax", Function(_ => throw new Unspeakable()));

        result.Status.ShouldBe(CheckStatus.Failed);
    }

    [Fact]
    public void What_was_handed_in_is_not_touched_and_neither_is_the_culture_nor_the_graph()
    {
        var culture = CultureInfo.CurrentCulture;
        var name = new Input("before").Name;
        var parameter = Tensor.From(new[] { 1.0, 2 });

        Check("softmax", Function(logits =>
        {
            CultureInfo.CurrentCulture = WithComma();
            _ = new Input("fresh");
            return Softmax(logits);
        }));

        CultureInfo.CurrentCulture.ShouldBe(culture);
        new Input("fresh").Name.ShouldBe("fresh");
        name.ShouldStartWith("before");
        Comparison.NumbersOf(parameter).ShouldBe([1, 2]);
    }

    [Fact]
    public void Visible_cases_are_not_changed_by_code_that_changes_its_input()
    {
        var visible = new Case { Inputs = [new[] { 1.0, 2, 3 }] };

        var result = Check("softmax", Function(logits =>
        {
            logits.Fill(0);
            return Softmax(logits);
        }), visible);

        result.Misconception.ShouldBe("writes-into-input");
        Comparison.NumbersOf(visible.Inputs[0]).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Numbers_print_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = WithComma();
            Check("gradient", new NumbersAnswer([0.5, 3, 3])).Message.ShouldContain("0.5");
            Check("softmax", Function(logits => Softmax(logits) * 1.5)).ToText().ShouldNotContain("0,");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_visible_case_gains_nothing_when_it_is_edited()
    {
        var edited = new Case { Inputs = [new[] { 1.0, 2 }], Value = new[] { 9.0, 9 } };

        Check("softmax", Function(_ => new[] { 9.0, 9 }), edited).Passed.ShouldBeFalse();
        var right = Check("softmax", Function(Softmax), edited);
        right.Passed.ShouldBeTrue();
        right.Message.ShouldContain("not what comes out of its inputs");
    }

    [Fact]
    public void A_visible_case_that_makes_no_sense_is_left_out_with_a_word()
    {
        var result = Check("linear", new NodeAnswer(inbound => new LinearByAdding(inbound[0], inbound[1], inbound[2]), 3), new Case { Inputs = [1.0] });

        result.Passed.ShouldBeTrue();
        result.Message.ShouldContain("left out");
    }

    [Fact]
    public void An_answer_of_another_kind_is_told_what_is_asked_for()
    {
        Check("mul", new NumbersAnswer([1])).Message.ShouldBe("The exercise `mul` asks for a node with two inputs, and this cell hands in one number.");
        Check("gradient", Function(Softmax)).Message.ShouldBe("The exercise `gradient` asks for three numbers, and this cell hands in a function of one tensor.");
        Check("descend", new NamesAnswer(["a"])).Status.ShouldBe(CheckStatus.Failed);
    }

    [Fact]
    public void A_list_of_names_that_is_no_list_of_three_says_what_it_lacks()
    {
        Check("order", new NamesAnswer(["x", "g", null])).Message.ShouldBe("A name in the list is still empty.");
        Check("order", new NamesAnswer(["x, g, f"])).Message.ShouldContain("each with an entry of its own");
    }

    [Fact]
    public void Nothing_at_all_has_not_been_started()
    {
        Check("gradient", new NumbersAnswer([null, null, null])).Status.ShouldBe(CheckStatus.NotStarted);
        Check("order", new NamesAnswer(null)).Status.ShouldBe(CheckStatus.NotStarted);
        Check("softmax", Function(_ => null)).Status.ShouldBe(CheckStatus.NotStarted);
        Check("sgd-step", new UpdateAnswer((_, _, _) => { })).Status.ShouldBe(CheckStatus.NotStarted);
        Check("descend", Function(start => start.Copy())).Status.ShouldBe(CheckStatus.NotStarted);
        Check("linear-by-hand", new NumbersAnswer([-9, null, null, null])).Status.ShouldBe(CheckStatus.NotStarted);
    }

    [Fact]
    public void A_stub_whose_first_call_costs_memory_of_its_own_is_untouched_all_the_same()
    {
        // As in a notebook, where the first call loads what the cell refers to.
        byte[]? loaded = null;

        Check("sgd-step", new UpdateAnswer((_, _, _) => loaded ??= new byte[100_000])).Status.ShouldBe(CheckStatus.NotStarted);

        loaded.ShouldNotBeNull();
    }

    [Fact]
    public void A_kernel_shows_a_result_in_three_forms()
    {
        var result = Check("gradient", new NumbersAnswer([4, 3, 3]));

        var forms = Formatter.GetPreferredMimeTypesFor(typeof(CheckResult)).ToDictionary(mimeType => mimeType, mimeType => result.ToDisplayString(mimeType));

        forms.Keys.ShouldBe(["text/html", "text/plain", "application/vnd.miniflow.check+json"], ignoreOrder: true);
        forms["text/html"].ShouldStartWith("<div");
        forms["text/html"].ShouldNotContain("<script");
        var json = JsonNode.Parse(forms["application/vnd.miniflow.check+json"])!.AsObject();
        json.Select(field => field.Key).ShouldBe(["schema", "chapter", "exercise", "title", "points", "earned", "status", "message", "misconception", "hints", "metrics"]);
        ((int)json["schema"]!).ShouldBe(1);
        ((string)json["status"]!).ShouldBe("failed");
        ((string)json["misconception"]!).ShouldBe("only-path-through-g");
        ((double)json["earned"]!).ShouldBe(0);
    }

    [Fact]
    public void Hostile_text_is_escaped()
    {
        var result = Check("softmax", Function(_ => throw new InvalidOperationException("<img src=x onerror=alert(1)>")));

        result.ToHtml().ShouldNotContain("<img");
        result.ToHtml().ShouldContain("&lt;img");
        Check("<script>", Function(Softmax)).ToHtml().ShouldNotContain("<script>");
    }

    [Fact]
    public void Hints_come_one_after_another_and_the_last_one_stays()
    {
        var session = new LabSession();

        string[] hints = [.. Enumerable.Range(0, 4).Select(_ => session.Hint("linear").ToText())];

        hints.Select(hint => hint.Split('\n')[0]).ShouldBe(["→ Hint 1 of 3: Your own Linear node", "→ Hint 2 of 3: Your own Linear node", "→ Hint 3 of 3: Your own Linear node", "→ Hint 3 of 3: Your own Linear node"]);
        session.Hint("nothing").ToText().ShouldContain("These are there");
    }

    [Fact]
    public void The_scoreboard_counts_the_latest_result_of_each_exercise()
    {
        var session = new LabSession { Chapter = Catalogue.FindChapter("1") };
        session.Check("gradient", new NumbersAnswer([-1, 3, 3]), []);
        session.Check("paths", new NumbersAnswer([5]), []);
        session.Check("paths", new NumbersAnswer([4]), []);

        var text = ScoreboardView.Of(session).ToText();

        text.ShouldContain("Scoreboard: 1 of 47 points");
        text.ShouldContain("✓ The gradient of f = xy + xz");
        text.ShouldContain("✗ The paths from f back to x");
        text.ShouldContain("○ The gradient of q");
    }

    [Theory]
    [InlineData("linear")]
    [InlineData("cross-entropy-with-softmax")]
    [InlineData("mul")]
    [InlineData("sigmoid")]
    public void A_check_takes_less_than_200_milliseconds(string id)
    {
        var exercise = (ComparedExercise)Catalogue.Find(id)!;
        var answer = (NodeAnswer)exercise.Target;

        // The slowest way: every case runs, nothing is right, and every known mistake is tried.
        void Check()
        {
            Checker.Check(exercise, answer, [.. exercise.Cases(3)]);
            var judged = exercise.Cases(1).Select(@case => exercise.Judge(@case, new Observation { Value = 1e9, Gradients = [.. @case.Inputs] })).ToArray();
            Verdict.Of(exercise, judged);
        }

        var limit = TimeSpan.FromMilliseconds(200);
        Quickest.Of(Check, limit).ShouldBeLessThan(limit);
    }

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException();
    }

    private sealed class LinearByAdding(Node x, Node w, Node b) : Node(x, w, b)
    {
        public override void Forward() => Value = InboundNodes[0].Value.MatMul(InboundNodes[1].Value) + InboundNodes[2].Value;

        public override void Backward()
        {
            foreach (var outbound in OutboundNodes)
            {
                var dZ = outbound.Gradients[this];
                Gradients[InboundNodes[0]] += dZ.MatMul(InboundNodes[1].Value, transposeB: true);
                Gradients[InboundNodes[1]] += InboundNodes[0].Value.MatMul(dZ, transposeA: true);
                Gradients[InboundNodes[2]] += dZ.Sum(axis: 0);
            }
        }
    }
}
