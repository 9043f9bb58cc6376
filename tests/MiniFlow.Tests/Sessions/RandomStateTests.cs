using MiniFlow.Tests.Graphs;
using static MiniFlow.Ops;

namespace MiniFlow.Tests.Sessions;

/// <summary>Random numbers belong to a session: the same seed gives the same run, and a session can go on where another one stood.</summary>
public sealed class RandomStateTests : GraphTest
{
    private readonly Node uniform;
    private readonly Node normal;

    public RandomStateTests()
    {
        uniform = RandomUniform([5], name: "uniform");
        normal = RandomNormal([5], name: "normal");
    }

    [Fact]
    public void Two_sessions_with_the_same_seed_draw_the_same() =>
        Draws(new Session(seed: 7), 3).ShouldBe(Draws(new Session(seed: 7), 3));

    [Fact]
    public void Another_seed_draws_others() => Draws(new Session(seed: 8), 1).ShouldNotBe(Draws(new Session(seed: 7), 1));

    [Fact]
    public void Every_run_draws_others()
    {
        using var session = new Session();
        Draws(session, 1).ShouldNotBe(Draws(session, 1));
    }

    [Fact]
    public void Nodes_of_the_same_kind_draw_others_unless_they_have_the_same_seed()
    {
        using var session = new Session();
        var (first, second) = session.Run(RandomUniform([5]), RandomUniform([5]));
        first.ToString().ShouldNotBe(second.ToString());

        (first, second) = session.Run(RandomUniform([5], seed: 3), RandomUniform([5], seed: 3));
        first.ToString().ShouldBe(second.ToString());
    }

    [Fact]
    public void A_node_with_a_seed_draws_the_same_in_every_session()
    {
        var seeded = RandomUniform([5], seed: 3);
        new Session(seed: 1).Run(seeded).ToString().ShouldBe(new Session(seed: 2).Run(seeded).ToString());
    }

    [Fact]
    public void A_session_goes_on_where_another_one_stood()
    {
        using var first = new Session(seed: 5);
        Draws(first, 4);
        var state = first.SaveRandomState();
        state.Keys.Order().ShouldBe(["normal", "uniform"]);

        using var second = new Session(seed: 99);
        second.RestoreRandomState(state);
        Draws(second, 3).ShouldBe(Draws(first, 3));
    }

    [Fact]
    public void A_state_can_be_restored_when_the_nodes_have_run_already()
    {
        using var session = new Session();
        var state = session.SaveRandomState();
        state.ShouldBeEmpty();
        Draws(session, 1);
        state = session.SaveRandomState();
        var expected = Draws(session, 2);
        session.RestoreRandomState(state);

        Draws(session, 2).ShouldBe(expected);
    }

    [Fact]
    public void What_is_no_state_is_refused_and_changes_nothing()
    {
        using var session = new Session();
        Draws(session, 1);
        var state = new Dictionary<string, Tensor>(session.SaveRandomState()) { ["other"] = Tensor.Zeros(4) };
        var expected = session.SaveRandomState()["uniform"].ToString();
        Draws(session, 1);
        var after = session.SaveRandomState()["uniform"].ToString();

        Should.Throw<SessionException>(() => session.RestoreRandomState(state)).Message.ShouldBe(
            "The random numbers of other cannot be set to float32 of shape (4,): their state is four int64 numbers.");
        session.SaveRandomState()["uniform"].ToString().ShouldBe(after);
        after.ShouldNotBe(expected);
    }

    [Fact]
    public void A_variable_keeps_what_was_drawn_when_it_was_initialised()
    {
        var weights = new Variable(TruncatedNormal([100, 50], stddev: 0.1), name: "weights");
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());

        var values = session.Run(weights);
        session.Run(weights).AllClose(values, 0, 0).ShouldBeTrue();
        ((double)Tensor.Abs(values).Max()).ShouldBeLessThanOrEqualTo(0.2);

        // The standard deviation of a normal distribution cut at two of its own is 0.8796 of it.
        Math.Sqrt((double)Tensor.Square(values).Mean()).ShouldBe(0.08796, 0.003);
        session.Run(GlobalVariablesInitializer());
        session.Run(weights).AllClose(values, 0, 0).ShouldBeFalse();
    }

    private string Draws(Session session, int runs)
    {
        var drawn = Enumerable.Range(0, runs).Select(_ => session.Run(uniform, normal)).ToArray();
        return string.Join("\n", drawn.Select(pair => $"{pair.First} {pair.Second}"));
    }
}
