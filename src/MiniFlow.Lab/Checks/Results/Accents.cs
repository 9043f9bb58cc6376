namespace MiniFlow.Lab.Checks;

/// <summary>The colours and marks of the three states: dark enough for white paper, light enough for a dark editor. The
/// mark says the same without colour.</summary>
internal static class Accents
{
    public const string Failed = "#e8590c";

    public static (string Colour, string Mark, string Word) Of(CheckStatus status) => status switch
    {
        CheckStatus.Passed => ("#2f9e44", "✓", "Passed"),
        CheckStatus.Failed => (Failed, "✗", "Not yet"),
        _ => ("#868e96", "○", "Not started"),
    };
}
