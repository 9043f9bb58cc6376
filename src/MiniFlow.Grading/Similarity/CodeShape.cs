using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MiniFlow.Grading.Repair;

namespace MiniFlow.Grading.Similarity;

/// <summary>
/// The shape of an answer: every run of seven tokens, with own names replaced by when they first come up in the run. Renaming,
/// reformatting and commenting change nothing in it; members that are called keep their names, since they are what the code does.
/// </summary>
internal static class CodeShape
{
    private const int Run = 7;

    /// <summary>The runs of a code, each once, as hashes.</summary>
    public static HashSet<ulong> Of(string code)
    {
        var tokens = CSharp.Parse(code).DescendantTokens().Where(token => token.Text.Length > 0).ToList();
        var runs = new HashSet<ulong>();
        for (var start = 0; start + Run <= tokens.Count; start++)
            runs.Add(Hash(tokens, start));
        return runs;
    }

    private static ulong Hash(List<SyntaxToken> tokens, int start)
    {
        var names = new List<string>(Run);
        var hash = 14695981039346656037UL;
        for (var i = start; i < start + Run; i++)
        {
            foreach (var letter in Plain(tokens, i, names))
                hash = (hash ^ letter) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }

    private static string Plain(List<SyntaxToken> tokens, int i, List<string> names)
    {
        var token = tokens[i];
        if (!token.IsKind(SyntaxKind.IdentifierToken))
            return token.IsKind(SyntaxKind.StringLiteralToken) ? "\"\"" : token.Text;
        if (i > 0 && tokens[i - 1].IsKind(SyntaxKind.DotToken))
            return token.ValueText;
        var place = names.IndexOf(token.ValueText);
        if (place < 0)
        {
            place = names.Count;
            names.Add(token.ValueText);
        }

        return $"#{place}";
    }
}
