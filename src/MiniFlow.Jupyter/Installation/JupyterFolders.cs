namespace MiniFlow.Jupyter.Installation;

/// <summary>The folders in which Jupyter looks for kernels.</summary>
public static class JupyterFolders
{
    /// <summary>The user's own data folder, as Jupyter's documentation gives it for each system.</summary>
    /// <param name="variable">The value of an environment variable; null where it is not set.</param>
    /// <param name="home">The user's folder.</param>
    public static string OfUser(Func<string, string?> variable, string home)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable("JUPYTER_DATA_DIR") is { Length: > 0 } named)
            return named;
        if (OperatingSystem.IsWindows())
            return Path.Combine(variable("APPDATA") ?? Path.Combine(home, "AppData", "Roaming"), "jupyter");
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Jupyter");
        return Path.Combine(variable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"), "jupyter");
    }

    /// <summary>The data folder of a Python environment, or of any other place that programs are installed to.</summary>
    /// <param name="prefix">For example <c>/usr/local</c>, or what <c>python -c "import sys; print(sys.prefix)"</c> prints.</param>
    public static string OfPrefix(string prefix) => Path.Combine(prefix, "share", "jupyter");

    /// <summary>All data folders that are sure to be looked in without asking Jupyter, the first one first.</summary>
    /// <inheritdoc cref="OfUser"/>
    public static IReadOnlyList<string> All(Func<string, string?> variable, string home)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var named = (variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] system = OperatingSystem.IsWindows()
            ? [Path.Combine(variable("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
            : ["/usr/local/share/jupyter", "/usr/share/jupyter"];
        var environment = variable("VIRTUAL_ENV") ?? variable("CONDA_PREFIX");
        return [.. named, OfUser(variable, home), .. environment is null ? [] : new[] { OfPrefix(environment) }, .. system];
    }
}
