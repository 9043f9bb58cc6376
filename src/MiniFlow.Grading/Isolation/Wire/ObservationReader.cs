using System.Text.Json;
using MiniFlow.Lab;
using MiniFlow.Lab.Checks;
using MiniFlow.Lab.Wire;

namespace MiniFlow.Grading.Isolation.Wire;

/// <summary>Reads what a student's process sends back. It may have been written by the student's own code: everything is looked at, nothing is believed.</summary>
internal static class ObservationReader
{
    /// <summary>How many characters a message may have: the logits of ten thousand digits need 530 000.</summary>
    public const int LongestMessage = 1 << 24;

    private const int MostNames = 1000;
    private const int LongestName = 200;
    private const int LongestSentence = 2000;
    private static readonly JsonDocumentOptions options = new() { MaxDepth = 8 };

    /// <summary>What was handed in; <c>null</c> when nothing was.</summary>
    /// <exception cref="JsonException">The message is not as agreed.</exception>
    public static HandedIn? ReadKind(string message)
    {
        using var document = Parse(message);
        var json = document.RootElement;
        if (HostileJson.Required(json, "kind").ValueKind == JsonValueKind.Null)
            return null;
        return new HandedIn(HostileJson.Name<AnswerKind>(json, "kind"), HostileJson.Number(HostileJson.Required(json, "count"), "count", 0, MostNames));
    }

    /// <summary>The observation of a case.</summary>
    /// <param name="message">The message.</param>
    /// <param name="number">The position of the case whose turn it is.</param>
    /// <param name="case">The case.</param>
    /// <exception cref="JsonException">The message is not as agreed.</exception>
    public static Observation Read(string message, int number, Case @case)
    {
        using var document = Parse(message);
        var json = document.RootElement;
        HostileJson.Number(HostileJson.Required(json, "case"), "case", number, number);
        return new Observation
        {
            Value = json.TryGetProperty("value", out var value) ? TensorJson.Read(value) : null,
            Gradients = HostileJson.List(json, "gradients", @case.Inputs.Count, gradient => gradient.ValueKind == JsonValueKind.Null ? null : TensorJson.Read(gradient)),
            Names = json.TryGetProperty("names", out _) ? HostileJson.List(json, "names", MostNames, name => HostileJson.Text(name, "names", LongestName)) : null,
            ChangedInputs = HostileJson.List(json, "changedInputs", @case.Inputs.Count, position => HostileJson.Number(position, "changedInputs", 0, @case.Inputs.Count - 1)),
            ChangedUpstream = HostileJson.Flag(json, "changedUpstream"),
            IgnoresInput = HostileJson.Flag(json, "ignoresInput"),
            IsUntouched = HostileJson.Flag(json, "isUntouched"),
            Sessions = json.TryGetProperty("sessions", out _) ? Use(json) : null,
            Trouble = json.TryGetProperty("trouble", out var trouble) ? TroubleOf(trouble) : null,
        };
    }

    private static JsonDocument Parse(string message) =>
        message.Length <= LongestMessage ? JsonDocument.Parse(message, options) : throw new JsonException($"A message has more than {LongestMessage} characters.");

    private static SessionUse Use(JsonElement json) =>
        HostileJson.List(json, "sessions", 6, number => HostileJson.Number(number, "sessions", 0, int.MaxValue)) is [var sessions, var variables, var initialisations, var updates, var nodes, var loaded]
            ? new SessionUse(sessions, variables, initialisations, updates, nodes, loaded)
            : throw new JsonException("'sessions' has not six numbers.");

    private static Trouble TroubleOf(JsonElement json) => new(
        HostileJson.Name<TroubleKind>(json, "kind"),
        HostileJson.Text(HostileJson.Required(json, "sentence"), "sentence", LongestSentence),
        json.TryGetProperty("line", out var line) ? HostileJson.Number(line, "line", 1, 1_000_000) : null,
        json.TryGetProperty("exception", out var exception) ? HostileJson.Text(exception, "exception", LongestName) : null);
}
