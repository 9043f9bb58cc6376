namespace MiniFlow.Notebooks;

/// <summary>The magic commands that cells use, and which of them this engine carries out.</summary>
internal static class MagicCommands
{
    public const string Time = "#!time";
    public const string Import = "#!import";

    private static readonly string[] Elsewhere =
    [
        "#!about", "#!connect", "#!expand", "#!lsmagic", "#!set", "#!share", "#!who", "#!whos",
    ];

    /// <summary>The command, if it is one that is carried out here.</summary>
    /// <exception cref="CellException">It is not, with the reason.</exception>
    public static Directive Known(Directive magic)
    {
        if (magic.Name is Time or Import)
            return magic;
        throw magic.Error(Elsewhere.Contains(magic.Name)
            ? $"({magic.Line},1): The magic command '{magic.Name}' works in .NET Interactive only. Here there are {Time}, {Import} and the kernels "
                + "#!csharp, #!html, #!javascript, #!markdown and #!mermaid."
            : $"({magic.Line},1): error DNI101: Unknown magic command '{magic.Name}'");
    }
}
