using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace MiniFlow.Interactive.Tests.Kernels;

/// <summary>The kernel that runs notebooks, in this process: the last one's own packages.</summary>
internal sealed class NotebookKernel : IDisposable
{
    private readonly CompositeKernel kernel = new() { new CSharpKernel() };

    public Kernel Root => kernel;

    /// <summary>Runs a cell; gives its plain-text outputs, and in the end what it failed with.</summary>
    public async Task<string[]> RunAsync(string cell)
    {
        var events = await EventsAsync(cell);
        return
        [
            .. events.OfType<DisplayEvent>().Where(shown => shown is not ErrorProduced).Select(PlainText),
            .. events.OfType<CommandFailed>().Select(failed => failed.Message),
        ];
    }

    /// <summary>Runs a cell; gives everything that a front end sees, also of the cells that a command runs.</summary>
    public async Task<IReadOnlyList<KernelEvent>> EventsAsync(string cell)
    {
        var events = new List<KernelEvent>();
        using var seen = kernel.KernelEvents.Subscribe(events.Add);
        await kernel.SendAsync(new SubmitCode(cell));
        return events;
    }

    public static string PlainText(DisplayEvent shown) => shown.FormattedValues.First(value => value.MimeType == "text/plain").Value;

    /// <summary>Runs code with this process's own assemblies in a cell's context.</summary>
    public Task<string[]> LoadAsync() => RunAsync($"""
        #r "{typeof(NotebookExtension).Assembly.Location}"
        #r "{typeof(Lab.Commands).Assembly.Location}"
        #r "{typeof(Tensor).Assembly.Location}"
        using MiniFlow; using MiniFlow.Lab; using static MiniFlow.Lab.Commands;
        MiniFlow.Interactive.NotebookExtension.Load(Microsoft.DotNet.Interactive.KernelInvocationContext.Current.HandlingKernel.RootKernel);
        """);

    public async Task<string[]> CompleteAsync(string code)
    {
        var result = await kernel.SendAsync(new RequestCompletions(code, new LinePosition(0, code.Length)));
        return [.. result.Events.OfType<CompletionsProduced>().SelectMany(produced => produced.Completions).Select(item => item.DisplayText)];
    }

    public async Task<string> HoverAsync(string code)
    {
        var result = await kernel.SendAsync(new RequestHoverText(code, new LinePosition(0, 3)));
        return string.Concat(result.Events.OfType<HoverTextProduced>().SelectMany(produced => produced.Content).Select(content => content.Value));
    }

    public void Dispose() => kernel.Dispose();
}
