using MiniFlow.Grading.Tests.Corpus;
using MiniFlow.Grading.Tests.Running;

namespace MiniFlow.Cli.Tests.Grading;

/// <summary>A kit with the third chapter, and a class that hands it in. What students' code does is played by <see cref="ScriptedRunner"/>.</summary>
internal sealed class Classroom : IDisposable
{
    /// <summary>The chapter's source, which says what is graded.</summary>
    public const string Source = "notebooks/source/03-linear.dib";

    /// <summary>Noon of the day on which everybody hands in, in this machine's time, as deadlines are.</summary>
    public static readonly DateTime Noon = new(2026, 11, 30, 12, 0, 0, DateTimeKind.Local);

    public Classroom() => Kit.Write(Source, File.ReadAllText(Path.Combine(Homework.Kit.Source, "03-linear.dib")));

    /// <summary>Both exercises right, worth 4 of 4 points.</summary>
    public static Homework Right => Homework.Linear("/* right */ " + Answers.Linear);

    /// <summary>
    /// Worth 2 of 4 points: the numbers by hand are right, the bias gets the upstream gradient as it is. Of the node's three groups of cases that leaves the
    /// forward pass; the backward pass and shared nodes need the sum. A third of 3 points is 1.
    /// </summary>
    public static Homework Wrong => Homework.Linear("/* wrong: bias-gradient-not-summed */ " + Answers.Linear);

    /// <summary>What runs students' code in the next call.</summary>
    public ScriptedRunner Runner { get; set; } = new();

    /// <summary>How many processes were asked for.</summary>
    public int Workers { get; private set; }

    public TestKit Kit { get; } = new();

    /// <summary>Hands something in.</summary>
    public Classroom With(string student, Homework homework) => With(student, homework.Text);

    /// <summary>Hands a file in, whatever is in it.</summary>
    public Classroom With(string student, string text)
    {
        var place = $"submissions/{student}/03-linear.ipynb";
        Kit.Write(place, text);
        File.SetLastWriteTime(Kit.PathOf(place), Noon);
        return this;
    }

    /// <summary>Calls <c>miniflow</c>.</summary>
    public Task<TestKit.Ended> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);

    /// <summary>Calls <c>miniflow</c>, which may be interrupted.</summary>
    public Task<TestKit.Ended> RunAsync(CancellationToken cancellation, params string[] args) => TestKit.RunInAsync(Kit.Root, Start, cancellation, args);

    public void Dispose() => Kit.Dispose();

    private ScriptedRunner Start(int workers)
    {
        Workers = workers;
        return Runner;
    }
}
