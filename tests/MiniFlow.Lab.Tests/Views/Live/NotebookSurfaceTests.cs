using Microsoft.DotNet.Interactive;
using MiniFlow.Lab.Views;

namespace MiniFlow.Lab.Tests.Views;

public sealed class NotebookSurfaceTests
{
    [Fact]
    public void Progress_is_one_output_of_the_cell_that_is_updated()
    {
        KernelInvocationContext.Current = new KernelInvocationContext();
        try
        {
            var progress = new Progress(2);
            progress.Step(1);
            progress.Step(0.5);

            var outputs = KernelInvocationContext.Current.Outputs;
            outputs[0].MimeTypes.ShouldBe(["text/html", "text/plain"]);
            outputs[^1].MimeTypes.ShouldBe(["updated"]);
            outputs.ShouldAllBe(output => output.Value == progress);
        }
        finally
        {
            KernelInvocationContext.Current = null;
        }
    }

    [Fact]
    public void Outside_a_notebook_there_is_no_such_place() => NotebookSurface.Find().ShouldBeNull();
}
