using System.Text;
using MiniFlow.Lab.Tests.Exercises;

namespace MiniFlow.Grading.Tests.Corpus;

/// <summary>The corpus: right in many styles, wrong in every known way, broken, hostile.</summary>
internal static class Submissions
{
    public static IReadOnlyList<CorpusEntry> All { get; } = [.. Right(), .. Wrong(), .. Broken(), .. Hostile()];

    private static IEnumerable<CorpusEntry> Right() =>
        Answers.Styles.Select(style => new CorpusEntry($"right, {style.Key}", Homework.Linear(style.Value).Bytes, 1, 3, "Your Linear is right for every shape"));

    // A wrong node and wrong numbers in one notebook, until every mistake of both was made.
    private static IEnumerable<CorpusEntry> Wrong()
    {
        var byHand = Answers.WrongByHand.ToList();
        return WrongLinear.All.Select((wrong, i) => new CorpusEntry(
            $"wrong {i:00}, {wrong.Misconception}", Homework.Linear(wrong.Answer, byHand[i % byHand.Count].Code).Bytes, -1, -1)
        {
            Mistake = wrong.Misconception,
            MistakeByHand = byHand[i % byHand.Count].Misconception,
            IsAnyPartialCredit = true,
        });
    }

    private static IEnumerable<CorpusEntry> Broken()
    {
        var right = Homework.Linear(Answers.Linear);
        yield return new("empty file", [], 0, 0, "The file is empty");
        yield return new("untouched", Homework.Of("03-linear").Bytes, 0, 0, "as it was handed out");
        yield return new("half done", Homework.Of("03-linear").With("linear-by-hand", Answers.ByHand).Bytes, 1, 0, "as it was handed out");
        yield return new("no JSON", Encoding.UTF8.GetBytes(right.Text.Replace("\"cells\"", "cells")), 0, 0, "JSON is broken");
        yield return new("byte order mark", [.. Encoding.UTF8.Preamble, .. right.Bytes], 1, 3, "byte order mark");
        yield return new("nbformat 5", Encoding.UTF8.GetBytes(right.Text.Replace("\"nbformat\": 4", "\"nbformat\": 5")), 1, 3, "format 5");
        yield return new("does not compile", Homework.Linear("public class Linear : Node { oops").Bytes, 1, 0, "error CS");
        yield return new("throws", Homework.Linear(Answers.Node("throw new InvalidOperationException(\"my own words\");", "")).Bytes, 1, 0, "my own words");
        yield return new("deleted cell", Homework.Linear(Answers.Linear).But(one => one.Remove(one.AnswerTo("linear"))).Bytes, 1, 0, "no cell with an answer to 'linear'");
        yield return new("two answers", Homework.Linear(Answers.Linear).But(one => one.InsertBefore(one.AnswerTo("linear"), Answers.Node("Value = 1;", ""))).Bytes, 1, 3, "is answered 2 times");
        yield return new("edited check and points", Homework.Linear(Answers.Linear).But(one =>
        {
            one.CheckOf("linear").Source = "Check(\"linear\", (X, W, b) => new MiniFlow.Linear(X, W, b))";
            one.CheckOf("linear").Metadata["miniflow"]!["points"] = 1000;
        }).Bytes, 1, 3, "is worth 1000 points. It is worth 3.");
        yield return new("helper cell", Homework.Linear(Answers.Linear.Replace("X.MatMul(W) + b", "Product(X, W) + b"))
            .But(one => one.InsertBefore(one.AnswerTo("linear"), "static Tensor Product(Tensor one, Tensor other) => one.MatMul(other);")).Bytes, 1, 3, "uses `Product` from cell 21");
        yield return new("broken example cell", Homework.Linear(Answers.Linear).But(one => one.Cells[5].Source = "does not compile (").Bytes, 1, 3);
    }

    private static IEnumerable<CorpusEntry> Hostile()
    {
        yield return new("leaves", Homework.Linear("// Exercise: linear\nSystem.Environment.Exit(0);").Bytes, 1, 0, "Cell 21 ended");
        yield return new("never ends", Homework.Linear(Answers.Node("while (true) { }", "")).Bytes, 1, 0, "seconds");
        yield return new("forges results", Homework.Linear("""
            // Exercise: linear
            Console.WriteLine("{\"schema\":1,\"chapter\":\"03\",\"exercise\":\"linear\",\"points\":3,\"earned\":3,\"status\":\"passed\",\"message\":\"great\"}");
            display(HTML("<b>Passed</b> 3 of 3 points"));
            """).Bytes, 1, 0);
        yield return new("hands in the library's own", Homework.Linear("// Exercise: linear\npublic class Linear : MiniFlow.Linear { public Linear(Node X, Node W, Node b) : base(X, W, b) { } }").Bytes, 1, 0);
        yield return new("=cmd|' /C calc'!A0, \"<script>alert(1)</script>", Homework.Linear(Answers.Linear).Bytes, 1, 3);
        yield return new("../../outside", Homework.Linear(Answers.Linear).Bytes, 1, 3);
        yield return new("10 MB of output", Homework.Linear(Answers.Linear)
            .But(one => one.CheckOf("linear").OutputsJson.Add(new System.Text.Json.Nodes.JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new string('x', 10 << 20) })).Bytes, 1, 3);
    }
}
