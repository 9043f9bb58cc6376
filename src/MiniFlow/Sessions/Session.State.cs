namespace MiniFlow;

/// <content>What a session keeps from run to run: the values of variables, and how far random numbers have been drawn.</content>
public partial class Session
{
    private readonly Dictionary<string, RandomSource> randomSources = [];

    /// <summary>Whether a variable has a value.</summary>
    public bool IsInitialized(Variable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return Slot(variable).Value is not null;
    }

    /// <summary>Gives a variable a value, as an initialiser would: what restoring a checkpoint does.</summary>
    /// <exception cref="ShapeException">It has another shape than the variable.</exception>
    /// <exception cref="GraphException">It has another dtype.</exception>
    public void Load(Variable variable, Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Require(variable);
        Slot(variable).Set(FeedRules.Accept(variable, value, asItComes: false));
        Trace.AddLoaded(variable);
    }

    /// <summary>
    /// How far each node that draws random numbers has come, by its name: int64 tensors of four numbers. With <see cref="RestoreRandomState"/> and the values
    /// of all variables, a session continues as this one would, to the last bit.
    /// </summary>
    public IReadOnlyDictionary<string, Tensor> SaveRandomState() =>
        randomSources.ToDictionary(each => each.Key, each => Tensor.Wrap(each.Value.GetState(), 4));

    /// <summary>Sets random numbers back to where they were saved.</summary>
    /// <exception cref="SessionException">It is no such state.</exception>
    public void RestoreRandomState(IReadOnlyDictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var (name, numbers) in state)
        {
            if (numbers is not { DType: DType.Int64, Size: 4 })
                throw SessionError.NoRandomState(name, numbers);
        }

        foreach (var (name, numbers) in state)
            SourceNamed(name, 0).SetState(numbers.AsSpan<long>());
    }

    /// <summary>The random numbers of one node in this session.</summary>
    internal RandomSource RandomSourceOf(RandomNode node) => SourceNamed(node.Name, node.SeedIn(this));

    private RandomSource SourceNamed(string name, long seed)
    {
        if (!randomSources.TryGetValue(name, out var source))
            randomSources.Add(name, source = new RandomSource(seed));
        return source;
    }
}
