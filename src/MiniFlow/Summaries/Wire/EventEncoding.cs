namespace MiniFlow;

/// <summary>Event records as protocol-buffer messages, by the field numbers of tensorflow/core/util/event.proto.</summary>
internal static class EventEncoding
{
    private const int WallTime = 1, Step = 2, FileVersion = 3, Graph = 4, Summary = 5;

    public static byte[] Encode(EventRecord entry)
    {
        var message = new MessageWriter().Double(WallTime, entry.WallTime);
        if (entry.Step != 0)
            message.Integer(Step, entry.Step);
        if (entry.FileVersion is { } version)
            message.Text(FileVersion, version);
        if (entry.Graph is { } graph)
            message.Bytes(Graph, graph);
        if (entry.Summary is { } summary)
            message.Bytes(Summary, SummaryEncoding.Encode(summary));
        return message.ToArray();
    }

    public static EventRecord Decode(byte[] bytes)
    {
        double wallTime = 0;
        long step = 0;
        var entry = new EventRecord(0, 0);
        for (var message = new MessageReader(bytes); message.Next();)
        {
            switch (message.Field)
            {
                case WallTime: wallTime = message.Double(); break;
                case Step: step = message.Integer(); break;
                case FileVersion: entry = entry with { FileVersion = message.Text() }; break;
                case Graph: entry = entry with { Graph = message.Bytes() }; break;
                case Summary: entry = entry with { Summary = SummaryEncoding.Decode(message.Message()) }; break;
                default: message.Skip(); break;
            }
        }

        return entry with { WallTime = wallTime, Step = step };
    }
}
