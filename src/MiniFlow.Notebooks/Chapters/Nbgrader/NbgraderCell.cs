using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Chapters;

/// <summary>
/// A cell's part in an exercise as nbgrader has it, version 3 of its metadata: an answer is graded by the locked test that
/// follows. Nothing of ours stands in there, since nbgrader allows no other keys.
/// </summary>
/// <param name="GradeId">The cell's name, which is there once in a notebook.</param>
/// <param name="IsTest">A test with points, or else an answer.</param>
/// <param name="Points">What the test is worth.</param>
internal sealed record NbgraderCell(string GradeId, bool IsTest, double Points)
{
    private const string Key = "nbgrader";

    private const int SchemaVersion = 3;

    /// <summary>What a cell of a chapter is to nbgrader.</summary>
    public static NbgraderCell Of(ExerciseCell mark) => mark.Role == CellRole.Check
        ? new NbgraderCell($"{mark.Exercise}-check", IsTest: true, mark.Points)
        : new NbgraderCell(mark.Exercise, IsTest: false, 0);

    /// <summary>Writes it into the cell's metadata. A released cell, one for students, also says what it was when it was handed out.</summary>
    public void WriteTo(NotebookCell cell, bool isReleased)
    {
        var metadata = new JsonObject
        {
            ["grade"] = IsTest,
            ["grade_id"] = GradeId,
            ["locked"] = IsTest,
            ["schema_version"] = SchemaVersion,
            ["solution"] = !IsTest,
            ["task"] = false,
        };
        if (IsTest)
            metadata.Insert(3, "points", Points);
        if (isReleased)
        {
            metadata.Insert(0, "cell_type", "code");
            metadata.Insert(1, "checksum", NbgraderChecksum.Of(this, cell.Source));
        }

        SortedMetadata.Put(cell, Key, metadata);
    }
}
