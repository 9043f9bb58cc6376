namespace MiniFlow.Tests.Threading;

[Collection(nameof(ThreadSettings))]
public sealed class ParallelismTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("7", 7)]
    public void The_environment_variable_sets_the_number_at_the_start(string variable, int threads) =>
        Parallelism.AtStart(variable).ShouldBe(threads);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("-2")]
    public void Without_a_usable_variable_every_processor_takes_part(string? variable) =>
        Parallelism.AtStart(variable).ShouldBe(Environment.ProcessorCount);

    [Fact]
    public void Fewer_than_one_thread_is_refused_and_nothing_changes()
    {
        using var settings = new ThreadSettings(2);
        Should.Throw<ArgumentOutOfRangeException>(() => Parallelism.Threads = 0).Message.ShouldContain("set 1 or more");
        Parallelism.Threads.ShouldBe(2);
    }
}
