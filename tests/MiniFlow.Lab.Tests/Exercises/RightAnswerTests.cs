
namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Right answers of every style pass, untouched cells have not been started, and nothing is left behind.</summary>
public sealed class RightAnswerTests
{
    private static readonly Lazy<IReadOnlyList<Func<CheckResult>?>> right = new(() => Compile(RightAnswers.All));
    private static readonly Lazy<IReadOnlyList<Func<CheckResult>?>> stubs = new(() => Compile(RightAnswers.Stubs));

    public static TheoryData<int, string> Right => Numbered(RightAnswers.All);

    public static TheoryData<int, string> Stubs => Numbered(RightAnswers.Stubs);

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_answer_passes(int number, string which)
    {
        var result = right.Value[number]!();

        result.Status.ShouldBe(CheckStatus.Passed, which + "\n" + result.ToText());
    }

    [Theory]
    [MemberData(nameof(Stubs))]
    public void An_untouched_cell_has_not_been_started(int number, string which)
    {
        var result = stubs.Value[number]!();

        result.Status.ShouldBe(CheckStatus.NotStarted, which + "\n" + result.ToText());
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_check_leaves_no_session_and_the_graph_as_it_was(int number, string which)
    {
        if (RightAnswers.All[number].Exercise == "almost-practical")
            return;
        using var scope = new Graph().AsCurrent();
        var (graph, node) = (Graph.Current, new Input("before"));
        using var watch = new SessionWatch();

        right.Value[number]!();

        Graph.Current.ShouldBe(graph, which);
        graph.Nodes.ShouldHaveSingleItem().ShouldBe(node);
        graph.DefaultSession.ShouldBeNull();
        foreach (var session in watch.Sessions)
            Should.Throw<SessionException>(() => session.Run(new Constant(1))).Message.ShouldContain("closed");
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_check_takes_less_than_200_milliseconds(int number, string which)
    {
        // Training takes its time, and ten thousand digits take theirs.
        if (RightAnswers.All[number].Exercise == "almost-practical")
            return;

        var limit = TimeSpan.FromMilliseconds(200);
        Quickest.Of(() => right.Value[number]!(), limit).ShouldBeLessThan(limit, which);
    }

    private static IReadOnlyList<Func<CheckResult>?> Compile(IReadOnlyList<(string Exercise, string Style, string Answer)> answers)
    {
        var (checks, errors) = StudentCode.Compile([.. answers.Select(one => (one.Answer, RightAnswers.CheckOf(one.Exercise)))]);
        errors.ShouldBeEmpty();
        return checks;
    }

    private static TheoryData<int, string> Numbered(IReadOnlyList<(string Exercise, string Style, string Answer)> answers)
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < answers.Count; i++)
            data.Add(i, $"{answers[i].Exercise}: {answers[i].Style}");
        return data;
    }
}
