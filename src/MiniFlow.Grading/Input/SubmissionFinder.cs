using System.Globalization;

namespace MiniFlow.Grading.Input;

/// <summary>
/// Finds out what a folder of submissions holds: a folder for each student (its notebooks at any depth, or a zip in it), a zip
/// for each student, or notebooks side by side whose names say whose they are. All three may lie in one folder.
/// </summary>
public sealed class SubmissionFinder
{
    private const string TimestampName = "timestamp.txt";
    private const int MostStrange = 5;

    private readonly NamePattern? pattern;
    private readonly List<SubmittedFile> files = [];
    private readonly List<SubmittedFile> others = [];
    private readonly List<string> strays = [];
    private readonly SortedSet<string> students = new(StringComparer.Ordinal);

    private SubmissionFinder(NamePattern? pattern) => this.pattern = pattern;

    /// <summary>Looks through a folder.</summary>
    /// <param name="folder">The folder of the class.</param>
    /// <param name="pattern">How the names of files side by side are made; <c>null</c> for the usual ones.</param>
    /// <param name="roster">Who belongs to the class, so that who handed nothing in is listed too; <c>null</c> if that is not known.</param>
    /// <exception cref="GradingException">There is no such folder.</exception>
    public static SubmissionSet Find(string folder, NamePattern? pattern = null, IReadOnlyList<string>? roster = null)
    {
        if (!Directory.Exists(folder))
        {
            throw new GradingException(
                File.Exists(folder) && FolderWalk.IsZip(folder) ? $"{folder} is a zip. Unpack it, and name the folder with what comes out of it."
                : File.Exists(folder) ? $"{folder} is a file. Name the folder in which the submissions lie."
                : $"There is no folder {folder}. Name the folder in which the submissions lie, one folder, notebook or zip for each student.");
        }

        var finder = new SubmissionFinder(pattern);
        finder.Look(new DirectoryInfo(folder));

        // Who handed in a PDF has handed in something that somebody has to look at.
        var withNotebook = finder.files.Select(file => file.Student).ToHashSet();
        finder.files.AddRange(finder.others.Where(file => !withNotebook.Contains(file.Student)));
        var found = new SubmissionSet([.. finder.students], finder.files, finder.strays);
        return roster is null ? found : RosterMatch.Apply(found, roster);
    }

    private void Look(DirectoryInfo root)
    {
        foreach (var entry in root.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (FolderWalk.IsIgnored(entry.Name))
                continue;
            if (FolderWalk.IsLink(entry))
                strays.Add($"{entry.Name} is a link and was not followed: it may lead to somebody else's work.");
            else if (entry is DirectoryInfo folder)
                LookInto(folder, PlatformName.StudentOf(folder.Name) ?? folder.Name);
            else if (FolderWalk.IsZip(entry.Name))
                AddZip(entry.FullName, WhoseZip(entry.Name), entry.Name);
            else if (FolderWalk.IsNotebook(entry.Name))
                AddFlat((FileInfo)entry);
        }
    }

    private void LookInto(DirectoryInfo folder, string student)
    {
        students.Add(student);
        var (count, strange) = (0, 0);
        foreach (var file in FolderWalk.Files(folder))
        {
            var place = $"{folder.Name}/{Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/')}";
            if (!FolderWalk.IsNotebook(file.Name) && !FolderWalk.IsZip(file.Name))
            {
                if (file.Name != TimestampName && ++strange <= MostStrange)
                    others.Add(new SubmittedFile(student, file.Name, place, file.LastWriteTimeUtc, () => throw NoNotebook(place)) { IsUnopened = true });
            }
            else if (FolderWalk.IsLink(file))
                strays.Add($"{place} is a link and was not followed: it may lead to somebody else's work.");
            else if (FolderWalk.IsZip(file.Name))
                AddZip(file.FullName, student, place);
            else if (++count <= InputBounds.Notebooks)
                files.Add(FileOf(file, student, place) with { HandedIn = Timestamp(file) ?? file.LastWriteTimeUtc });
        }

        if (count > InputBounds.Notebooks)
            strays.Add($"{folder.Name} holds {count} notebooks; only the first {InputBounds.Notebooks} were looked at.");
    }

    private void AddFlat(FileInfo file)
    {
        if (WhoseFile(file.Name) is not { } student)
        {
            strays.Add($"{file.Name} does not say whose it is. Call it STUDENT_CHAPTER, as in ada_03-linear.ipynb, or say how the names are made: --pattern \"{{student}}_{{chapter}}\".");
            return;
        }

        students.Add(student);
        files.Add(FileOf(file, student, file.Name));
    }

    private void AddZip(string path, string student, string place)
    {
        students.Add(student);
        var (found, trouble) = ZipSubmission.Open(path, student, place);
        files.AddRange(found);
        if (trouble is not null)
            files.Add(new SubmittedFile(student, Path.GetFileName(path), place, File.GetLastWriteTimeUtc(path), () => throw new GradingException(trouble)) { IsUnopened = true });
    }

    private static SubmittedFile FileOf(FileInfo file, string student, string place) =>
        new(student, file.Name, place, file.LastWriteTimeUtc, () => Read(file));

    private static byte[] Read(FileInfo file)
    {
        // A pipe or a device in place of a file has no length, and would be waited for.
        if (file.Length == 0)
            return [];
        try
        {
            using var stream = file.OpenRead();
            return InputBounds.ReadNotebook(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GradingException($"The file cannot be opened: {error.Message}", error);
        }
    }

    private static GradingException NoNotebook(string place) => new($"{place} is no notebook, and nothing else was handed in. Hand in the file with the ending .ipynb that you worked in, as it is or in a zip.");

    // A pattern that was asked for is the only one.
    private string? WhoseFile(string name) => (pattern is not null ? [pattern.StudentOf(name)]
        : NamePattern.Usual.Select(usual => usual.StudentOf(name)).Prepend(PlatformName.StudentOf(name))).FirstOrDefault(student => !string.IsNullOrEmpty(student));

    private string WhoseZip(string name) => WhoseFile(name) ?? Path.GetFileNameWithoutExtension(name);

    // nbgrader's collectors leave the time beside the notebook, in a folder of its name. Anywhere else it may be the student's word.
    private static DateTimeOffset? Timestamp(FileInfo notebook)
    {
        if (notebook.Directory!.Name != Path.GetFileNameWithoutExtension(notebook.Name))
            return null;
        var file = new FileInfo(Path.Combine(notebook.DirectoryName!, TimestampName));
        if (!file.Exists || FolderWalk.IsLink(file) || file.Length is 0 or > 1000)
            return null;
        var text = File.ReadAllText(file.FullName).Trim().Replace(" UTC", "Z", StringComparison.Ordinal);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
