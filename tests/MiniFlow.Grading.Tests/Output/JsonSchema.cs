using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MiniFlow.Grading.Tests.Output;

/// <summary>The part of JSON Schema that the committed schema uses. A keyword that is not known here is an error, so that nothing in the schema goes unchecked.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    /// <summary>Everything in a document that breaks the schema, with its place.</summary>
    public IReadOnlyList<string> Problems(JsonNode? document) => [.. Problems(root, document, "$")];

    private IEnumerable<string> Problems(JsonObject schema, JsonNode? node, string place)
    {
        foreach (var (keyword, rule) in schema)
        {
            var problems = keyword switch
            {
                "$schema" or "title" or "description" or "$defs" or "properties" => [],
                "$ref" => Problems((JsonObject)root["$defs"]![((string)rule!).Split('/')[^1]]!, node, place),
                "type" => When(!Types(rule!).Contains(TypeOf(node)) && !(TypeOf(node) == "integer" && Types(rule!).Contains("number")), $"{place} is {TypeOf(node)}, not {rule!.ToJsonString()}"),
                "enum" => When(!((JsonArray)rule!).Any(one => JsonNode.DeepEquals(one, node)), $"{place} is {node?.ToJsonString()}, none of {rule!.ToJsonString()}"),
                "minimum" => When(node is not null && Number(node) < Number(rule!), $"{place} is below {rule}"),
                "maximum" => When(node is not null && Number(node) > Number(rule!), $"{place} is above {rule}"),
                "pattern" => When(!Regex.IsMatch((string)node!, (string)rule!), $"{place} is not {rule}"),
                "minItems" => When(((JsonArray)node!).Count < (int)rule!, $"{place} has too few"),
                "required" => ((JsonArray)rule!).Where(name => node is not JsonObject members || !members.ContainsKey((string)name!)).Select(name => $"{place} has no {name}"),
                "items" => node is JsonArray items ? items.SelectMany((item, i) => Problems((JsonObject)rule!, item, $"{place}[{i}]")) : [],
                "additionalProperties" => Others(schema, node as JsonObject, rule!, place),
                _ => [$"the schema's keyword {keyword} is not known to this test"],
            };
            foreach (var problem in problems)
                yield return problem;
        }

        if (schema["properties"] is JsonObject properties && node is JsonObject here)
        {
            foreach (var problem in here.Where(member => properties.ContainsKey(member.Key)).SelectMany(member => Problems((JsonObject)properties[member.Key]!, member.Value, $"{place}.{member.Key}")))
                yield return problem;
        }
    }

    private IEnumerable<string> Others(JsonObject schema, JsonObject? node, JsonNode rule, string place)
    {
        var others = (node ?? []).Where(member => schema["properties"] is not JsonObject known || !known.ContainsKey(member.Key));
        return rule is JsonObject inner
            ? others.SelectMany(member => Problems(inner, member.Value, $"{place}.{member.Key}"))
            : others.Select(member => $"{place} has a {member.Key} that is not allowed");
    }

    private static IEnumerable<string> When(bool isWrong, string problem) => isWrong ? [problem] : [];

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(one => (string)one!) : [(string)rule!];

    // A node that was put there, and not parsed, keeps the type that it was put there with.
    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static string TypeOf(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => Number(node) == Math.Truncate(Number(node)) ? "integer" : "number",
        _ => "boolean",
    };
}
