using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace MiniFlow.Lab.Tests.Exercises;

/// <summary>Compiles answers as they stand in cells, many at once, and runs their check cells.</summary>
internal static class StudentCode
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq;
        using MiniFlow; using MiniFlow.Lab;
        using static MiniFlow.Flow; using static MiniFlow.Ops; using static MiniFlow.Lab.Commands;
        """;

    private static readonly CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug);

    private static readonly Lazy<MetadataReference[]> references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("MiniFlow", StringComparison.Ordinal) || name.StartsWith("netstandard", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Compiles each answer with its check in a namespace of its own.</summary>
    /// <returns>The checks, in the order of the answers, <c>null</c> for an answer that does not compile; and why not.</returns>
    public static (IReadOnlyList<Func<CheckResult>?> Checks, IReadOnlyList<string> Errors) Compile(IReadOnlyList<(string Answer, string Check)> cells)
    {
        var trees = cells.Select((cell, i) => CSharpSyntaxTree.ParseText(SourceText.From(Source(cell.Answer, cell.Check, i), System.Text.Encoding.UTF8), path: $"cell{i}.cs")).ToArray();
        var compilation = CSharpCompilation.Create($"Cells{Guid.NewGuid():N}", trees, references.Value, options);
        var errors = compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).ToArray();
        var broken = errors.Select(one => one.Location.SourceTree).ToHashSet();
        var assembly = Load(compilation.RemoveSyntaxTrees(trees.Where(broken.Contains)));
        return (
            [.. trees.Select((tree, i) => broken.Contains(tree) ? null : assembly.GetType($"Cell{i}.Program")!.GetMethod("Run")!.CreateDelegate<Func<CheckResult>>())],
            [.. errors.Select(one => one.ToString())]);
    }

    // Classes stand beside the code of the cell, functions and variables within it.
    private static string Source(string answer, string check, int number)
    {
        var isClass = answer.Contains(" : Node", StringComparison.Ordinal);
        return $$"""
            {{Usings}}
            namespace Cell{{number}}
            {
            {{(isClass ? answer : "")}}
            public static class Program
            {
            public static CheckResult Run()
            {
            {{(isClass ? "" : answer)}}
            return {{check}};
            }
            }
            }
            """;
    }

    private static Assembly Load(Compilation compilation)
    {
        using var dll = new MemoryStream();
        using var pdb = new MemoryStream();
        var result = compilation.Emit(dll, pdb, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        dll.Position = pdb.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(dll, pdb);
    }
}
