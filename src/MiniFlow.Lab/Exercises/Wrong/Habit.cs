namespace MiniFlow.Lab.Exercises;

/// <summary>Good and bad habits of a node that have nothing to do with its formula.</summary>
internal enum Habit
{
    /// <summary>Adds up a share for each consumer, from zero in every run: the right one.</summary>
    AddsUp,

    /// <summary>Assigns with <c>=</c>: the last consumer wipes out the others.</summary>
    Overwrites,

    /// <summary>Sums over the consumers, then assigns with <c>=</c>: right but where one node is inbound twice.</summary>
    AssignsTheSum,

    /// <summary>Looks at <c>OutboundNodes[0]</c> and no further.</summary>
    OnlyFirstConsumer,

    /// <summary>Gives the local derivative, whatever comes from upstream.</summary>
    IgnoresUpstream,

    /// <summary>Computes its value once and keeps it for ever.</summary>
    KeepsFirstValue,

    /// <summary>Keeps its sums in fields of its own, which nobody sets back to zero before the next run.</summary>
    NeverForgets,

    /// <summary>Adds its share twice.</summary>
    CountsTwice,
}
