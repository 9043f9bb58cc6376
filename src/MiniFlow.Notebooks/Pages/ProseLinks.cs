using System.Net.Mime;
using Markdig.Syntax.Inlines;

namespace MiniFlow.Notebooks.Pages;

/// <summary>
/// Turns the links of a notebook into those of its page: another chapter's notebook becomes its page, a picture comes along
/// inside the page, and a picture from elsewhere becomes a link, for a page asks nobody for anything.
/// </summary>
/// <param name="folder">The notebook's folder, against which its pictures are named; null where it has none.</param>
/// <param name="pages">The pages that exist, by the file name of their notebook without its extension.</param>
internal sealed class ProseLinks(string? folder, IReadOnlyDictionary<string, string> pages)
{
    private const string Attachment = "attachment:";

    public void Resolve(LinkInline link, IReadOnlyDictionary<string, string> attachments)
    {
        var address = link.Url ?? "";
        if (link.IsImage)
        {
            if (Picture(address, attachments) is { } data)
                link.Url = data;
            else
                link.IsImage = false;
        }
        else if (Path.GetExtension(address) is ".ipynb" or ".dib" && pages.TryGetValue(Path.GetFileNameWithoutExtension(address), out var page))
        {
            link.Url = page;
        }
    }

    private string? Picture(string address, IReadOnlyDictionary<string, string> attachments)
    {
        if (address.StartsWith("data:", StringComparison.Ordinal))
            return address;
        if (address.StartsWith(Attachment, StringComparison.Ordinal))
            return attachments.GetValueOrDefault(Uri.UnescapeDataString(address[Attachment.Length..]));
        if (folder is null || Uri.TryCreate(address, UriKind.Absolute, out _))
            return null;
        var file = Path.Combine(folder, Uri.UnescapeDataString(address));
        return MimeType(file) is { } type && File.Exists(file) ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}" : null;
    }

    private static string? MimeType(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".png" => MediaTypeNames.Image.Png,
        ".jpg" or ".jpeg" => MediaTypeNames.Image.Jpeg,
        ".gif" => MediaTypeNames.Image.Gif,
        ".svg" => MediaTypeNames.Image.Svg,
        ".webp" => MediaTypeNames.Image.Webp,
        _ => null,
    };
}
