using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Scripting;
using MiniFlow.Lab.Tests.Exercises.Chapters;

namespace MiniFlow.Lab.Tests;

/// <summary>The C# that stands in a README runs as it stands there.</summary>
public sealed partial class ReadmeTests
{
    private const string Usings = "using MiniFlow; using MiniFlow.Lab; using static MiniFlow.Lab.Commands;";

    public static TheoryData<string> Readmes =>
        new(Directory.EnumerateDirectories(Source).Select(folder => Path.Combine(folder, "README.md")).Where(File.Exists).Select(file => Path.GetRelativePath(Source, file)));

    private static string Source => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "src"));

    [Theory]
    [MemberData(nameof(Readmes))]
    public async Task Its_code_runs(string readme) => await Run(readme);

    [Fact]
    public async Task The_librarys_readme_says_what_comes_out()
    {
        var state = await Run(Path.Combine("MiniFlow", "README.md"));

        ((double)(Tensor)state.GetVariable("value").Value).ShouldBe(-3);
        var w = await state.Run("(double)session.Run(w)");
        ((double)w.ReturnValue).ShouldBe(1.6, 1e-6);
    }

    private static async Task<ScriptState<object>> Run(string readme)
    {
        using var scope = new Graph().AsCurrent();
        var state = await (await ChapterScript.Start()).Run(Usings);
        foreach (Match block in CSharpBlock().Matches(await File.ReadAllTextAsync(Path.Combine(Source, readme), TestContext.Current.CancellationToken)))
            state = await state.Run(block.Groups[1].Value);
        return state;
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"```csharp\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
