namespace MiniFlow.Jupyter.Tests;

/// <summary>
/// Whether tests are to do all that they can: every chapter, a thousand cells. That takes as long as the main job itself, so
/// only <c>.ci/run</c> asks for it, after that job, with whose outputs the chapters' are compared.
/// </summary>
internal static class LongTests
{
    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable("MINIFLOW_LONG_TESTS") == "1";
}
