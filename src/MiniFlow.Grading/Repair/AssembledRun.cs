using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Judging;

namespace MiniFlow.Grading.Repair;

/// <summary>The chapter with a student's answers in it, ready to run: every other cell is the instructor's.</summary>
public sealed class AssembledRun
{
    private AssembledRun(IReadOnlyList<StudentCell> cells, IReadOnlyDictionary<string, int> checks) => (Cells, Checks) = (cells, checks);

    /// <summary>The cells in order, up to the last one that is needed. A cell that is in the student's notebook has the position that it has there; one that is not, and whose own position another cell has, is below zero.</summary>
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

        // Messages name a cell by its position: it has to be the one that the student finds there.
        int Own(int index) => taken.Add(index) ? index : -index - 1;
        foreach (var answer in asked.Values)
            taken.UnionWith([answer.Cell, .. answer.Needs.Select(need => need.Index)]);
        var places = asked.Values.Where(answer => answer.Check is { } place && taken.Add(place)).ToDictionary(answer => answer.Exercise, answer => answer.Check!.Value);
        var run = new HashSet<int>();
        foreach (var cell in assignment.Cells.Where(cell => cell.Index <= last))
        {
            if (assignment.Exercises.FirstOrDefault(exercise => exercise.Answer == cell) is { } exercise && asked.TryGetValue(exercise.Id, out var answer))
            {
                cells.AddRange(answer.Needs.Where(need => run.Add(need.Index)).Select(need => new StudentCell(need.Index, need.Source)));
                cells.Add(new StudentCell(answer.Cell, answer.Code!));
                continue;
            }

            var checking = assignment.Exercises.FirstOrDefault(one => one.Check == cell && asked.ContainsKey(one.Id));
            var index = checking is not null && places.TryGetValue(checking.Id, out var place) ? place : Own(cell.Index);
            cells.Add(new StudentCell(index, cell.Code));
            if (checking is not null)
                checks[checking.Id] = index;
        }

        return new AssembledRun(cells, checks);
    }
}
