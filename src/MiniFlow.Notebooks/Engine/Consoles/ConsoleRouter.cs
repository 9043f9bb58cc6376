namespace MiniFlow.Notebooks;

/// <summary>
/// Stands in for the console of the process: what a cell writes goes to its cell, what it reads comes from whoever answers
/// it, and everyone else's goes where it went before.
/// </summary>
internal static class ConsoleRouter
{
    private static readonly Lock Gate = new();
    private static TextWriter? output;
    private static TextWriter? errors;
    private static TextReader? input;

    /// <summary>Takes the console over, also from a cell that took it for itself and never gave it back.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            output = Routed(output, Console.Out, () => new CellWriter("stdout", Console.Out), Console.SetOut, () => Console.Out);
            errors = Routed(errors, Console.Error, () => new CellWriter("stderr", Console.Error), Console.SetError, () => Console.Error);
            input = Routed(input, Console.In, () => new CellReader(Console.In), Console.SetIn, () => Console.In);
        }
    }

    // The console hands out a synchronized wrapper, so what was set is asked for again to know it later.
    private static T Routed<T>(T? routed, T current, Func<T> create, Action<T> set, Func<T> get) where T : class
    {
        if (routed is not null && routed == current)
            return routed;
        set(routed ?? create());
        return get();
    }
}
