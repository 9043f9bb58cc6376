namespace MiniFlow;

/// <summary>One tagged value of a summary: what TensorBoard draws as one curve, picture, text or sound.</summary>
/// <param name="Tag">The name under which it is drawn; a part before a <c>/</c> groups it with others.</param>
public abstract record SummaryValue(string Tag);

/// <summary>A number over the steps of a run: a loss, an accuracy.</summary>
public sealed record ScalarSummary(string Tag, float Value) : SummaryValue(Tag);

/// <summary>How the elements of a tensor are distributed.</summary>
public sealed record HistogramSummary(string Tag, Histogram Histogram) : SummaryValue(Tag);

/// <summary>A picture, as the bytes of a PNG file.</summary>
/// <param name="Tag">The name under which it is drawn.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Channels">1 grey, 3 red–green–blue, 4 with alpha.</param>
/// <param name="Png">The encoded picture.</param>
public sealed record ImageSummary(string Tag, int Height, int Width, int Channels, byte[] Png) : SummaryValue(Tag);

/// <summary>A sound, as the bytes of a WAV file.</summary>
/// <param name="Tag">The name under which it is offered.</param>
/// <param name="SampleRate">In samples a second.</param>
/// <param name="Channels">1 mono, 2 stereo.</param>
/// <param name="Frames">How many samples each channel has.</param>
/// <param name="Wav">The encoded sound.</param>
public sealed record AudioSummary(string Tag, float SampleRate, int Channels, int Frames, byte[] Wav) : SummaryValue(Tag);

/// <summary>Text, which TensorBoard shows as Markdown.</summary>
public sealed record TextSummary(string Tag, string Text) : SummaryValue(Tag);
