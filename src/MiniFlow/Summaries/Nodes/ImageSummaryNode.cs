namespace MiniFlow;

/// <summary>Records pictures: the first few of a batch of shape <c>(batch, height, width, channels)</c> with one (grey), three (red–green–blue) or four channels (with opacity). Floating-point
/// numbers are scaled so that the largest becomes white; if none is negative, 0 stays black, else 0 becomes middle grey, as TensorFlow's image summaries have it.</summary>
internal sealed class ImageSummaryNode(string tag, Node images, int maxOutputs) : SummaryNode(tag, images)
{
    public override string OperationType => "ImageSummary";

    private protected override Summary Record()
    {
        var batch = InboundNodes[0].Value;
        var count = Math.Min(maxOutputs, batch.Shape[0]);
        return new Summary([.. Enumerable.Range(0, count).Select(i => Picture(batch[i], count == 1 ? $"{Name}/image" : $"{Name}/image/{i}"))]);
    }

    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes)
    {
        var shape = inboundShapes[0];
        var fits = shape.IsCompatibleWith([null, null, null, null]) && (!shape.IsRankKnown || shape[3] is Shape.UnknownDimension or 1 or 3 or 4);
        return fits
            ? shape
            : throw new ShapeException(
                $"The image summary {Name} takes (batch, height, width, channels) with 1, 3 or 4 channels, but {InboundNodes[0].Name} has shape {shape}. "
                + "Rows of 784 pixels become that with Reshape(x, [-1, 28, 28, 1]).");
    }

    private static ImageSummary Picture(Tensor image, string tag)
    {
        var (height, width, channels) = (image.Shape[0], image.Shape[1], image.Shape[2]);
        return new ImageSummary(tag, height, width, channels, Png.Encode(Bytes(image), width, height, channels));
    }

    private static byte[] Bytes(Tensor image)
    {
        var values = image.Cast(DType.Float64).ToArray<double>();
        if (!image.DType.IsFloating())
            return Array.ConvertAll(values, value => (byte)Math.Clamp(value, 0, 255));

        var finite = values.Where(double.IsFinite).DefaultIfEmpty();
        var (min, max) = (finite.Min(), finite.Max());
        var largest = Math.Max(Math.Abs(min), Math.Abs(max));
        var (scale, offset) = largest == 0 ? (0, 0) : min < 0 ? (127 / largest, 128.0) : (255 / largest, 0.0);

        // A pixel that is no number shows as black rather than as any value that it might be taken for.
        return Array.ConvertAll(values, value => double.IsFinite(value) ? (byte)Math.Clamp((value * scale) + offset, 0, 255) : (byte)0);
    }
}
