using MiniFlow.Cli.Doctor;
using MiniFlow.Notebooks.Chapters;

namespace MiniFlow.Cli.Tests.Doctor;

/// <summary>A machine in a temporary folder: its programs answer what a test says, its files are real.</summary>
internal sealed class TestMachine : IDisposable, IPrograms
{
    private readonly Dictionary<string, string> places = [];
    private readonly Dictionary<string, ProgramResult?> answers = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("miniflow-doctor-").FullName;

    public Dictionary<string, string> Variables { get; } = [];

    public OperatingSystemKind System { get; set; } = OperatingSystemKind.Linux;

    public string CacheFolder { get; set; } = "";

    public string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Writes a file below the folder; the kit is <c>kit</c>, the user's folder <c>home</c>.</summary>
    public TestMachine With(string relative, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
        return this;
    }

    /// <summary>Puts a program on the PATH: a file that is there, at a place below the folder.</summary>
    public TestMachine WithProgram(string name, string place)
    {
        With(place);
        places[name] = PathOf(place);
        return this;
    }

    /// <summary>What a program answers to these arguments; null for one that does not start.</summary>
    public TestMachine Answering(string name, string arguments, string? output, int code = 0, string error = "")
    {
        answers[$"{name} {arguments}"] = output is null ? null : new ProgramResult(code, output, error);
        return this;
    }

    public IReadOnlyList<Finding> Ask(IHealthCheck check) => [.. Examination.Of(ToMachine(), [check]).Findings.Select(each => each.Finding)];

    public Machine ToMachine() => new(
        new ChapterFolders(PathOf("kit")), this, Variables.GetValueOrDefault, PathOf("home"), CacheFolder.Length > 0 ? CacheFolder : PathOf("home/.cache"), System);

    public string? Find(string name) => Path.IsPathFullyQualified(name) ? (File.Exists(name) ? name : null) : places.GetValueOrDefault(name);

    public ProgramResult? Run(string program, string folder, params string[] arguments) =>
        answers.GetValueOrDefault($"{Path.GetFileNameWithoutExtension(program)} {string.Join(' ', arguments)}");

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
