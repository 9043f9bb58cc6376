namespace MiniFlow.Lab.Views;

/// <summary>Which view shows which kind of value.</summary>
internal static class Presenter
{
    /// <summary>The view of a value: itself when it is one, plain text when nothing better is known.</summary>
    public static View ViewOf(object value) => value switch
    {
        View view => view,
        Node node => new GraphView(GraphReader.Read(node), []),
        Tensor tensor => new TensorView(tensor),
        NodeList nodes => new NodeListView(nodes),
        Feed feed => TensorListView.Of(feed),
        GradientList gradients => TensorListView.Of(gradients),
        GradientTable table => TensorListView.Of(table),
        ValueAndGradients result => TensorListView.Of(result),
        Batch batch => new ImagesView(batch.Images, batch.Labels, predictions: null, most: 40),
        _ => new TextView(value.ToString() ?? ""),
    };
}
