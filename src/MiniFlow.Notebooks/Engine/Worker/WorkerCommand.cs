using System.Text.Json.Serialization;

namespace MiniFlow.Notebooks;

/// <summary>What the runner tells its worker: one line of JSON each.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(WarmUp), "warmUp")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Run), "run")]
[JsonDerivedType(typeof(Interrupt), "interrupt")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Ask), "ask")]
internal abstract record WorkerCommand
{
    /// <summary>There is time before anything else comes: get ready for it.</summary>
    public sealed record WarmUp : WorkerCommand;

    /// <summary>Comes before the first cell.</summary>
    /// <param name="WorkingDirectory">The notebook's folder.</param>
    /// <param name="OutputLimit">How many characters one cell may put out.</param>
    /// <param name="AnswersInput">Whether anybody answers a cell that reads.</param>
    public sealed record Open(string WorkingDirectory, int OutputLimit, bool AnswersInput) : WorkerCommand;

    /// <summary>Run a cell; the answer is <see cref="WorkerMessage.Ended"/>.</summary>
    public sealed record Run(CellRequest Cell) : WorkerCommand;

    /// <summary>Stop the running cell.</summary>
    /// <param name="Reason">What its error says of it.</param>
    public sealed record Interrupt(string Reason) : WorkerCommand;

    /// <summary>The line that <see cref="WorkerMessage.Asks"/> asked for.</summary>
    /// <param name="Number">Which question it answers.</param>
    /// <param name="Line">The line; null for the end of the input.</param>
    public sealed record Answer(int Number, string? Line) : WorkerCommand;

    /// <summary>Say something about code that is being written; the answer is <see cref="WorkerMessage.Says"/>.</summary>
    /// <param name="Number">Comes back with the answer.</param>
    /// <param name="Question">What is asked.</param>
    public sealed record Ask(int Number, CodeQuestion Question) : WorkerCommand;
}
