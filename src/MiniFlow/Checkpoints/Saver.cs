using System.Globalization;

namespace MiniFlow;

/// <summary>
/// Saves the values of variables to a safetensors file and restores them: <c>new Saver().Save(session, "model")</c>. Python reads such a file as it is. A file is
/// written whole or not at all, and restored whole or not at all.
/// </summary>
public sealed class Saver
{
    /// <summary>What a checkpoint's name ends with.</summary>
    public const string Extension = ".safetensors";

    private const string StepKey = "global_step";

    private readonly IReadOnlyDictionary<string, Variable> variables;
    private readonly List<string> saved = [];

    /// <summary>A saver of all variables of the current graph, as it is now: make it after the last variable and the optimiser.</summary>
    /// <exception cref="CheckpointException">There is no variable.</exception>
    public Saver()
        : this(Graph.Current.Variables)
    {
    }

    /// <summary>A saver of these variables, under their own names.</summary>
    /// <exception cref="CheckpointException">There is none, or two have the same name.</exception>
    public Saver(IReadOnlyList<Variable> variables)
        : this(ByName(variables))
    {
    }

    /// <summary>A saver of these variables, each under the name that it has in the file.</summary>
    /// <exception cref="CheckpointException">There is none.</exception>
    public Saver(IReadOnlyDictionary<string, Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        if (variables.Count == 0)
            throw new CheckpointException("There is no variable to save. Make the saver after the variables.");
        this.variables = variables;
    }

    /// <summary>How many checkpoints with a step in their name are kept: saving one more deletes the oldest that this saver wrote. 0 keeps all.</summary>
    public int MaxToKeep { get; init; } = 5;

    /// <summary>Saves the values that the variables have in a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">The file; <c>.safetensors</c> is added if it is missing.</param>
    /// <param name="globalStep">If given, it becomes a part of the name: <c>model-1000.safetensors</c>.</param>
    /// <param name="others">What else belongs into the same file, so that both are of the same step: <see cref="Session.SaveRandomState"/>, for instance.</param>
    /// <param name="metadata">Strings to keep beside them: settings.</param>
    /// <returns>The file that was written.</returns>
    /// <exception cref="CheckpointException">
    /// A variable is not initialised or has the name of one of <paramref name="others"/>, or the file cannot be written; what stood there before is unchanged.
    /// </exception>
    public string Save(
        Session session,
        string path,
        long? globalStep = null,
        IReadOnlyDictionary<string, Tensor>? others = null,
        IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(session);
        Dictionary<string, Tensor> tensors = [];
        foreach (var (name, variable) in variables)
        {
            if (!session.IsInitialized(variable))
                throw new CheckpointException($"{variable.Name} has no value in this session, so there is nothing to save. Run GlobalVariablesInitializer() or restore a checkpoint first.");
            tensors[name] = session.Run(variable);
        }

        foreach (var (name, tensor) in others ?? new Dictionary<string, Tensor>())
        {
            if (!tensors.TryAdd(name, tensor))
                throw new CheckpointException($"{name} is the name of a variable, and of something else to be saved with it. Give that another name.");
        }

        var strings = new Dictionary<string, string>(metadata ?? new Dictionary<string, string>());
        if (globalStep is { } step)
            strings[StepKey] = step.ToString(CultureInfo.InvariantCulture);
        var file = FileFor(path, globalStep);
        Safetensors.Save(file, tensors, strings);
        if (globalStep is not null)
            KeepNewest(file);
        return file;
    }

    /// <summary>Gives the variables the values that a file has for them; no initialiser has to run before. What else the file holds is passed over;
    /// <see cref="Safetensors.Load"/> has it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">The file; <c>.safetensors</c> is added if there is no file of that very name.</param>
    /// <exception cref="CheckpointException">The file is not there or damaged, lacks a variable, or has another shape or dtype for one; no variable has changed then.</exception>
    public void Restore(Session session, string path)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(path);
        var file = File.Exists(path) ? path : FileFor(path, null);
        var tensors = Safetensors.Load(file).Tensors;

        foreach (var (name, variable) in variables)
            RequireFit(file, name, variable, tensors);
        foreach (var (name, variable) in variables)
            session.Load(variable, tensors[name]);
    }

    private static void RequireFit(string file, string name, Variable variable, IReadOnlyDictionary<string, Tensor> tensors)
    {
        if (!tensors.TryGetValue(name, out var tensor))
        {
            throw new CheckpointException(
                $"{file} has nothing for the variable {name}; it holds {string.Join(", ", tensors.Keys)}. "
                + "Restore only what it has with new Saver([…]), or map the names with new Saver(dictionary). Nothing was restored.");
        }

        if (!variable.Shape.IsCompatibleWith(tensor.Shape))
        {
            throw new CheckpointException(
                $"The variable {name} has shape {variable.Shape}, but {file} has shape {tensor.Shape} for it. "
                + "It was saved from another network. Nothing was restored.");
        }

        if (variable.DType != tensor.DType)
        {
            throw new CheckpointException(
                $"The variable {name} is {variable.DType.Name()}, but {file} has {tensor.DType.Name()} for it. Nothing was restored.");
        }
    }

    private void KeepNewest(string file)
    {
        saved.Remove(file);
        saved.Add(file);
        while (MaxToKeep > 0 && saved.Count > MaxToKeep)
        {
            File.Delete(saved[0]);
            saved.RemoveAt(0);
        }
    }

    private static string FileFor(string path, long? globalStep)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new CheckpointException("A checkpoint needs a file to stand in, and none was named. Give one, such as models/first.");
        var name = path.EndsWith(Extension, StringComparison.Ordinal) ? path[..^Extension.Length] : path;
        return globalStep is { } step ? string.Create(CultureInfo.InvariantCulture, $"{name}-{step}{Extension}") : name + Extension;
    }

    private static Dictionary<string, Variable> ByName(IReadOnlyList<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        Dictionary<string, Variable> byName = [];
        foreach (var variable in variables)
        {
            if (!byName.TryAdd(variable.Name, variable))
                throw new CheckpointException($"Two variables are named {variable.Name}. Give the saver a dictionary with a name for each.");
        }

        return byName;
    }
}
