using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace MiniFlow.Notebooks;

/// <summary>The cells that have run so far, as a chain of Roslyn submissions: each sees what the ones before it declared.</summary>
internal sealed class ScriptChain : IDisposable
{
    private readonly InteractiveAssemblyLoader loader = ScriptDefaults.CreateLoader();
    private readonly SemaphoreSlim starting = new(1, 1);
    private ScriptOptions options = ScriptDefaults.Options;
    private readonly Lock gate = new();
    private ScriptState<object?>? state;
    private int submission;
    private string? folder;

    /// <summary>What the code threw last, also where it was torn out of its run.</summary>
    public Exception? LastThrown { get; private set; }

    /// <summary>Runs what comes before every first cell.</summary>
    public async Task StartAsync(string workingDirectory)
    {
        await starting.WaitAsync();
        try
        {
            Follow(workingDirectory);
            if (state is not null)
                return;
            state = await CSharpScript.Create<object?>(ScriptDefaults.Prologue, options, assemblyLoader: loader).RunAsync();
            Inherit(state.Script);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Compiles the code as the next submission, without running it.</summary>
    /// <param name="code">The code, in the lines of its cell.</param>
    /// <param name="cell">The cell's name in stack traces.</param>
    /// <param name="workingDirectory">The folder that <c>#r</c> and <c>#load</c> start from.</param>
    /// <param name="cancellation">Ends the compilation.</param>
    /// <exception cref="CellException">The code does not compile.</exception>
    /// <exception cref="OperationCanceledException">The compilation was ended.</exception>
    public async Task<Script<object?>> CompileAsync(string code, string cell, string workingDirectory, CancellationToken cancellation)
    {
        LastThrown = null;
        lock (gate)
            submission++;
        await StartAsync(workingDirectory);
        var known = new KnownAssemblies(state!.Script.GetCompilation());
        var interruptible = new InterruptibleCode(known.Without(code, workingDirectory));
        var script = state.Script.ContinueWith<object?>(interruptible.Text, options.WithFilePath(cell));
        var errors = script.Compile(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        // A compiler that is stopped while it writes calls that an error of writing.
        cancellation.ThrowIfCancellationRequested();
        return errors.Count == 0 ? script : throw new CellException(CompilationErrors.Describe(errors, interruptible, workingDirectory));
    }

    /// <summary>Code as it would be the next submission, for whoever wants to know what it means. It need not be whole.</summary>
    /// <param name="code">The code.</param>
    /// <param name="workingDirectory">The folder that <c>#r</c> and <c>#load</c> start from.</param>
    public async Task<Compilation> DraftAsync(string code, string workingDirectory)
    {
        await StartAsync(workingDirectory);
        var known = new KnownAssemblies(state!.Script.GetCompilation());
        return state.Script.ContinueWith<object?>(known.Without(code, workingDirectory), options).GetCompilation();
    }

    /// <summary>Runs a compiled submission; also one that fails becomes part of the chain, with what it had declared.</summary>
    /// <returns>The state after it, with its value or what it threw.</returns>
    public async Task<ScriptState<object?>> RunAsync(Script<object?> script, CancellationToken cancellation)
    {
        LastThrown = null;
        var mine = submission;
        var after = await script.RunFromAsync(state!, Keep, cancellation).ConfigureAwait(false);
        lock (gate)
        {
            // One that was left behind and ends later must not undo what has come since.
            if (submission == mine)
            {
                state = after;
                Inherit(script);
            }
        }

        return after;
    }

    /// <summary>Makes assemblies known to the cells that follow, and to each other.</summary>
    public void Add(IEnumerable<string> paths)
    {
        var known = new KnownAssemblies(state?.Script.GetCompilation());
        var assemblies = paths.Where(path => !known.Contain(path)).ToList();
        foreach (var path in assemblies)
            loader.RegisterDependency(AssemblyIdentities.Read(path), path);
        lock (gate)
            options = options.AddReferences(assemblies.Select(path => MetadataReference.CreateFromFile(path)));
    }

    public void Dispose()
    {
        loader.Dispose();
        starting.Dispose();
    }

    private bool Keep(Exception thrown)
    {
        LastThrown = thrown;
        return true;
    }

    /// <summary>
    /// A submission has the references of those before it. Named anew for each, they are compared with every earlier mention, and
    /// after a thousand cells that takes most of a cell's time, and a gigabyte.
    /// </summary>
    private void Inherit(Script from)
    {
        lock (gate)
            options = options.WithReferences(options.MetadataReferences.Except(from.Options.MetadataReferences));
    }

    private void Follow(string workingDirectory)
    {
        if (folder == workingDirectory)
            return;
        folder = workingDirectory;
        lock (gate)
        {
            options = options
                .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(workingDirectory))
                .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(workingDirectory));
        }
    }
}
