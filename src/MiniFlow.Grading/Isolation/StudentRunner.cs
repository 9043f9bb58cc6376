using MiniFlow.Grading.Isolation.Exams;
using MiniFlow.Grading.Isolation.Processes;
using MiniFlow.Grading.Isolation.Running;

namespace MiniFlow.Grading.Isolation;

/// <summary>Runs the code of submissions in the strictest isolation that this machine has.</summary>
public sealed class StudentRunner : IStudentRunner
{
    private readonly SandboxFolder files = SandboxFolder.Find();
    private readonly ScratchFolder scratch = new();
    private readonly StandInMnist mnist;
    private readonly WarmProcesses processes;

    /// <summary>Makes the first processes ready when the first submission comes.</summary>
    /// <param name="options">How many, and how they are held apart.</param>
    /// <exception cref="GradingException">The files for students' processes are not built, or the isolation that is asked for does not work here.</exception>
    public StudentRunner(StudentRunnerOptions? options = null)
    {
        options ??= new StudentRunnerOptions();
        Isolation = options.Isolation ?? (Bubblewrap.Problem is null ? IsolationKind.Bubblewrap : IsolationKind.ProcessOnly);
        if (Isolation == IsolationKind.Bubblewrap && Bubblewrap.Problem is { } problem)
            throw new GradingException($"Students' code cannot be isolated with bubblewrap: {problem}.");
        mnist = new StandInMnist(files.Mnist, Path.Combine(scratch.Path, "data"));
        processes = new WarmProcesses(Host, options.Workers);
    }

    /// <inheritdoc/>
    public IsolationKind Isolation { get; }

    /// <inheritdoc/>
    public string? Warning => Isolation == IsolationKind.Bubblewrap ? null
        : $"Students' code is not isolated: it can read and write every file that you can, and use the network. {Remedy} Grade work that you do not trust on Linux with bubblewrap.";

    /// <inheritdoc/>
    public bool IsWorthPreparing(int submissions) => submissions >= CompiledEngine.PaysFrom && !files.IsCompiled;

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellation = default) => files.CompileAsync(cancellation);

    /// <inheritdoc/>
    public async Task<StudentRun> RunAsync(StudentRequest request, IProgress<StudentProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Cells.Any(cell => cell.Code.Contains("mnist", StringComparison.OrdinalIgnoreCase)))
            await mnist.PrepareAsync();
        async Task<StudentProcess> Start(CancellationToken stop) => new(await processes.TakeAsync(request.Limits, stop), request.Limits);
        return await new SubmissionRun(request, Isolation, Start, progress).RunAsync(cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await processes.DisposeAsync();
        scratch.Dispose();
    }

    private static string Remedy => OperatingSystem.IsLinux() ? $"(Bubblewrap does not work here: {Bubblewrap.Problem ?? "it was not asked for"}.)" : "(There is no isolation for this system.)";

    private StudentHost Host(IsolationLimits limits)
    {
        var folder = new StudentFolder(Path.Combine(scratch.Path, ScratchFolder.Students));
        return Isolation == IsolationKind.Bubblewrap
            ? new BubblewrapHost(folder, files, mnist.Folder, limits)
            : new PlainHost(folder, files, mnist.Folder, limits);
    }
}
