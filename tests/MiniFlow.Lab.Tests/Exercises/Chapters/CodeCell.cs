namespace MiniFlow.Lab.Tests.Exercises.Chapters;

/// <summary>One code cell, as its source has it: with a model answer, and with what the student sees instead.</summary>
internal sealed record CodeCell(IReadOnlyList<string> Lines)
{
    private enum Part
    {
        Both,
        Solution,
        Stub,
    }

    /// <summary>The exercise whose answer this cell holds; <c>null</c> for none.</summary>
    public string? Answers => Named("// Exercise:");

    /// <summary>The exercise that this cell checks; <c>null</c> for none.</summary>
    public string? Checks => Named("// Check:")?.Split(' ')[0];

    /// <summary>The cell with its model answer.</summary>
    public string Solved => string.Join('\n', Marked().Where(line => line.Part != Part.Stub).Select(line => line.Text));

    /// <summary>The cell as the student gets it.</summary>
    public string Untouched => string.Join('\n', Marked().Where(line => line.Part != Part.Solution).Select(line => line.Text.Replace("//: ", "").Replace("//:", "")));

    /// <summary>The lines of <see cref="Solved"/> that are the model answer, from 0.</summary>
    public IReadOnlyList<int> SolutionLines =>
        [.. Marked().Where(line => line.Part != Part.Stub).Select((line, i) => (line.Part, i)).Where(line => line.Part == Part.Solution).Select(line => line.i)];

    private string? Named(string prefix) =>
        Lines.FirstOrDefault(line => line.Trim().Length > 0) is { } first && first.StartsWith(prefix, StringComparison.Ordinal) ? first[prefix.Length..].Trim() : null;

    // References to the kit are the notebook's business; here it is loaded already.
    private IEnumerable<(Part Part, string Text)> Marked()
    {
        var part = Part.Both;
        foreach (var line in Lines)
        {
            switch (line.Trim())
            {
                case "// BEGIN SOLUTION":
                    part = Part.Solution;
                    break;
                case "// INSTEAD":
                    part = Part.Stub;
                    break;
                case "// END SOLUTION":
                    part = Part.Both;
                    break;
                default:
                    yield return (part, line.StartsWith("#r ", StringComparison.Ordinal) ? "" : line);
                    break;
            }
        }
    }
}
