namespace MiniFlow;

/// <summary>Counts the changes to links between nodes that exist already, so that a plan made before the last one is not used again.</summary>
internal static class Wiring
{
    private static int generation;

    public static int Generation => generation;

    public static void Changed() => Interlocked.Increment(ref generation);
}
