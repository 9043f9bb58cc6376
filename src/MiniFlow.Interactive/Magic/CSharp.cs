using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace MiniFlow.Interactive.Magic;

/// <summary>Code that a command runs in the C# kernel, where the variables of the cells are.</summary>
internal static class CSharp
{
    private const string KernelName = "csharp";

    /// <summary>Runs an expression and displays its value. Where it fails, the kernel's own message is followed by what helps.</summary>
    public static async Task RunAsync(Kernel root, KernelInvocationContext context, string expression, string remedy)
    {
        var result = await root.SendAsync(new SubmitCode(expression, KernelName), context.CancellationToken);
        if (result.Events.OfType<CommandFailed>().FirstOrDefault() is { } failed)
            context.Fail(context.Command, null, $"{failed.Message}\n{remedy}");
    }
}
