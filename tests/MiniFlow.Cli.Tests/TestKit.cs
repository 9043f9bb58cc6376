using System.Globalization;
using MiniFlow.Grading.Isolation;

namespace MiniFlow.Cli.Tests;

/// <summary>A small kit in a temporary folder, and the command called in it, in this process.</summary>
internal sealed class TestKit : IDisposable
{
    public TestKit(params string[] chapters)
    {
        Directory.CreateDirectory(Path.Combine(Root, "notebooks", "source"));
        foreach (var chapter in chapters)
            Write($"notebooks/source/{chapter}.dib", SourceOf(chapter));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("miniflow-kit-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public bool Has(string relative) => File.Exists(PathOf(relative));

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public Task<Ended> RunAsync(params string[] args) => RunInAsync(Root, CancellationToken.None, args);

    public static Task<Ended> RunInAsync(string folder, CancellationToken cancellation, params string[] args) => RunInAsync(folder, null, cancellation, args);

    public static async Task<Ended> RunInAsync(string folder, Func<int, IStudentRunner>? start, CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var code = await MiniflowCommand.RunAsync(args, new Terminal(output, error, IsPlain: true, folder), start, cancellation);
        return new Ended(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>A chapter with one exercise, whose cells need nothing but the engine.</summary>
    public static string SourceOf(string chapter) =>
        $$"""
        #!markdown

        # {{chapter[..2]}} The {{chapter[3..]}} chapter

        #!csharp

        // Exercise: {{chapter[3..]}}
        // BEGIN SOLUTION
        int? answer = 12;
        // INSTEAD
        //: int? answer = null; // Your turn.
        // END SOLUTION

        #!csharp

        // Check: {{chapter[3..]}} (2 points)
        {{CheckCell("answer is null ? \"not-started\" : answer == 12 ? \"passed\" : \"failed\"", chapter[3..])}}
        """;

    /// <summary>Code that puts out a check's result; <paramref name="status"/> is a C# expression.</summary>
    public static string CheckCell(string status, string exercise) =>
        """
        var status = STATUS;
        var json = $$$'''
          {"schema": 1, "chapter": "01", "exercise": "EXERCISE", "title": "Twelve", "points": 2, "earned": {{{(status == "passed" ? 2 : 0)}}},
           "status": "{{{status}}}", "message": "The answer is {{{status}}}.", "misconception": null, "metrics": {"test accuracy": 0.9242}}
          ''';
        Microsoft.DotNet.Interactive.KernelInvocationContext.Current.DisplayAs(json, "application/vnd.miniflow.check+json");
        """.Replace("'''", "\"\"\"", StringComparison.Ordinal).Replace("STATUS", status, StringComparison.Ordinal).Replace("EXERCISE", exercise, StringComparison.Ordinal);

    /// <summary>How a call ended.</summary>
    public sealed record Ended(int Code, string Output, string Error);
}
