using Microsoft.DotNet.Interactive.Events;

namespace MiniFlow.Interactive.Tests.Kernels;

/// <summary>What changes while a cell runs, in the kernel whose own <c>display</c> loses its updates.</summary>
public sealed class LiveOutputTests
{
    [Fact]
    public async Task A_training_run_is_one_output_that_is_updated()
    {
        using var kernel = new NotebookKernel();
        await kernel.LoadAsync();

        var events = await kernel.EventsAsync("var progress = new Progress(2); progress.Step(0.5); progress.Step(0.25);");

        var shown = events.OfType<DisplayedValueProduced>().ShouldHaveSingleItem();
        var updates = events.OfType<DisplayedValueUpdated>().ToArray();
        updates.ShouldAllBe(update => update.ValueId == shown.ValueId);
        NotebookKernel.PlainText(shown).ShouldContain("step 0 of 2");
        NotebookKernel.PlainText(updates[^1]).ShouldContain("step 2 of 2, loss 0.25");
    }
}
