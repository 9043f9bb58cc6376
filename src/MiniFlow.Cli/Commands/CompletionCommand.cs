using System.CommandLine;

namespace MiniFlow.Cli.Commands;

/// <summary><c>miniflow completion SHELL</c>: the few lines that teach a shell to complete verbs, options and names of chapters.</summary>
internal static class CompletionCommand
{
    public const string HelpEnding =
        """
        Examples:
          source <(miniflow completion bash)                                       in ~/.bashrc
          source <(miniflow completion zsh)                                        in ~/.zshrc, after compinit
          miniflow completion pwsh | Out-String | Invoke-Expression                in $PROFILE
        """;

    // Each asks the command itself: a directive [suggest:position] makes it print what may come next, one a line.
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] =
            """
            _miniflow() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(miniflow "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _miniflow miniflow
            """,
        ["zsh"] =
            """
            _miniflow() {
              local -a names
              names=("${(@f)$(miniflow "[suggest:${#BUFFER}]" "${BUFFER}" 2>/dev/null)}")
              compadd -- $names
              _files
            }
            compdef _miniflow miniflow
            """,
        ["pwsh"] =
            """
            Register-ArgumentCompleter -Native -CommandName miniflow -ScriptBlock {
              param($word, $line, $position)
              miniflow "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print what a shell needs to complete this command.") { shell };
        command.SetAction(parsed => terminal.Out.WriteLine(Scripts[parsed.GetRequiredValue(shell)]));
        return command;
    }
}
