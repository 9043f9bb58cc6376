using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>Runs the cells of a chapter one after another, and can go back to any point of it.</summary>
internal static class ChapterScript
{
    private static readonly ScriptOptions options = ScriptOptions.Default
        .WithReferences(typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Node).Assembly, typeof(Commands).Assembly)
        .WithImports("System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq")
        .WithEmitDebugInformation(true);

    /// <summary>A kernel in which nothing has run yet.</summary>
    public static Task<ScriptState<object>> Start() => CSharpScript.RunAsync("void display(object value) { }", options);

    /// <summary>Runs a cell; its last expression is the state's return value.</summary>
    public static Task<ScriptState<object>> Run(this ScriptState<object> state, string cell) => state.ContinueWithAsync(cell, options);
}
