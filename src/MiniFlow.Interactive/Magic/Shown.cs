using Microsoft.DotNet.Interactive;
using MiniFlow.Lab;

namespace MiniFlow.Interactive.Magic;

/// <summary>An output of the cell that runs. Through the context, never through <c>display</c>, whose result cannot be updated in the last kernel.</summary>
internal static class Shown
{
    public static void In(KernelInvocationContext context, View view) => context.Display(view, "text/html", "text/plain");
}
