using MiniFlow.Grading.Isolation;

namespace MiniFlow.Grading.Tests.Isolation;

/// <summary>The processes that the tests share: kept warm, and never used twice.</summary>
public sealed class Sandboxed : IAsyncDisposable
{
    private readonly StudentRunner runner = new(new StudentRunnerOptions { Workers = 2 });

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
