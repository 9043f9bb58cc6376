using System.Text;

namespace MiniFlow.Lab.Views;

/// <summary>A batch of images, each with its label under it; where a prediction is given and wrong, it is marked and
/// both are named.</summary>
internal sealed class ImagesView : View
{
    private readonly TensorData images;
    private readonly int height;
    private readonly int width;
    private readonly int[]? labels;
    private readonly int[]? predictions;
    private readonly int shown;

    public ImagesView(Tensor images, Tensor? labels, Tensor? predictions, int most)
    {
        var count = images.Rank > 1 ? images.Length : 1;
        (height, width) = Side(images);
        shown = Math.Min(count, most);
        // Only what is shown is converted: a batch may be the whole training set.
        this.images = new TensorData(images.Rank > 1 ? images[..shown] : images);
        this.labels = Classes(labels, count, "labels");
        this.predictions = Classes(predictions, count, "predictions");
        Count = count;
    }

    private int Count { get; }

    private string Title
    {
        get
        {
            var title = shown < Count ? $"{shown} of {Numbers.Count(Count)} images" : Count == 1 ? "1 image" : $"{Count} images";
            if (labels is null || predictions is null)
                return title;
            var wrong = Enumerable.Range(0, Count).Count(IsWrong);
            var all = shown < Count ? $"of all {Numbers.Count(Count)}, " : "";
            return $"{title} · {all}{Numbers.Count(Count - wrong)} right, {Numbers.Count(wrong)} wrong";
        }
    }

    // NaN has no grey; it is drawn as 0 is, and must not be taken for it.
    private string? Caption => images.Statistics.NotFinite is > 0 and var count
        ? $"{Numbers.Count(count)} {(count == 1 ? "pixel is not a finite number" : "pixels are not finite numbers")}: drawn black."
        : null;

    public override string ToHtml()
    {
        var figure = new Figure { Title = Title, Caption = Caption };
        return figure.Render(html =>
        {
            var white = images.Statistics.Maximum > 0 ? images.Statistics.Maximum : 1;
            var zoom = Math.Max(1, (shown == 1 ? 160 : 64) / Math.Max(height, width));
            using (html.Open("div", ("style", "display:flex;flex-wrap:wrap;gap:10px 8px;max-width:720px")))
            {
                for (var image = 0; image < shown; image++)
                    Draw(html, image, white, zoom);
            }
        });
    }

    public override string ToText()
    {
        var text = new StringBuilder(Title).Append('\n');
        if (Caption is not null)
            text.Append(Caption).Append('\n');
        if (labels is null && predictions is null)
            return text.ToString();
        for (var image = 0; image < shown; image++)
            text.Append(image).Append(": ").Append(Name(image)).Append('\n');
        return text.ToString();
    }

    private void Draw(Markup html, int image, double white, int zoom)
    {
        html.Line();
        var wrong = IsWrong(image);
        using (html.Open("div", ("style", "text-align:center;font-size:12px;line-height:1.5")))
        {
            var address = HeatMapImage.Grey(height, width, white, (row, column) => images.Values[(((image * height) + row) * width) + column]);
            html.Empty("img", ("alt", labels is null && predictions is null ? $"image {image}" : Name(image)), ("width", width * zoom), ("height", height * zoom), ("src", address),
                ("style", $"display:block;image-rendering:pixelated;border-radius:6px;margin:0 auto 3px;outline:{(wrong ? $"3px solid {Ink.Bad}" : $"1px solid {Ink.Line}")}"));
            if (labels is null && predictions is null)
                return;
            html.Text("div", Mark(image), ("class", "n"), ("style", wrong ? $"color:{Ink.Bad};font-weight:600" : $"color:{Ink.Muted}"));
            if (wrong)
                html.Text("div", $"is {labels![image]}", ("class", "n"), ("style", $"color:{Ink.Muted}"));
        }
    }

    private bool IsWrong(int image) => labels is not null && predictions is not null && labels[image] != predictions[image];

    private string Mark(int image) => (labels, predictions) switch
    {
        (not null, null) => $"{labels[image]}",
        (null, not null) => $"{predictions[image]}",
        _ => $"{predictions![image]} {(IsWrong(image) ? "✗" : "✓")}",
    };

    private string Name(int image) => (labels, predictions) switch
    {
        (not null, null) => $"label {labels[image]}",
        (null, not null) => $"predicted {predictions[image]}",
        _ => IsWrong(image) ? $"predicted {predictions![image]}, wrong: the label is {labels![image]}" : $"{labels![image]}, predicted right",
    };

    /// <summary>Images are rows of N×(H·W) with H = W, or N×H×W.</summary>
    private static (int Height, int Width) Side(Tensor images)
    {
        if (images.Rank == 3)
            return (images.Shape[1], images.Shape[2]);
        var pixels = images.Rank == 0 ? 1 : images.Shape[^1];
        var side = (int)Math.Round(Math.Sqrt(pixels));
        return images.Rank is 1 or 2 && side * side == pixels
            ? (side, side)
            : throw new TensorException(
                $"A tensor of shape {images.Shape} does not hold images that can be shown: it should be (count, height, width), "
                + "or (count, pixels) with a square number of pixels such as 784 = 28·28. Reshape it.");
    }

    /// <summary>Class indices, or a row of logits or probabilities an image, whose largest is the class.</summary>
    private static int[]? Classes(Tensor? tensor, int count, string what)
    {
        if (tensor is null)
            return null;
        var indices = tensor.Rank == 2 && tensor.Shape[1] > 1 ? tensor.ArgMax(axis: 1) : tensor;
        return indices.Size == count
            ? indices.Cast(DType.Int32).ToArray<int>()
            : throw new TensorException($"There are {count} images, but the {what} have shape {tensor.Shape}. Give one of the {what} for each image.");
    }
}
