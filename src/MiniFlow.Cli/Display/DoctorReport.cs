using MiniFlow.Cli.Doctor;
using MiniFlow.Notebooks.Pages;
using Spectre.Console;

namespace MiniFlow.Cli.Display;

/// <summary>What the doctor found: a line for each check, under it the command that mends it, and one line that sums up.</summary>
internal static class DoctorReport
{
    public static void Write(IAnsiConsole console, Examination examination)
    {
        var width = examination.Findings.Select(each => each.Subject.Length).DefaultIfEmpty().Max();
        foreach (var (subject, finding) in examination.Findings)
        {
            var (word, style) = Mark(finding.Verdict);
            console.Write(new Text($"{word,-7}", style));
            console.Write(new Text($"{subject.PadRight(width)}  {finding.Message}\n"));
            if (finding.Command is { } command)
            {
                console.Write(new Text(new string(' ', 7 + width + 2)));
                console.Write(new Text(command + "\n", new Style(Color.Aqua)));
            }
        }

        console.Write(new Text("\n" + Total(examination) + "\n", new Style(decoration: Decoration.Bold)));
    }

    private static (string Word, Style Style) Mark(Verdict verdict) => verdict switch
    {
        Verdict.Fine => ("ok", new Style(Color.Green)),
        Verdict.Advice => ("advice", new Style(Color.Yellow)),
        _ => ("wrong", new Style(Color.Red)),
    };

    private static string Total(Examination examination) => examination.Wrong switch
    {
        [] => "Nothing is wrong.",
        [{ Command: { } command }] => $"One thing is wrong. Run: {command}",
        [{ Command: { } command }, ..] => $"{FigureText.Count(examination.Wrong.Count, "thing")} are wrong. Begin with: {command}",
        [_, ..] => $"{FigureText.Count(examination.Wrong.Count, "thing")} wrong.",
    };
}
