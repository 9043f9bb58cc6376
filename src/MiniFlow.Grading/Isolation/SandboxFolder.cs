using MiniFlow.Grading.Isolation.Processes;

namespace MiniFlow.Grading.Isolation;

/// <summary>The files that a student's process gets to see. The build leaves them in <c>artifacts/sandbox</c>: the engine, and the kit without its answers.</summary>
internal sealed class SandboxFolder
{
    private SandboxFolder(string root) => (Root, Engine) = (root, BuiltEngineIn(root));

    /// <summary>The repository.</summary>
    public string Root { get; }

    /// <summary>The program of the process, with all that it needs: compiled ahead of time where that has been done.</summary>
    public string Engine { get; private set; }

    /// <summary>The same as the build leaves it.</summary>
    public string BuiltEngine => BuiltEngineIn(Root);

    /// <summary>What stands in for <c>artifacts/kit</c>.</summary>
    public string Kit => Path.Combine(Root, "artifacts", "sandbox", "kit");

    /// <summary>MNIST, complete.</summary>
    public string Mnist => Path.Combine(Root, "data", "mnist");

    /// <summary>The assembly that the engine is started with.</summary>
    public string Program => Path.Combine(Engine, "MiniFlow.Notebooks.dll");

    /// <summary>Looks for it beside the program and upwards.</summary>
    /// <exception cref="GradingException">It is not there, or not complete.</exception>
    public static SandboxFolder Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = new SandboxFolder(folder.FullName);
            if (File.Exists(found.Program) && File.Exists(Path.Combine(found.Kit, "MiniFlow.Lab.dll")))
            {
                found.Engine = CompiledEngine.Find(found) ?? found.Engine;
                return found;
            }
        }

        throw new GradingException($"There is no folder artifacts/sandbox in {AppContext.BaseDirectory} or above it: "
            + "students' code runs with the files in it and with nothing else. Build them: dotnet build MiniFlow.Interactive.sln");
    }

    /// <summary>Whether the engine is compiled ahead of time.</summary>
    public bool IsCompiled => Engine != BuiltEngine;

    /// <summary>Compiles the engine ahead of time, for processes that are started from now on; where that cannot be done, nothing changes.</summary>
    public async Task CompileAsync(CancellationToken cancellation)
    {
        await CompiledEngine.MakeAsync(this, cancellation);
        Engine = CompiledEngine.Find(this) ?? Engine;
    }

    private static string BuiltEngineIn(string root) => Path.Combine(root, "artifacts", "sandbox", "engine");
}
