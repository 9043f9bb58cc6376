using System.Text;
using System.Text.Json.Nodes;
using MiniFlow.Notebooks;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Grading.Tests.Corpus;

/// <summary>A notebook as a student hands it in: what was handed out, with answers and with whatever happened to it on the way.</summary>
internal sealed class Homework
{
    /// <summary>The kit around the tests.</summary>
    public static readonly ChapterFolders Kit = ChapterFolders.Find(AppContext.BaseDirectory)!;

    private readonly NotebookDocument document;

    private Homework(NotebookDocument document) => this.document = document;

    /// <summary>The notebook's cells, to be changed.</summary>
    public IList<NotebookCell> Cells => document.Cells;

    /// <summary>The notebook, to be changed.</summary>
    public JsonObject Json => document.Json;

    /// <summary>The text of the file.</summary>
    public string Text => document.ToJson();

    /// <summary>The file.</summary>
    public byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>An untouched notebook.</summary>
    public static Homework Of(string chapter) => new(NotebookDocument.Load(Path.Combine(Kit.Student, chapter + ".ipynb")));

    /// <summary>Chapter 3 with both answers.</summary>
    public static Homework Linear(string linear, string byHand = Answers.ByHand) => Of("03-linear").With("linear-by-hand", byHand).With("linear", linear);

    /// <summary>The same notebook with an answer.</summary>
    public Homework With(string exercise, string code)
    {
        AnswerTo(exercise).Source = code;
        return this;
    }

    /// <summary>The same notebook, changed.</summary>
    public Homework But(Action<Homework> change)
    {
        change(this);
        return this;
    }

    /// <summary>The cell of an answer.</summary>
    public NotebookCell AnswerTo(string exercise) => Cells.First(cell => ExerciseCell.Of(cell) is { Role: CellRole.Answer } mark && mark.Exercise == exercise);

    /// <summary>The cell of a check.</summary>
    public NotebookCell CheckOf(string exercise) => Cells.First(cell => ExerciseCell.Of(cell) is { Role: CellRole.Check } mark && mark.Exercise == exercise);

    /// <summary>Takes a cell out.</summary>
    public void Remove(NotebookCell cell) => Cells.Remove(cell);

    /// <summary>Puts a cell of the student's own before another.</summary>
    public void InsertBefore(NotebookCell cell, string code, string? id = null) => Cells.Insert(Cells.IndexOf(cell), NotebookCell.Code(code, id ?? $"own-{Cells.Count}"));
}
