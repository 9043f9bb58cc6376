using System.Text;
using System.Text.Json;
using MiniFlow.Grading.Scores;

namespace MiniFlow.Grading.Repair;

/// <summary>
/// Takes the cells out of a notebook's JSON one at a time, so that a file that breaks off gives what stands before the break,
/// and a huge output is never held. Takes nbformat 3 (whose cells are in worksheets) and whatever is newer than 4 as well.
/// </summary>
internal sealed class NotebookJson
{
    private static readonly JsonReaderOptions options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    private readonly List<SubmittedCell> cells = [];
    private readonly List<Finding> findings = [];
    private int? format;
    private bool sawCells;
    private string? language;

    public IReadOnlyList<SubmittedCell> Cells => cells;

    public IReadOnlyList<Finding> Findings => findings;

    public string? Chapter { get; private set; }

    public void Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            ReadAll(bytes);
        }
        catch (JsonException error) when (!sawCells && StrayCharacters.Escape(text) is { } mended)
        {
            _ = error;
            Mend(mended);
        }
        catch (JsonException error)
        {
            if (StrayCharacters.Escape(text) is { } mended)
                Mend(mended);
            else
                BreaksOff(error);
        }

        Conclude();
    }

    private void Mend(string mended)
    {
        cells.Clear();
        findings.Add(new Finding(FindingKind.Repaired, "The file holds line breaks or tabs where JSON allows none. They were escaped."));
        try
        {
            ReadAll(Encoding.UTF8.GetBytes(mended));
        }
        catch (JsonException error)
        {
            BreaksOff(error);
        }
    }

    private void BreaksOff(JsonException error)
    {
        var place = error.LineNumber is { } line ? $" in line {line + 1}" : "";
        findings.Add(cells.Count > 0
            ? new Finding(FindingKind.Review, $"The file is broken{place}, after {cells[^1].Name}: the cells up to there were graded, the rest cannot be read. Save the notebook again and hand in the whole file.")
            : new Finding(FindingKind.Unreadable, $"The file is no notebook that can be read: its JSON is broken{place}. Open it in VS Code or Jupyter, save it, and hand it in again."));
    }

    private void Conclude()
    {
        if (findings.Exists(finding => finding.Kind is FindingKind.Unreadable or FindingKind.Review))
            return;
        if (!sawCells)
            findings.Add(new Finding(FindingKind.Unreadable, "The file is JSON, but no notebook: it has no list of cells."));
        else if (format is null)
            findings.Add(new Finding(FindingKind.Repaired, "The file does not say which format it has (nbformat). It was read as format 4."));
        else if (format != 4)
            findings.Add(new Finding(FindingKind.Repaired, $"The notebook has format {format}, and the course uses format 4. Its cells were read all the same."));
        if (language is not null && !CSharp.IsCalled(language))
            findings.Add(new Finding(FindingKind.Repaired, $"The notebook was saved for another kernel ({Words.Cut(language, 40)}). Its answers were graded as C#."));
    }

    private void ReadAll(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            findings.Add(new Finding(FindingKind.Unreadable, "The file is JSON, but no notebook: it has no list of cells."));
            return;
        }

        ReadMembers(ref reader, isWorksheet: false);
        while (reader.Read())
        {
        }
    }

    private void ReadMembers(ref Utf8JsonReader reader, bool isWorksheet)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "cells" && reader.TokenType == JsonTokenType.StartArray)
                ReadCells(ref reader);
            else if (name == "worksheets" && !isWorksheet && reader.TokenType == JsonTokenType.StartArray)
                ReadWorksheets(ref reader);
            else if (name == "nbformat" && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
                format = number;
            else if (name == "metadata" && reader.TokenType == JsonTokenType.StartObject)
                ReadMetadata(ref reader);
            else
                reader.Skip();
        }
    }

    private void ReadWorksheets(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadMembers(ref reader, isWorksheet: true);
            else
                reader.Skip();
        }
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        using var metadata = JsonDocument.ParseValue(ref reader);
        Chapter ??= Members.Text(Members.Of(metadata.RootElement, "miniflow"), "chapter");
        language ??= Members.Text(Members.Of(metadata.RootElement, "kernelspec"), "language") ?? Members.Text(Members.Of(metadata.RootElement, "language_info"), "name");
    }

    private void ReadCells(ref Utf8JsonReader reader)
    {
        sawCells = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            using var cell = JsonDocument.ParseValue(ref reader);
            cells.Add(CellJson.Read(cell.RootElement, cells.Count));
        }
    }
}
