using System.Runtime.CompilerServices;

namespace MiniFlow.Lab.Checks;

/// <summary>
/// A function that reads a checkpoint, from its path to a tensor. For each case a file is written that holds the inputs of the case under the names
/// in <see cref="Case.Checkpoint"/>, and deleted afterwards.
/// </summary>
/// <param name="function">The function; <c>null</c> as its result means that it is not written yet.</param>
public sealed class PathAnswer(Func<string, Tensor?> function) : Answer
{
    // A checkpoint is written through to the disk, which takes its time: once for each case is enough.
    private static readonly ConditionalWeakTable<IReadOnlyList<Tensor>, byte[]> checkpoints = [];

    /// <inheritdoc/>
    public override string Description => "a function from a path to a tensor";

    /// <inheritdoc/>
    public override Observation Observe(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        using var scratch = new ScratchPlace();
        var path = scratch["model.safetensors"];
        var before = checkpoints.GetValue(@case.Inputs, _ => Checkpoint(@case));
        File.WriteAllBytes(path, before);
        using var workplace = new Workplace();
        try
        {
            var value = function(path)?.Copy();
            return new Observation
            {
                Value = value,
                Sessions = workplace.Use(),
                ChangedInputs = !File.Exists(path) || !before.AsSpan().SequenceEqual(File.ReadAllBytes(path)) ? [0] : [],
                IgnoresInput = value is not null && Ignores(scratch["not-there.safetensors"]),
                Trouble = value is null ? new Trouble(TroubleKind.NoValue, "Your function returns `null`.") : null,
                IsUntouched = value is null,
            };
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception), Sessions = workplace.Use() };
        }
    }

    private static byte[] Checkpoint(Case @case)
    {
        using var scratch = new ScratchPlace();
        var path = scratch["checkpoint.safetensors"];
        Safetensors.Save(path, (@case.Checkpoint ?? []).Zip(@case.Inputs).ToDictionary(pair => pair.First, pair => pair.Second));
        return File.ReadAllBytes(path);
    }

    // Whoever gives a tensor for a file that is not there has not read it.
    private bool Ignores(string path)
    {
        using var workplace = new Workplace();
        try
        {
            return function(path) is not null;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
