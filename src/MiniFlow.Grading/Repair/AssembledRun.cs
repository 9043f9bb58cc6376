using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Judging;

namespace MiniFlow.Grading.Repair;

/// <summary>The chapter with a student's answers in it, ready to run: every other cell is the instructor's.</summary>
public sealed class AssembledRun
{
    private const int Beyond = 10_000;

    private AssembledRun(IReadOnlyList<StudentCell> cells, IReadOnlyDictionary<string, int> checks) => (Cells, Checks) = (cells, checks);

    /// <summary>The cells in order, up to the last one that is needed. A cell of the student's has the position that it has in the student's notebook.</summary>
    public IReadOnlyList<StudentCell> Cells { get; }

    /// <summary>For each exercise that is asked, the index of the cell that hands its answer in.</summary>
    public IReadOnlyDictionary<string, int> Checks { get; }

    /// <summary>Puts the answers into the chapter. An exercise without one keeps its stub and is not asked.</summary>
    public static AssembledRun Of(Assignment assignment, IReadOnlyList<FoundAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(answers);
        var asked = answers.Where(answer => answer.State == AnswerState.Found).ToDictionary(answer => answer.Exercise);
        var last = assignment.Exercises.Where(exercise => asked.ContainsKey(exercise.Id)).Select(exercise => exercise.Check.Index).DefaultIfEmpty(-1).Max();
        var (cells, checks, taken) = (new List<StudentCell>(), new Dictionary<string, int>(), new HashSet<int>());

        // The chapter's cells have a number of their own that no cell of the student's has.
        int Own(int index) => taken.Add(index) ? index : Own(index + Beyond);
        foreach (var answer in asked.Values)
            taken.UnionWith([answer.Cell, .. answer.Needs.Select(need => need.Index)]);
        var run = new HashSet<int>();
        foreach (var cell in assignment.Cells.Where(cell => cell.Index <= last))
        {
            if (assignment.Exercises.FirstOrDefault(exercise => exercise.Answer == cell) is { } exercise && asked.TryGetValue(exercise.Id, out var answer))
            {
                cells.AddRange(answer.Needs.Where(need => run.Add(need.Index)).Select(need => new StudentCell(need.Index, need.Source)));
                cells.Add(new StudentCell(answer.Cell, answer.Code!));
                continue;
            }

            var index = Own(cell.Index);
            cells.Add(new StudentCell(index, cell.Code));
            if (assignment.Exercises.FirstOrDefault(one => one.Check == cell) is { } checking && asked.ContainsKey(checking.Id))
                checks[checking.Id] = index;
        }

        return new AssembledRun(cells, checks);
    }
}
