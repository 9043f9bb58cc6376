using MiniFlow.Grading.Output;
using MiniFlow.Grading.Running;
using MiniFlow.Grading.Scores;
using MiniFlow.Grading.Tests.Corpus;
using MiniFlow.Grading.Tests.Running;

namespace MiniFlow.Grading.Tests.Output;

/// <summary>A small class, graded: the same every time.</summary>
internal static class SampleBook
{
    public const string Hostile = "<script>alert(1)</script>";
    public const string Formula = "=cmd|' /C calc'!A0";

    private static readonly Lazy<Task<GradeBook>> book = new(Make);

    public static Task<GradeBook> Book => book.Value;

    private static async Task<GradeBook> Make()
    {
        static byte[] Wrong(string mistake, string code = "", string byHand = Answers.ByHand) => Homework.Linear($"{Answers.Linear}\n/* wrong: {mistake} */ {code}", byHand).Bytes;
        var plan = ClassOf.Plan(
        [
            ("ada", Homework.Linear(Answers.Linear).Bytes),
            ("bob", Wrong("bias-gradient-averaged")),
            ("carl, jr", Wrong("bias-gradient-averaged", "// \"quoted\"")),
            ("dora", Wrong("overwrites", byHand: "double? z11 = -9, z12 = 9, z21 = -9, z22 = 9;")),
            ("emil", Homework.Of("03-linear").Bytes),
            ("fay", "{ \"cells\": ["u8.ToArray()),
            (Hostile, Wrong("sign-flipped", "// <script>alert(2)</script>")),
            (Formula, Homework.Linear(Answers.Styles["three loops"]).Bytes),
            ("gil", Homework.Linear(Answers.Styles["three loops"].Replace("dX", "first").Replace("dW", "second")).Bytes),
        ]);
        plan = plan with
        {
            Items = [.. plan.Items, new GradingItem("hugo", ClassOf.Linear, [])],
            Strays = ["03-linear.ipynb does not say whose it is."],
        };
        var runner = new ScriptedRunner();
        var folder = Directory.CreateTempSubdirectory("miniflow-sample-").FullName;
        var grades = await new GradingRun(plan, runner, "sample", new ResultStore(folder)).RunAsync(1, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        var policy = new GradingPolicy
        {
            Deadline = ClassOf.Monday.AddHours(-1),
            PenaltyPerDay = 0.1,
            Adjustments = [new Adjustment("ada", "03", "late", "0", "was ill", "Emmy"), new Adjustment("bob", "03", "linear", "+0.5", "the comment shows that you know better", "Emmy")],
        };
        return new GradeBook(GradingRecord.Of(plan, "sample", runner), policy.Apply(grades));
    }
}
