using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;

namespace MiniFlow.Interactive.Magic;

/// <summary>The variables that the C# cells have defined.</summary>
internal static class Variables
{
    public static async Task CompleteAsync(Kernel root, KernelDirectiveCompletionContext context)
    {
        var result = await root.SendAsync(new RequestValueInfos("csharp"));
        foreach (var value in result.Events.OfType<ValueInfosProduced>().SelectMany(produced => produced.ValueInfos))
            context.CompletionItems.Add(new CompletionItem(value.Name, "Parameter"));
    }
}
