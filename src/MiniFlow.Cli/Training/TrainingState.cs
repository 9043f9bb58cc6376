namespace MiniFlow.Cli.Training;

/// <summary>
/// All that a run goes on from, in one file: the variables with Adam's means and the step, dropout's random numbers, the order of the examples and the place
/// in it, the settings. A run restored from it computes what it would have computed without a break, to the last bit.
/// </summary>
internal sealed class TrainingState(DigitNetwork network, Session session, DataSet examples, TrainSettings settings)
{
    private const string Random = "random/";
    private const string Data = "data/";

    private readonly Saver saver = new(session.Graph.Variables);

    /// <summary>Gives the variables their initial values.</summary>
    public void Initialize() => session.Run(Ops.VariablesInitializer(session.Graph.Variables));

    public void Save(string path)
    {
        var others = Prefixed(Random, session.SaveRandomState()).Concat(Prefixed(Data, examples.SaveOrder()));
        saver.Save(session, path, others: new Dictionary<string, Tensor>(others), metadata: settings.Strings());
    }

    /// <summary>Goes on from a checkpoint, and says how many steps were made then.</summary>
    /// <exception cref="MiniFlowException">The file is not a whole checkpoint of this network and these examples.</exception>
    public int Restore(string path)
    {
        var tensors = Safetensors.Load(path).Tensors;
        examples.RestoreOrder(WithPrefix(Data, tensors));
        session.RestoreRandomState(WithPrefix(Random, tensors));
        saver.Restore(session, path);
        var step = (int)(long)session.Run(network.GlobalStep);

        // A node that has drawn goes on where it stood. Before the first step none has: each begins from the seed.
        if (step > 0 && session.Graph.Nodes.FirstOrDefault(node => node is Dropout && !tensors.ContainsKey(Random + node.Name)) is { } forgotten)
            throw new CheckpointException($"{path} does not say where the random numbers of {forgotten.Name} stand.");
        return step;
    }

    // In the order of their names, whatever order they came into being in: the same state is the same bytes.
    private static IEnumerable<KeyValuePair<string, Tensor>> Prefixed(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => KeyValuePair.Create(prefix + each.Key, each.Value));

    private static Dictionary<string, Tensor> WithPrefix(string prefix, IReadOnlyDictionary<string, Tensor> tensors) =>
        tensors.Where(each => each.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(each => each.Key[prefix.Length..], each => each.Value);
}
