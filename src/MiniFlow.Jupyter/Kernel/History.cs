using System.IO.Enumeration;
using System.Text.Json.Nodes;
using MiniFlow.Jupyter.Messages;

namespace MiniFlow.Jupyter.Kernel;

/// <summary>The cells of this session, for a client that looks back.</summary>
internal sealed class History
{
    private const int Session = 1;

    private readonly List<(int Line, string Code, string? Result)> entries = [];
    private readonly Lock gate = new();

    public void Add(int line, string code, string? result)
    {
        lock (gate)
            entries.Add((line, code, result));
    }

    /// <summary>The answer to a history_request.</summary>
    public JsonObject Answer(Request request)
    {
        var output = request.Flag("output", false);
        List<(int Line, string Code, string? Result)> all;
        lock (gate)
            all = [.. entries];
        var found = request.Text("hist_access_type", "tail") switch
        {
            "range" => Range(all, request),
            "search" => Search(all, request),
            _ => Last(all, request.Number("n")),
        };
        return new JsonObject
        {
            ["history"] = new JsonArray([.. found.Select(entry => (JsonNode)new JsonArray(
                Session, entry.Line, output ? new JsonArray(entry.Code, entry.Result) : JsonValue.Create(entry.Code)))]),
        };
    }

    // 0 is this session, as is its number; of others nothing is kept.
    private static List<(int Line, string Code, string? Result)> Range(List<(int Line, string Code, string? Result)> all, Request request)
    {
        if ((request.Number("session") ?? 0) is not (0 or Session))
            return [];
        var start = request.Number("start") ?? 1;
        var stop = request.Number("stop") ?? int.MaxValue;
        return [.. all.Where(entry => entry.Line >= start && entry.Line < stop)];
    }

    private static List<(int Line, string Code, string? Result)> Search(List<(int Line, string Code, string? Result)> all, Request request)
    {
        var pattern = request.Text("pattern", "*");
        var found = all.Where(entry => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), entry.Code, ignoreCase: false));
        if (request.Flag("unique", false))
            found = found.Reverse().DistinctBy(entry => entry.Code).Reverse();
        return Last([.. found], request.Number("n"));
    }

    private static List<(int Line, string Code, string? Result)> Last(List<(int Line, string Code, string? Result)> all, int? count) =>
        [.. all.Skip(Math.Max(0, all.Count - (count ?? all.Count)))];
}
