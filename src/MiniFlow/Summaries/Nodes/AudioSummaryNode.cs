namespace MiniFlow;

/// <summary>Records sounds: the first few of a batch of shape <c>(batch, frames)</c> or <c>(batch, frames, channels)</c>, with samples from −1 to 1.</summary>
internal sealed class AudioSummaryNode(string tag, Node sounds, int sampleRate, int maxOutputs) : SummaryNode(tag, sounds)
{
    public override string OperationType => "AudioSummaryV2";

    private protected override Summary Record()
    {
        var batch = InboundNodes[0].Value;
        var count = Math.Min(maxOutputs, batch.Shape[0]);
        return new Summary([.. Enumerable.Range(0, count).Select(i => Sound(batch[i], count == 1 ? $"{Name}/audio" : $"{Name}/audio/{i}"))]);
    }

    protected override Shape InferShape(IReadOnlyList<Shape> inboundShapes) =>
        inboundShapes[0].IsCompatibleWith([null, null]) || inboundShapes[0].IsCompatibleWith([null, null, null])
            ? inboundShapes[0]
            : throw new ShapeException(
                $"The audio summary {Name} takes (batch, frames) or (batch, frames, channels), but {InboundNodes[0].Name} has shape {inboundShapes[0]}. One sound becomes a batch with Reshape(x, [1, -1]).");

    private AudioSummary Sound(Tensor sound, string tag)
    {
        var channels = sound.Rank == 2 ? sound.Shape[1] : 1;
        return new AudioSummary(tag, sampleRate, channels, sound.Shape[0], Wav.Encode(sound.Cast(DType.Float32).AsSpan<float>(), sampleRate, channels));
    }
}
