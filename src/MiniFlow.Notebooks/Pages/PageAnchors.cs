using System.Text;

namespace MiniFlow.Notebooks.Pages;

/// <summary>Gives out ids, each one once in a page.</summary>
internal sealed class PageAnchors
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>An id made from a heading's text: <c>s-the-chain-rule</c>, the second time <c>s-the-chain-rule-2</c>.</summary>
    public string ForHeading(string text)
    {
        var slug = new StringBuilder("s");
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = string.Concat(word.Where(char.IsLetterOrDigit));
            if (letters.Length > 0)
                slug.Append('-').Append(letters);
        }

        return Take(slug.ToString());
    }

    /// <summary>The id itself, or, where the page has it already, the id with a number.</summary>
    public string Take(string wanted)
    {
        var id = wanted;
        for (var number = 2; !taken.Add(id); number++)
            id = $"{wanted}-{number}";
        return id;
    }

    /// <summary>Takes an id that an author wrote, or says that the page has it already.</summary>
    public bool TryTake(string id) => taken.Add(id);
}
