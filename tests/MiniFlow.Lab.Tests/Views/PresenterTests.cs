using Microsoft.DotNet.Interactive.Formatting;
using MiniFlow.Lab.Views;
using static MiniFlow.Flow;

namespace MiniFlow.Lab.Tests.Views;

/// <summary>What a cell's last expression looks like, type by type.</summary>
public sealed class PresenterTests : IDisposable
{
    private readonly IDisposable names = new Graph().AsCurrent();

    public void Dispose() => names.Dispose();

    [Fact]
    public void The_result_of_a_run_is_a_table_of_tensors()
    {
        var (x, w) = (new Input("x"), new Input("w"));
        var product = new Mul(x, w, "f");

        Presenter.ViewOf(ValueAndGrad(product, new Feed { [x] = new double[] { 1, 2 }, [w] = 3 }, x, w)).ShouldMatchSnapshot("run-result");
    }

    [Fact]
    public void Null_is_refused_in_words_for_a_student()
    {
        Should.Throw<GraphException>(() => Commands.Show((Node)null!)).Message.ShouldBe("Show was given null where it needs a node. Make the node first; in a notebook, run the cell that makes it.");
        Should.Throw<GraphException>(() => Commands.Explain(null!, new Feed(), new Input("x"))).Message.ShouldStartWith("Explain was given null");
        Should.Throw<TensorException>(() => Commands.ShowImages(null!)).Message.ShouldBe("ShowImages was given null where it needs a tensor. Compute it first; in a notebook, run the cell that does.");
    }

    [Fact]
    public void A_feed_names_its_nodes() =>
        Presenter.ViewOf(new Feed { [new Input("x")] = 3, [new Input("W")] = new double[,] { { 1, 2 }, { 3, 4 } } }).ToText()
            .ShouldBe("x = 3\nW = [[1, 2], [3, 4]]\n");

    [Fact]
    public void A_topological_order_is_a_numbered_list()
    {
        var x = new Input("x");

        Presenter.ViewOf(TopologicalSort(new Add(x, new Sigmoid(x, "s"), "f"))).ToText().ShouldBe(
            """
               node  operation  inputs
            1  x     Input
            2  s     Sigmoid    x
            3  f     Add        x, s

            """);
    }

    [Fact]
    public void A_batch_shows_its_images() =>
        Presenter.ViewOf(new Batch(Tensor.Zeros([2, 784]), new[] { 7, 1 })).ToText().ShouldBe("2 images\n0: label 7\n1: label 1\n");

    [Fact]
    public void Whatever_the_library_marks_has_html_and_text()
    {
        var marked = typeof(Node).Assembly.GetExportedTypes().Where(type => type.GetCustomAttributes(typeof(TypeFormatterSourceAttribute), inherit: true).Length > 0).ToArray();

        marked.ShouldContain(typeof(Node));
        marked.ShouldContain(typeof(Tensor));
        foreach (var type in marked)
            Formatter.GetPreferredMimeTypesFor(type).ShouldBe(["text/html", "text/plain"], ignoreOrder: true, type.Name);
    }
}
