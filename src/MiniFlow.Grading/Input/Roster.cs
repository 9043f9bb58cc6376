namespace MiniFlow.Grading.Input;

/// <summary>Who belongs to a class: a file with a student in each line, or a CSV whose first column names them.</summary>
public static class Roster
{
    /// <summary>Reads it; a first line that only names the column is left out.</summary>
    /// <exception cref="GradingException">There is no such file, or nobody in it.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        if (!File.Exists(path))
            throw new GradingException($"There is no roster {path}: a file with one student in each line, called as their folders are.");
        var names = Csv.Read(File.ReadAllText(path)).Select(row => row[0].Trim()).Where(name => name.Length > 0).ToList();
        if (names.Count > 0 && names[0].ToLowerInvariant() is "student" or "name" or "id")
            names.RemoveAt(0);
        return names.Count > 0 ? names : throw new GradingException($"The roster {path} names nobody: write one student in each line.");
    }
}
