using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using MiniFlow.Lab.Views;

namespace MiniFlow.Interactive.Magic;

/// <summary><c>#!show f</c>: draws the graph that leads to a node, or a tensor.</summary>
public sealed class ShowCommand : KernelDirectiveCommand
{
    /// <summary>A variable, or an expression in quotes.</summary>
    public string What { get; set; } = "";

    internal static void AddTo(Kernel root) => root.AddDirective<ShowCommand>(
        new KernelActionDirective("#!show", "Draws a node with the graph that leads to it, or a tensor: #!show f, or #!show \"w.Value\".")
        {
            Parameters =
            {
                new KernelDirectiveParameter("--what", "A variable of a C# cell, or an expression in quotes.") { AllowImplicitName = true }
                    .AddCompletions(context => Variables.CompleteAsync(root, context)),
            },
        },
        (command, context) => command.Run(root, context));

    private Task Run(Kernel root, KernelInvocationContext context)
    {
        if (What.Length > 0)
            return CSharp.RunAsync(root, context, $"MiniFlow.Lab.Commands.Show({What})", "#!show draws a node or a tensor that a C# cell has defined: run that cell first.");
        Shown.In(context, new TextView("#!show needs the name of a node or a tensor, for instance #!show f."));
        return Task.CompletedTask;
    }
}
