namespace MiniFlow.Architecture.Tests;

/// <summary>A Dockerfile, taken apart into stages and their instructions; continued lines joined, comments left out.</summary>
internal sealed record Dockerfile(IReadOnlyList<Dockerfile.Stage> Stages)
{
    private static readonly string[] Known =
        ["ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "LABEL", "RUN", "SHELL", "USER", "WORKDIR"];

    /// <exception cref="FormatException">A line is no instruction.</exception>
    public static Dockerfile Read(string text)
    {
        var stages = new List<Stage>();
        var joined = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.TrimStart().StartsWith('#'))).Replace("\\\n", " ", StringComparison.Ordinal);
        foreach (var line in joined.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!Known.Contains(words[0]))
                throw new FormatException($"'{words[0]}' is no instruction of a Dockerfile, in: {line}");
            if (words[0] == "FROM")
                stages.Add(words is ["FROM", var image, "AS", var name] ? new Stage(name, image, []) : throw new FormatException($"a stage needs a name: {line}"));
            else if (stages.Count == 0)
                throw new FormatException($"there is no stage yet: {line}");
            else
                stages[^1].Instructions.Add((words[0], line[words[0].Length..].Trim()));
        }

        return new Dockerfile(stages);
    }

    /// <summary>One stage.</summary>
    public sealed record Stage(string Name, string Image, List<(string Verb, string Text)> Instructions);
}
