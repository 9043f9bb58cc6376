using System.Globalization;

namespace MiniFlow.Cli.Training;

/// <summary>What a run computes follows from these; a checkpoint keeps them, as strings beside the tensors.</summary>
/// <param name="Steps">After how many steps it ends. The only one that may grow when a run is taken up again: the steps before are the same.</param>
/// <param name="Batch">How many examples a step sees.</param>
/// <param name="Rate">Adam's learning rate.</param>
/// <param name="Keep">The share of neurons that dropout keeps.</param>
/// <param name="Seed">What initial values, dropout and the order of the examples follow from.</param>
internal sealed record TrainSettings(int Steps = 20_000, int Batch = 100, double Rate = 0.001, double Keep = 0.2, int Seed = 1)
{
    /// <summary>The tutorial's settings, and what the request says otherwise.</summary>
    public static TrainSettings For(TrainRequest request) => new TrainSettings().With(request);

    /// <summary>The settings of a run that is taken up again.</summary>
    /// <exception cref="CommandException">The request names another setting than the run was begun with.</exception>
    public TrainSettings ResumedBy(TrainRequest request, string folder)
    {
        var asked = With(request);
        var others = Strings().Zip(asked.Strings()).Where(pair => pair.First.Value != pair.Second.Value && pair.First.Key != "steps").ToList();
        if (others.Count == 0)
            return asked;
        throw new CommandException(
            $"the run in {folder} was begun with {string.Join(" and ", others.Select(pair => $"--{pair.First.Key} {pair.First.Value}"))}, "
            + $"not with {string.Join(" and ", others.Select(pair => $"--{pair.Second.Key} {pair.Second.Value}"))}, and another setting would make another run. "
            + "Leave it out: --resume takes the settings from the checkpoint. Or begin a run of its own in another folder: miniflow train --out DIR");
    }

    /// <summary>The settings by the names of their options.</summary>
    public IReadOnlyDictionary<string, string> Strings() => new Dictionary<string, string>
    {
        ["steps"] = Steps.ToString(CultureInfo.InvariantCulture),
        ["batch"] = Batch.ToString(CultureInfo.InvariantCulture),
        ["rate"] = Rate.ToString("R", CultureInfo.InvariantCulture),
        ["keep"] = Keep.ToString("R", CultureInfo.InvariantCulture),
        ["seed"] = Seed.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The settings that a checkpoint keeps; null if it keeps none.</summary>
    public static TrainSettings? From(IReadOnlyDictionary<string, string> strings)
    {
        string Text(string name) => strings.GetValueOrDefault(name, "");
        int? Whole(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        double? Number(string name) => double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
        return (Whole("steps"), Whole("batch"), Number("rate"), Number("keep"), Whole("seed")) is (int steps and > 0, int batch and > 0, double rate and > 0, double keep and > 0 and <= 1, int seed)
            ? new TrainSettings(steps, batch, rate, keep, seed)
            : null;
    }

    private TrainSettings With(TrainRequest request) => new(
        request.Steps ?? Steps, request.Batch ?? Batch, request.Rate ?? Rate, request.Keep ?? Keep, request.Seed ?? Seed);
}
