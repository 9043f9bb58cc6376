namespace MiniFlow.Lab.Checks;

/// <summary>
/// Code that records something in event files of a folder. Observed are the scalar summaries that stand there afterwards, in the order in which they
/// were written: their tags as names, and a row of step and value for each.
/// </summary>
/// <param name="record">The code, given an empty folder; it is deleted afterwards.</param>
public sealed class FolderAnswer(Action<string> record) : Answer
{
    /// <inheritdoc/>
    public override string Description => "code that records in a folder";

    /// <inheritdoc/>
    public override Observation Observe(Case @case)
    {
        using var scratch = new ScratchPlace();
        using var workplace = new Workplace();
        var folder = Directory.CreateDirectory(scratch["run"]).FullName;
        try
        {
            record(folder);
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception), Sessions = workplace.Use() };
        }

        var use = workplace.Use();
        try
        {
            var scalars = Scalars(folder);
            return new Observation
            {
                Names = [.. scalars.Select(scalar => scalar.Tag)],
                Value = Tensor.From(scalars.SelectMany(scalar => new[] { scalar.Step, scalar.Value }).ToArray()).Reshape(scalars.Count, 2),
                Sessions = use,
                IsUntouched = scalars.Count == 0 && use.Sessions == 0 && !Directory.EnumerateFileSystemEntries(scratch.Folder, "*", SearchOption.AllDirectories).Any(File.Exists),
            };
        }
        catch (DataException exception)
        {
            return new Observation { Trouble = new Trouble(TroubleKind.Threw, exception.Message), Sessions = use };
        }
    }

    private static List<(string Tag, double Step, double Value)> Scalars(string folder) =>
    [
        .. from file in Directory.GetFiles(folder, "events.out.tfevents.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           from entry in EventFile.Read(file)
           from value in (entry.Summary?.Values ?? []).OfType<ScalarSummary>()
           select (value.Tag, (double)entry.Step, (double)value.Value),
    ];
}
