namespace MiniFlow.Notebooks.Tests;

/// <summary>Files that lie beside the tests.</summary>
internal static class Fixture
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Engine", "Fixtures", name);

    public static string Read(string name) => File.ReadAllText(PathOf(name));
}
