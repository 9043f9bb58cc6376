using System.Runtime.CompilerServices;
using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>The verbs of a cell that draw.</summary>
public static partial class Commands
{
    /// <summary>Draws the graph that leads to a node, with the values and gradients of the last run.</summary>
    /// <param name="node">The output: everything that it depends on is drawn.</param>
    /// <param name="open">Scopes that start open, by their full names: <c>"layer1"</c>, <c>"layer1/weights"</c>.</param>
    public static GraphView Show(Node node, params string[] open)
    {
        Require(node);
        ArgumentNullException.ThrowIfNull(open);
        return new GraphView(GraphReader.Read(node), open);
    }

    /// <summary>Draws a tensor: its numbers on colours, with shape and statistics; a large one cut, with a picture of all of it.</summary>
    /// <param name="tensor">Any tensor, number or array.</param>
    /// <param name="title">What stands above it.</param>
    public static View Show(Tensor tensor, string? title = null)
    {
        Require(tensor);
        return new TensorView(tensor, title);
    }

    /// <summary>Draws a batch of images with what they show under them, and marks the wrong predictions.</summary>
    /// <param name="images"><c>N×784</c> (or another square number of pixels) or <c>N×H×W</c>; 0 is black, the largest number white.</param>
    /// <param name="labels">N class indices.</param>
    /// <param name="predictions">N class indices, or <c>N×k</c> logits or probabilities, of which the largest counts.</param>
    /// <param name="most">At most so many are drawn.</param>
    /// <exception cref="TensorException">The images have no square shape, or there is not one label or prediction for each.</exception>
    public static View ShowImages(Tensor images, Tensor? labels = null, Tensor? predictions = null, int most = 40)
    {
        Require(images);
        return new ImagesView(images, labels, predictions, most);
    }

    /// <summary>Draws the columns of a weight matrix as images: what each output looks for.</summary>
    /// <param name="weights"><c>784×k</c>, or another square number of rows.</param>
    /// <param name="title">What stands above them.</param>
    /// <exception cref="TensorException">The matrix has no row for each pixel of a square image.</exception>
    public static View ShowTemplates(Tensor weights, string? title = null)
    {
        Require(weights);
        return new TemplatesView(weights, title);
    }

    /// <summary>Runs a graph forward and backward and explains it a step at a time: which node runs, its local derivative,
    /// the upstream gradient, their product and where it is added; then the paths from the output to <paramref name="wrt"/>,
    /// each with its product, and their sum.</summary>
    /// <param name="node">The output.</param>
    /// <param name="feed">A value for each input.</param>
    /// <param name="wrt">What the output is differentiated with respect to.</param>
    /// <exception cref="GraphException">The run fails, or the output does not depend on <paramref name="wrt"/>.</exception>
    public static View Explain(Node node, Feed feed, Node wrt)
    {
        Require(node);
        Require(wrt);
        Flow.ValueAndGrad(node, feed, wrt);
        return Explain(node, wrt);
    }

    /// <summary>Explains the last run of a graph.</summary>
    /// <inheritdoc cref="Explain(Node, Feed, Node)"/>
    public static View Explain(Node node, Node wrt)
    {
        Require(node);
        Require(wrt);
        return new StepsView(ExplainedGraph.Read(node, wrt));
    }

    /// <summary>Has every chart of this session drawn by Plotly.NET, so that it can be zoomed and hovered over; <c>UsePlotly(false)</c>
    /// goes back to static pictures. For one chart: <c>Plot.Lines(losses).AsPlotly()</c>. A saved notebook keeps the static picture
    /// either way.</summary>
    public static View UsePlotly(bool use = true)
    {
        var charts = use ? KernelExtension.Charts : null;
        (charts ?? ChartChoice.Renderer)?.ForAllCharts(use);
        ChartChoice.Renderer = charts;
        return new TextView(!use ? "Charts are static pictures from now on." : charts is null ? KernelExtension.NoPlotly : "Charts can be zoomed and hovered over from now on.");
    }

    private static void Require(Node? node, [CallerMemberName] string verb = "")
    {
        if (node is null)
            throw new GraphException($"{verb} was given null where it needs a node. Make the node first; in a notebook, run the cell that makes it.");
    }

    private static void Require(Tensor? tensor, [CallerMemberName] string verb = "")
    {
        if (tensor is null)
            throw new TensorException($"{verb} was given null where it needs a tensor. Compute it first; in a notebook, run the cell that does.");
    }
}
