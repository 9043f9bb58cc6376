using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace MiniFlow.Notebooks;

/// <summary>What a cell has without asking: the imports and references that .NET Interactive gives it.</summary>
internal static class ScriptDefaults
{
    /// <summary>The first submission of every session, before the first cell.</summary>
    public const string Prologue = "using static Microsoft.DotNet.Interactive.Kernel;";

    /// <summary>How the text of a cell is read.</summary>
    public static CSharpParseOptions Syntax { get; } = new(LanguageVersion.Latest, kind: Microsoft.CodeAnalysis.SourceCodeKind.Script);

    // Debug code, as in .NET Interactive, and with debug information, so that an exception knows the line it comes from.
    public static ScriptOptions Options { get; } = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8)
        .AddImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
        .AddReferences(typeof(Enumerable).Assembly, typeof(Task).Assembly)
        .AddReferences(Shared);

    /// <summary>The assemblies of this process that cells use too: loaded once, whoever asks for them.</summary>
    public static System.Reflection.Assembly[] Shared => [typeof(Kernel).Assembly, typeof(Formatter).Assembly, typeof(IHtmlContent).Assembly];

    public static InteractiveAssemblyLoader CreateLoader()
    {
        var loader = new InteractiveAssemblyLoader();
        foreach (var assembly in Shared)
            loader.RegisterDependency(assembly);
        return loader;
    }
}
