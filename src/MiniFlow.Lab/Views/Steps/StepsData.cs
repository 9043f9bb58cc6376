using System.Text.Json.Nodes;

namespace MiniFlow.Lab.Views;

/// <summary>What the script (steps.js) needs: for each step the nodes <c>n</c> and edges <c>e</c> that are lit, and what is
/// known from it on: values <c>v</c>, gradients <c>g</c>, sums <c>s</c>.</summary>
internal static class StepsData
{
    public static string Of(ExplainedGraph graph, IReadOnlyList<Step> steps) =>
        new JsonArray([.. steps.Select(step => Json(graph, step))]).ToJsonString();

    private static JsonObject Json(ExplainedGraph graph, Step step) => new()
    {
        ["n"] = Indices(step.Nodes),
        ["e"] = Indices(step.Edges),
        ["v"] = Indices(step.NewValues),
        ["g"] = Indices(step.NewGradients),
        ["s"] = Indices(step.NewSums.Where(node => graph.Picture.Nodes[node].IsFanOut)),
    };

    private static JsonArray Indices(IEnumerable<int> indices) => new([.. indices.Select(index => (JsonNode)index)]);
}
