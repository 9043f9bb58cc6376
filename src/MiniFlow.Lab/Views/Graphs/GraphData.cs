using System.Text.Json;
using System.Text.Json.Nodes;

namespace MiniFlow.Lab.Views;

/// <summary>The numbers that the script (scopes.js) needs to move boxes and edges when a scope opens: the same that
/// <see cref="Arrangement"/> works with.</summary>
internal static class GraphData
{
    // Two for each scope in a scope. JSON's own limit of 64 is for what strangers send.
    private const int MostDepth = 10_000;

    /// <summary>A level and the levels in it as JSON: layer heights <c>h</c> and gaps <c>g</c>, items <c>i</c> (x, layer, width,
    /// height, kind, outer bundle), bundles <c>b</c> (upper and lower item, their offsets, upward, bends, label's bend and
    /// width, whether it ends in an arrow), inner levels <c>s</c> by item, smallest frame width <c>t</c>.</summary>
    public static string Of(LevelLayout layout) => Level(layout).ToJsonString(new JsonSerializerOptions { MaxDepth = MostDepth });

    private static JsonObject Level(LevelLayout layout)
    {
        var inner = new JsonObject();
        for (var item = 0; item < layout.Inner.Count; item++)
        {
            if (layout.Inner[item] is { } scope)
                inner[$"{item}"] = Level(scope);
        }

        return new JsonObject
        {
            ["h"] = Numbers([.. layout.Layers.LayerHeights]),
            ["g"] = Numbers([.. layout.Layers.Gaps]),
            ["i"] = new JsonArray([.. layout.Level.Items.Select((item, index) => Item(layout, item, index))]),
            ["b"] = new JsonArray([.. layout.Level.Bundles.Select((bundle, index) => Bundle(layout, bundle, index))]),
            ["s"] = inner,
            ["t"] = Number(ScopeCard.TitleWidth(layout.Level) + 40),
        };
    }

    private static JsonArray Item(LevelLayout layout, LevelItem item, int index) => Numbers(
        layout.Layers.Boxes[index].X,
        layout.Layers.Boxes[index].Layer,
        layout.Sizes[index].Width,
        layout.Sizes[index].Height,
        !item.IsPort ? item.Scope is null ? 0 : 1 : item.IsEntry ? 2 : 3,
        item.OuterBundle);

    private static JsonArray Bundle(LevelLayout layout, Bundle bundle, int index)
    {
        var anchor = layout.Anchors[index];
        var route = layout.Layers.Routes[index];
        return new JsonArray(
            anchor.Upper,
            anchor.Lower,
            Number(anchor.UpperOffset),
            Number(anchor.LowerOffset),
            route.Upward ? 1 : 0,
            new JsonArray([.. route.Bends.Select(bend => Numbers(bend.X, bend.Layer))]),
            route.LabelBend,
            route.LabelBend < 0 ? 0 : Number(layout.LabelWidth(index, route.LabelBend)),
            layout.Level.Items[bundle.To].IsPort ? 0 : 1);
    }

    private static JsonArray Numbers(params double[] values) => new([.. values.Select(Number)]);

    private static JsonNode Number(double value) => JsonValue.Create(Math.Round(value, 3));
}
