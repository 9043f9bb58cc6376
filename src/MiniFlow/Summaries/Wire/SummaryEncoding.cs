using System.Text;

namespace MiniFlow;

/// <summary>Summaries as protocol-buffer messages, by the field numbers of tensorflow/core/framework/summary.proto.</summary>
internal static class SummaryEncoding
{
    private const int Value = 1;
    private const int Tag = 1, SimpleValue = 2, Image = 4, HistogramField = 5, Audio = 6, TensorField = 8, Metadata = 9;

    public static byte[] Encode(Summary summary)
    {
        var message = new MessageWriter();
        foreach (var value in summary.Values)
            message.Message(Value, inner => Write(inner, value));
        return message.ToArray();
    }

    public static Summary Decode(MessageReader message)
    {
        List<SummaryValue> values = [];
        while (message.Next())
        {
            if (message.Field != Value)
                message.Skip();
            else if (Read(message.Message()) is { } value)
                values.Add(value);
        }

        return new Summary(values);
    }

    private static void Write(MessageWriter message, SummaryValue value)
    {
        message.Text(Tag, value.Tag);
        switch (value)
        {
            case ScalarSummary scalar:
                message.Float(SimpleValue, scalar.Value);
                break;
            case HistogramSummary histogram:
                message.Message(HistogramField, inner => HistogramEncoding.Write(inner, histogram.Histogram));
                break;
            case ImageSummary image:
                message.Message(Image, inner => inner.Integer(1, image.Height).Integer(2, image.Width).Integer(3, image.Channels).Bytes(4, image.Png));
                break;
            case AudioSummary audio:
                message.Message(Audio, inner => inner.Float(1, audio.SampleRate).Integer(2, audio.Channels).Integer(3, audio.Frames)
                    .Bytes(4, audio.Wav).Text(5, "audio/wav"));
                break;
            case TextSummary text:
                // Text has no field of its own: a string tensor with one element, and metadata that names the plugin that shows it.
                message.Message(TensorField, inner => inner.Integer(1, TensorFlowTypes.String).Message(2, TensorFlowTypes.WriteShape([1])).Bytes(8, Encoding.UTF8.GetBytes(text.Text)));
                message.Message(Metadata, inner => inner.Message(1, plugin => plugin.Text(1, "text")));
                break;
        }
    }

    private static SummaryValue? Read(MessageReader message)
    {
        var tag = "";
        SummaryValue? value = null;
        while (message.Next())
        {
            switch (message.Field)
            {
                case Tag: tag = message.Text(); break;
                case SimpleValue: value = new ScalarSummary("", message.Float()); break;
                case HistogramField: value = new HistogramSummary("", HistogramEncoding.Read(message.Message())); break;
                case Image: value = ReadImage(message.Message()); break;
                case Audio: value = ReadAudio(message.Message()); break;
                case TensorField: value = ReadText(message.Message()) ?? value; break;
                default: message.Skip(); break;
            }
        }

        return value is null ? null : value with { Tag = tag };
    }

    private static ImageSummary ReadImage(MessageReader message)
    {
        var image = new ImageSummary("", 0, 0, 0, []);
        while (message.Next())
        {
            image = message.Field switch
            {
                1 => image with { Height = (int)message.Integer() },
                2 => image with { Width = (int)message.Integer() },
                3 => image with { Channels = (int)message.Integer() },
                4 => image with { Png = message.Bytes() },
                _ => Skipped(message, image),
            };
        }

        return image;
    }

    private static AudioSummary ReadAudio(MessageReader message)
    {
        var audio = new AudioSummary("", 0, 0, 0, []);
        while (message.Next())
        {
            audio = message.Field switch
            {
                1 => audio with { SampleRate = message.Float() },
                2 => audio with { Channels = (int)message.Integer() },
                3 => audio with { Frames = (int)message.Integer() },
                4 => audio with { Wav = message.Bytes() },
                _ => Skipped(message, audio),
            };
        }

        return audio;
    }

    /// <summary>The first string of a string tensor; null for a tensor of numbers, which is not text.</summary>
    private static TextSummary? ReadText(MessageReader message)
    {
        TextSummary? text = null;
        while (message.Next())
        {
            if (message.Field == 8 && text is null)
                text = new TextSummary("", message.Text());
            else
                message.Skip();
        }

        return text;
    }

    private static T Skipped<T>(MessageReader message, T unchanged)
    {
        message.Skip();
        return unchanged;
    }
}
