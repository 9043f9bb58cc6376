using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace MiniFlow.Notebooks.Apps;

/// <summary>Compiles an app in memory before it is written, with the assemblies that its notebook refers to.</summary>
internal static partial class AppCheck
{
    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Latest);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Frameworks = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ]);

    public static IReadOnlyList<Diagnostic> ErrorsOf(string app, CompiledNotebook notebook)
    {
        // The lines for `dotnet run` are no C#; blank ones keep the numbers of the others.
        var code = DirectiveLine().Replace(app, "");
        var compilation = CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText(code, Syntax)], References(notebook), new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, allowUnsafe: true));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>The name that the compiler puts between quotes first.</summary>
    public static string NameIn(Diagnostic error) => Quoted().Match(error.GetMessage(CultureInfo.InvariantCulture)).Groups[1].Value;

    public static string Describe(string app, Diagnostic error)
    {
        var line = error.Location.GetLineSpan().StartLinePosition.Line;
        return $"As an app the notebook does not compile: {error.GetMessage(CultureInfo.InvariantCulture)} ({error.Id}), in the line: {app.Split('\n')[line].Trim()}";
    }

    // The frameworks, and what lies beside each file that the notebook names: where the engine looks too.
    private static IEnumerable<MetadataReference> References(CompiledNotebook notebook) =>
        Frameworks.Value.Concat(notebook.Files.Select(file => Path.GetDirectoryName(file)!).Distinct()
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll"))
            .DistinctBy(Path.GetFileName)
            .Select(file => MetadataReference.CreateFromFile(file)));

    [GeneratedRegex("^#:.*$", RegexOptions.Multiline)]
    private static partial Regex DirectiveLine();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
