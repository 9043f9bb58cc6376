namespace MiniFlow.Notebooks;

/// <summary>
/// Stands in for the console of the process: what a cell writes goes to its cell, what it reads comes from whoever answers
/// it, and everyone else's goes where it went before.
/// </summary>
internal static class ConsoleRouter
{
    private static readonly Lock Gate = new();
    private static bool installed;

    public static void Install()
    {
        lock (Gate)
        {
            if (installed)
                return;
            installed = true;
            Console.SetOut(new CellWriter("stdout", Console.Out));
            Console.SetError(new CellWriter("stderr", Console.Error));
            Console.SetIn(new CellReader(Console.In));
        }
    }
}
