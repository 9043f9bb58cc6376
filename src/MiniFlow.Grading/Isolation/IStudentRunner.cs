namespace MiniFlow.Grading.Isolation;

/// <summary>Runs the code of submissions, each in processes of its own that nobody had before and nobody gets afterwards.</summary>
public interface IStudentRunner : IAsyncDisposable
{
    /// <summary>How the processes are held apart.</summary>
    IsolationKind Isolation { get; }

    /// <summary>What the instructor has to know of it, as a sentence; <c>null</c> when there is nothing to warn of.</summary>
    string? Warning { get; }

    /// <summary>Whether <see cref="PrepareAsync"/> saves more time than it takes.</summary>
    /// <param name="submissions">How many are to be run.</param>
    bool IsWorthPreparing(int submissions) => false;

    /// <summary>Does once what makes every process faster.</summary>
    Task PrepareAsync(CancellationToken cancellation = default) => Task.CompletedTask;

    /// <summary>Runs one submission. Any number may run at once.</summary>
    /// <param name="request">What is run and asked.</param>
    /// <param name="progress">Told before each cell and each exercise.</param>
    /// <param name="cancellation">Ends the run: its processes are killed.</param>
    /// <returns>What came of it; nothing that the code does is an exception.</returns>
    /// <exception cref="GradingException">No process can be started on this machine, for a reason that has nothing to do with the submission.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<StudentRun> RunAsync(StudentRequest request, IProgress<StudentProgress>? progress = null, CancellationToken cancellation = default);
}
