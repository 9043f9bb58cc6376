using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace MiniFlow.Notebooks;

/// <summary>The project that asks for a session's packages.</summary>
internal static class PackageProject
{
    public static string Write(IEnumerable<PackageRequest> packages, IEnumerable<string> sources, string workingDirectory)
    {
        var properties = new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
            // The files for this system are chosen by the restore, native libraries among them.
            new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            new XElement("NuGetAudit", "false"),
            new XElement("RestoreRootConfigDirectory", workingDirectory),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', sources)));
        var references = new XElement(
            "ItemGroup",
            // The cells' process has the web framework, so packages need not bring parts of it.
            new XElement("FrameworkReference", new XAttribute("Include", "Microsoft.AspNetCore.App")),
            packages.Select(package => new XElement(
                "PackageReference",
                new XAttribute("Include", package.Id),
                new XAttribute("Version", package.Version ?? "*"))));
        return new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), properties, references).ToString();
    }

    /// <summary>Puts the project into a folder where nothing from the folders around it counts.</summary>
    public static void Lay(string folder, string project)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "packages.csproj"), project);
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
    }
}
