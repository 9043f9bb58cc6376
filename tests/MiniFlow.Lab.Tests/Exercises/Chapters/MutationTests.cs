using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using MiniFlow.Lab.Tests.Views;

namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>Changes every model answer one thing at a time; the check must reject each change that makes a difference.</summary>
[Collection(nameof(MutationTests))]
[CollectionDefinition(nameof(MutationTests), DisableParallelization = true)]
public sealed class MutationTests
{
    // Rejected by the check, or by the compiler already.
    private sealed record Tally(string Exercise, int Rejected, IReadOnlyList<string> Survivors)
    {
        public int Count => Rejected + Survivors.Count;
    }

    [Fact]
    public async Task Every_mutant_of_a_model_answer_is_rejected_unless_it_is_listed_as_equivalent()
    {
        var tallies = await Mutate();

        tallies.SelectMany(tally => tally.Survivors.Where(survivor => !EquivalentMutants.All.Any(one => one.Exercise == tally.Exercise && one.Is(survivor))).Select(survivor => $"{tally.Exercise}: {survivor}"))
            .ShouldBeEmpty();
        foreach (var tally in tallies)
        {
            var reasons = EquivalentMutants.All.Where(one => one.Exercise == tally.Exercise).ToArray();
            reasons.Where(reason => !tally.Survivors.Any(reason.Is)).Select(reason => reason.Reason).ShouldBeEmpty("listed as equivalent, but not there any more");
        }

        Table(tallies).ShouldMatchSnapshot("check-mutants.md");
        var (count, rejected, equivalent) = (tallies.Sum(one => one.Count), tallies.Sum(one => one.Rejected), tallies.Sum(one => one.Survivors.Count));
        Repository.ReadMes()[1].ShouldContain($"{count} mutants of the model answers: {rejected} rejected, {equivalent} equivalent");
        Repository.ReadMes()[0].ShouldContain($"{count} mutants of the model answers, {rejected} rejected, {equivalent} equivalent");
    }

    private static async Task<IReadOnlyList<Tally>> Mutate()
    {
        var before = Commands.Session;
        var tallies = new List<Tally>();
        foreach (var answer in await ChapterAnswers.All)
        {
            // A mutated loop may never end; a right answer takes milliseconds.
            Commands.Session = new LabSession { TimeLimit = TimeSpan.FromSeconds(20) };
            var rejected = 0;
            var survivors = new List<string>();
            foreach (var mutation in Mutator.Of(answer.Answer.Solved, answer.Answer.SolutionLines))
            {
                try
                {
                    var result = await answer.Run(mutation.Code);
                    if (result.Passed)
                        survivors.Add(mutation.Description);
                    else
                        rejected++;
                }
                catch (CompilationErrorException)
                {
                    rejected++;
                }
            }

            tallies.Add(new Tally(answer.Exercise, rejected, survivors));
        }

        Commands.Session = before;
        return tallies;
    }

    private static string Table(IReadOnlyList<Tally> tallies)
    {
        var text = new StringBuilder("# Mutants of the model answers\n\n");
        text.Append("| exercise | mutants | rejected | equivalent |\n|---|---|---|---|\n");
        foreach (var one in tallies)
            text.Append($"| `{one.Exercise}` | {one.Count} | {one.Rejected} | {one.Survivors.Count} |\n");
        text.Append($"| all | {tallies.Sum(one => one.Count)} | {tallies.Sum(one => one.Rejected)} | {tallies.Sum(one => one.Survivors.Count)} |\n");
        text.Append("\n## Equivalent, and why\n\n| exercise | change | reason |\n|---|---|---|\n");
        foreach (var one in tallies)
        {
            foreach (var survivor in one.Survivors)
                text.Append($"| `{one.Exercise}` | `{survivor}` | {EquivalentMutants.All.FirstOrDefault(reason => reason.Exercise == one.Exercise && reason.Is(survivor)).Reason} |\n");
        }

        return text.ToString();
    }
}
