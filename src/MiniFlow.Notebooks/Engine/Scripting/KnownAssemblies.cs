using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MiniFlow.Notebooks;

/// <summary>
/// The assemblies that the cells so far refer to, named by a cell or found beside one that was. To name one of the latter adds nothing,
/// and would do harm: the compiler then makes the types of all that depend on it anew, and what an earlier cell declared is of another
/// type than what its own library returns ("Operator '+' cannot be applied to operands of type 'Tensor' and 'Tensor'").
/// </summary>
/// <param name="soFar">What the last cell was compiled to; <c>null</c> before the first.</param>
internal sealed class KnownAssemblies(Compilation? soFar)
{
    // Most cells refer to nothing, and then nobody asks.
    private readonly Lazy<HashSet<Guid>> modules = new(() =>
        [.. (soFar?.SourceModule.ReferencedAssemblySymbols ?? []).SelectMany(assembly => assembly.Modules).Select(ModuleOf).OfType<Guid>()]);

    /// <summary>Whether the file holds one of them, wherever it lies.</summary>
    public bool Contain(string path)
    {
        try
        {
            using var metadata = AssemblyMetadata.CreateFromFile(path);
            return modules.Value.Contains(metadata.GetModules()[0].GetModuleVersionId());
        }
        catch (Exception unreadable) when (unreadable is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // The compiler says what is wrong with it, and in which line.
            return false;
        }
    }

    /// <summary>The code with blanks in place of every <c>#r</c> that names a known assembly: nothing else moves.</summary>
    public string Without(string code, string workingDirectory)
    {
        if (!code.Contains("#r", StringComparison.Ordinal))
            return code;
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(code, ScriptDefaults.Syntax).GetRoot();
        foreach (var directive in root.GetReferenceDirectives().Where(directive => IsKnown(directive.File.ValueText, workingDirectory)))
        {
            var blank = new string(' ', directive.File.Span.End - directive.HashToken.SpanStart);
            code = code.Remove(directive.HashToken.SpanStart, blank.Length).Insert(directive.HashToken.SpanStart, blank);
        }

        return code;
    }

    private bool IsKnown(string file, string workingDirectory) =>
        file.Length > 0 && !file.Contains('\0', StringComparison.Ordinal) && Contain(Path.GetFullPath(file, workingDirectory));

    private static Guid? ModuleOf(IModuleSymbol module) => module.GetMetadata()?.GetModuleVersionId();
}
