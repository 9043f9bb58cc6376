using System.Text;

namespace MiniFlow;

/// <summary>
/// A node that draws random numbers. They belong to the session: each node goes on where it stood after the last run, and two sessions with the same seed
/// draw the same. Outside a session the node draws from a source of its own.
/// </summary>
public abstract class RandomNode : Node
{
    private readonly long? seed;
    private RandomSource? bound;
    private RandomSource? own;

    /// <summary>A node with these inbound nodes; without a <paramref name="seed"/> it begins with one made from its name and the session's seed.</summary>
    protected RandomNode(string? name, long? seed, params IReadOnlyList<Node> inboundNodes)
        : base(name, inboundNodes) => this.seed = seed;

    /// <summary>Where this run draws from.</summary>
    protected RandomSource Random => bound ?? (own ??= new RandomSource(seed ?? SeedOfName));

    /// <summary>The 64-bit FNV-1a hash of the name, so that every node draws other numbers, and the same ones in every process.</summary>
    private long SeedOfName
    {
        get
        {
            var hash = 14695981039346656037;
            foreach (var octet in Encoding.UTF8.GetBytes(Name))
                hash = (hash ^ octet) * 1099511628211;
            return (long)hash;
        }
    }

    /// <summary>The seed that it begins with in a session.</summary>
    internal long SeedIn(Session session) => seed ?? SeedOfName + unchecked(session.Seed * 0x5851F42D4C957F2D);

    internal void Bind(RandomSource? source) => bound = source;
}
