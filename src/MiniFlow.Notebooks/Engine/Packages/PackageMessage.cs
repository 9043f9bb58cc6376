using System.Net;

namespace MiniFlow.Notebooks;

/// <summary>What a cell shows while its packages are restored and afterwards, in the words of .NET Interactive.</summary>
internal static class PackageMessage
{
    public static MimeBundle Installing(IEnumerable<string> sources, IEnumerable<PackageRequest> packages) =>
        Html(sources, Section("Installing Packages", packages.Select(package => package.Id)), "<div></div>");

    public static MimeBundle Installed(IEnumerable<string> sources, IEnumerable<RestoredPackage> packages) =>
        Html(sources, "<div></div>", Section("Installed Packages", packages.Select(package => $"{package.Id}, {package.Version}")));

    private static MimeBundle Html(IEnumerable<string> sources, string installing, string installed) =>
        new("text/html", $"<div>{Section("Restore sources", sources)}{installing}{installed}</div>");

    private static string Section(string title, IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Order(StringComparer.Ordinal).Select(line => $"<li><span>{WebUtility.HtmlEncode(line)}</span></li>"));
        return items.Length == 0 ? "<div></div>" : $"<div><strong>{title}</strong><ul>{items}</ul></div>";
    }
}
