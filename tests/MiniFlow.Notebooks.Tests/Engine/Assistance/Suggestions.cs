namespace MiniFlow.Notebooks.Tests.Engine.Assistance;

/// <summary>What a library would suggest.</summary>
public static class Suggestions
{
    public static IEnumerable<string> Ids => ["linear", "sigmoid"];
}
