namespace MiniFlow.Tests.Training.Optimizers;

public sealed class OptimizerTests : IDisposable
{
    private readonly IDisposable scope = new Graph().AsCurrent();

    [Fact]
    public void A_step_changes_the_variables_after_all_values_of_the_run_are_computed()
    {
        var w = new Variable(2f, "w");
        var loss = w * w;
        var train = new GradientDescentOptimizer(0.25).Minimize(loss);
        using var session = Started();

        // By hand: the gradient of w² at 2 is 4, so w becomes 2 − 0.25·4 = 1; the loss of this run is that of w = 2.
        var (_, value) = session.Run(train, loss);

        ((double)value).ShouldBe(4);
        ((double)session.Run(w)).ShouldBe(1);
    }

    [Fact]
    public void The_learning_rate_may_be_fed()
    {
        var w = new Variable(1f, "w");
        var rate = new Placeholder(DType.Float32, Shape.Scalar, "rate");
        var train = new GradientDescentOptimizer(rate).Minimize(w * 3f);
        using var session = Started();

        session.Run(train, new Feed { [rate] = 0.5 });

        ((double)session.Run(w)).ShouldBe(1 - (0.5 * 3));
    }

    [Fact]
    public void A_learning_rate_that_is_no_number_changes_nothing()
    {
        var w = new Variable(1f, "w");
        var rate = new Placeholder(DType.Float32, Shape.Scalar, "rate");
        var train = new AdamOptimizer(rate).Minimize(w * 3f);
        using var session = Started();

        Should.Throw<TrainingException>(() => session.Run(train, new Feed { [rate] = double.NaN }))
            .Message.ShouldContain("rate is NaN");

        ((double)session.Run(w)).ShouldBe(1);
    }

    [Fact]
    public void A_global_step_counts_the_steps()
    {
        var w = new Variable(1f, "w");
        var step = new Variable(0L, "global_step", trainable: false);
        var train = new MomentumOptimizer(0.1, 0.9).Minimize(w * w, step);
        using var session = Started();

        for (var i = 0; i < 3; i++)
            session.Run(train);

        ((long)session.Run(step)).ShouldBe(3);
    }

    [Fact]
    public void Only_trainable_floating_variables_that_lead_to_the_loss_are_trained()
    {
        var (w, b) = (new Variable(1f, "w"), new Variable(1f, "b", trainable: false));
        _ = new Variable(1f, "elsewhere");
        var train = new GradientDescentOptimizer(0.1).Minimize((w * w) + b);

        train.Variables.ShouldBe([w]);
    }

    [Fact]
    public void Gradients_can_be_changed_before_they_are_applied()
    {
        var w = new Variable(1f, "w");
        var optimizer = new GradientDescentOptimizer(1);
        var gradients = optimizer.ComputeGradients(w * 100f);
        var clipped = gradients.Select(each => each with { Gradient = each.Gradient * 0.01f }).ToArray();
        var train = optimizer.ApplyGradients(clipped);
        using var session = Started();

        session.Run(train);

        ((double)session.Run(w)).ShouldBe(0, 1e-6);
    }

    [Fact]
    public void Two_sessions_train_apart()
    {
        var w = new Variable(1f, "w");
        var train = new AdamOptimizer(0.1).Minimize(w * w);
        using var first = Started();
        using var second = Started();

        first.Run(train);

        ((double)first.Run(w)).ShouldBeLessThan(1);
        ((double)second.Run(w)).ShouldBe(1);
    }

    [Fact]
    public void A_loss_of_several_numbers_is_refused_with_the_remedy()
    {
        var w = new Variable(new[] { 1f, 2f }, "w");
        var loss = w * w;

        Should.Throw<ShapeException>(() => new GradientDescentOptimizer(0.1).Minimize(loss))
            .Message.ShouldBe("Mul has shape (2,), but a loss is one number. Take the mean over the batch: ReduceMean(Mul).");
    }

    [Fact]
    public void A_loss_without_variables_is_refused()
    {
        var x = new Placeholder(DType.Float32, Shape.Scalar, "x");

        Should.Throw<GraphException>(() => new GradientDescentOptimizer(0.1).Minimize(x * 2f))
            .Message.ShouldStartWith("No trainable variable leads to Mul");
    }

    [Fact]
    public void An_integer_variable_cannot_be_trained()
    {
        var n = new Variable(3, "n");

        Should.Throw<GraphException>(() => new GradientDescentOptimizer(0.1).Minimize(Ops.Cast(n, DType.Float32), variables: [n]))
            .Message.ShouldStartWith("n is int32 and cannot change by a small step.");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    public void A_learning_rate_out_of_range_is_refused(double rate) =>
        Should.Throw<GraphException>(() => new GradientDescentOptimizer(rate)).Message.ShouldContain($"A learning rate of {rate} leads nowhere");

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Should.Throw<GraphException>(() => new MomentumOptimizer(0.1, 1)).Message.ShouldContain("lets the velocity grow without end");
        Should.Throw<GraphException>(() => new AdamOptimizer(beta1: 1)).Message.ShouldContain("Adam's betas are shares of the past");
        Should.Throw<GraphException>(() => new AdamOptimizer(epsilon: 0)).Message.ShouldContain("must be above 0, not 0");
    }

    public void Dispose() => scope.Dispose();

    private static Session Started()
    {
        var session = new Session();
        session.Run(Ops.GlobalVariablesInitializer());
        return session;
    }
}
