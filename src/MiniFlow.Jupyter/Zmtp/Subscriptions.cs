namespace MiniFlow.Jupyter.Zmtp;

/// <summary>What a subscriber wants: the beginnings of first frames. Each counts as often as it was asked for.</summary>
internal sealed class Subscriptions
{
    // More than a client has ever asked for; each costs a comparison with every message.
    private const int Most = 1000;

    private readonly Lock gate = new();
    private readonly List<byte[]> topics = [];

    /// <exception cref="ZmtpException">There are too many.</exception>
    public void Add(ReadOnlySpan<byte> topic)
    {
        lock (gate)
        {
            if (topics.Count >= Most)
                throw new ZmtpException($"The peer has subscribed {Most} times.");
            topics.Add(topic.ToArray());
        }
    }

    public int Count
    {
        get
        {
            lock (gate)
                return topics.Count;
        }
    }

    public void Remove(ReadOnlySpan<byte> topic)
    {
        lock (gate)
        {
            for (var i = 0; i < topics.Count; i++)
            {
                if (topics[i].AsSpan().SequenceEqual(topic))
                {
                    topics.RemoveAt(i);
                    return;
                }
            }
        }
    }

    public bool Match(ZmtpMessage message)
    {
        var first = message.Frames[0].Span;
        lock (gate)
        {
            foreach (var topic in topics)
            {
                if (first.StartsWith(topic))
                    return true;
            }

            return false;
        }
    }
}
