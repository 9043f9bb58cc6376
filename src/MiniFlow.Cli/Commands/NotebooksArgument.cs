using System.CommandLine;
using System.CommandLine.Parsing;

namespace MiniFlow.Cli.Commands;

/// <summary>Chapters, by number or name, or notebook files, completed by the names that the kit has.</summary>
internal static class NotebooksArgument
{
    /// <param name="terminal">Where the kit is looked for.</param>
    /// <param name="options">Those of the command. A misspelt one would otherwise be taken for the name of a chapter.</param>
    public static Argument<string[]> Create(Terminal terminal, IEnumerable<Option> options)
    {
        var names = new Argument<string[]>("notebook")
        {
            HelpName = "chapter or file",
            Description = "Chapters, or notebook files (.ipynb, .dib). Default: all chapters.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        names.CompletionSources.Add(_ => Kit.Around(terminal)?.Names() ?? []);
        string[] known = [.. options.Select(option => option.Name)];
        names.Validators.Add(argument => RefuseOptions(argument, known));
        return names;
    }

    private static void RefuseOptions(ArgumentResult argument, IReadOnlyList<string> options)
    {
        if (argument.Tokens.FirstOrDefault(token => token.Value.StartsWith('-'))?.Value is { } unknown)
            argument.AddError($"There is no option '{unknown}'.{NearestNames.Question(unknown, options)}");
    }
}
