using MiniFlow.Grading.Isolation;

namespace MiniFlow.Grading.Tests.Isolation;

/// <summary>The processes that the tests share: kept warm, and never used twice.</summary>
public sealed class Sandboxed : IAsyncDisposable
{
    /// <summary>Something that stands in the environment of this process.</summary>
    public const string Secret = "hunter2";

    private readonly StudentRunner runner;

    public Sandboxed()
    {
        Environment.SetEnvironmentVariable("MINIFLOW_TEST_SECRET", Secret);
        runner = new StudentRunner(new StudentRunnerOptions { Workers = 2 });
    }

    /// <summary>Runs students' code in the strictest isolation of this machine.</summary>
    public IStudentRunner Runner => runner;

    /// <summary>For a test of what only bubblewrap guarantees.</summary>
    public IStudentRunner Bubblewrapped
    {
        get
        {
            Assert.SkipUnless(runner.Isolation == IsolationKind.Bubblewrap, $"Only bubblewrap guarantees this. {runner.Warning}");
            return runner;
        }
    }

    public ValueTask DisposeAsync() => runner.DisposeAsync();
}
