using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Tests.Engine.Comparison;

/// <summary>The forty cells that .NET Interactive ran, run here, in one session.</summary>
public sealed class ExpectedCells : IAsyncLifetime
{
    private readonly Dictionary<string, string> outputs = [];

    public static NotebookDocument Expected { get; } = NotebookDocument.Load(Fixture.PathOf("expected.ipynb"));

    public string OutputsOf(string id) => outputs[id];

    public async ValueTask InitializeAsync()
    {
        using var session = new Session();
        foreach (var cell in Expected.Cells)
            outputs[cell.Id!] = Readable((await session.RunAsync(cell.Source, Expected.KernelNameOf(cell))).OutputsJson);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The same JSON for the same outputs, whatever order their fields are in.</summary>
    public static string Readable(JsonNode? outputs) => Sorted(outputs)!.ToJsonString(new() { WriteIndented = true });

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
