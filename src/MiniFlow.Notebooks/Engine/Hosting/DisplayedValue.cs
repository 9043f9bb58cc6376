using MiniFlow.Notebooks;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that was displayed and can be replaced where it stands.</summary>
public sealed class DisplayedValue
{
    private readonly CellContext? cell;

    internal DisplayedValue(object? value, IReadOnlyList<FormattedValue> formattedValues, CellContext? cell)
    {
        Value = value;
        FormattedValues = formattedValues;
        this.cell = cell;
        if (cell is null)
            WriteToConsole();
        else
            cell.Display(DisplayId, Bundle());
    }

    /// <summary>What the front end knows the output by.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether the value has been replaced since it was first displayed.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>The value in its MIME types.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>The value.</summary>
    public object? Value { get; private set; }

    /// <summary>Replaces the displayed value, in the MIME types of the first one; from any thread, also after the cell has ended.</summary>
    /// <param name="updatedValue">The new value.</param>
    public void Update(object? updatedValue)
    {
        IsUpdated = true;
        Value = updatedValue;
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, [.. FormattedValues.Select(formatted => formatted.MimeType)]);
        if (cell is null)
            WriteToConsole();
        else
            cell.Update(DisplayId, Bundle());
    }

    private MimeBundle Bundle() => FormattedValue.Bundle(FormattedValues);

    private void WriteToConsole() =>
        Console.WriteLine((FormattedValues.FirstOrDefault(formatted => formatted.MimeType == PlainTextFormatter.MimeType) ?? FormattedValues[0]).Value);
}
