using System.Text.Json.Serialization;

namespace MiniFlow.Notebooks;

/// <summary>What a worker tells its runner: one line of JSON each.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(Happened), "event")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Asks), "asks")]
[JsonDerivedType(typeof(Leaves), "leaves")]
[JsonDerivedType(typeof(Says), "says")]
internal abstract record WorkerMessage
{
    /// <summary>A cell put something out.</summary>
    public sealed record Happened(CellEvent Event) : WorkerMessage;

    /// <summary>The cell that was to be run has ended.</summary>
    /// <param name="Number">The cell's number.</param>
    /// <param name="Error">Why it failed, or null.</param>
    public sealed record Ended(int Number, CellError? Error) : WorkerMessage;

    /// <summary>A cell reads from the console; the answer is <see cref="WorkerCommand.Answer"/>.</summary>
    /// <param name="Number">Which question it is.</param>
    /// <param name="Question">What it asks for.</param>
    public sealed record Asks(int Number, InputQuestion Question) : WorkerMessage;

    /// <summary>The process is about to end, and knows why.</summary>
    /// <param name="Reason">A sentence about the cell that did it.</param>
    public sealed record Leaves(string Reason) : WorkerMessage;

    /// <summary>The answer to <see cref="WorkerCommand.Ask"/>.</summary>
    /// <param name="Number">Which question it answers.</param>
    /// <param name="Answer">The answer; null where there is nothing to say.</param>
    public sealed record Says(int Number, CodeAnswer? Answer) : WorkerMessage;
}
