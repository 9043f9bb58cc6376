using System.Text.RegularExpressions;

namespace MiniFlow.Jupyter.Installation;

/// <summary>The names under which the kernel is installed.</summary>
public static partial class KernelName
{
    /// <summary>Its own name.</summary>
    public const string Own = "miniflow";

    /// <summary>The name of .NET Interactive's kernel, which the chapters ask for.</summary>
    public const string DotnetInteractive = ".net-csharp";

    /// <summary>Whether Jupyter accepts a name.</summary>
    /// <param name="name">The name.</param>
    public static bool IsValid(string name) => Allowed().IsMatch(name);

    /// <summary>What people read.</summary>
    /// <param name="name">The name.</param>
    public static string DisplayName(string name) => name == DotnetInteractive ? ".NET (C#)" : "C# (MiniFlow)";

    [GeneratedRegex("^[A-Za-z0-9._-]+$")]
    private static partial Regex Allowed();
}
