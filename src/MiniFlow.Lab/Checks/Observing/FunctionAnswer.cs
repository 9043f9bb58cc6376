namespace MiniFlow.Lab.Checks;

/// <summary>A function that the student wrote, from tensors to a tensor.</summary>
/// <param name="function">The function; <c>null</c> as its result means that it is not written yet.</param>
/// <param name="arity">How many tensors it takes.</param>
public sealed class FunctionAnswer(Func<IReadOnlyList<Tensor>, Tensor?> function, int arity) : Answer
{
    // Only for code that would search for a number until it finds one.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);

    private Tensor? last;

    /// <summary>How many tensors the function takes.</summary>
    public int Arity => arity;

    /// <inheritdoc/>
    public override string Description => $"a function of {Words.Count(arity, "tensor")}";

    /// <inheritdoc/>
    public override Observation Observe(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        using var workplace = new Workplace();
        var inputs = @case.Inputs.Select(input => input.Copy()).ToArray();
        try
        {
            if (@case.EarlierInputs is { } earlier)
                function([.. earlier.Select(input => input.Copy())]);
            var value = function(inputs)?.Copy();
            return new Observation
            {
                Value = value,
                ChangedInputs = Tensors.Changed(@case.Inputs, inputs),
                Trouble = value is null ? new Trouble(TroubleKind.NoValue, "Your function returns `null`.") : null,
                Sessions = workplace.Use(),
                IgnoresInput = value is not null && Ignores(@case, value),
                IsUntouched = value is null,
            };
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception), Sessions = workplace.Use() };
        }
    }

    // Who gives for other numbers what came before is asked for NaN as well: a walk that begins nowhere ends nowhere, and what is written down
    // does not notice.
    private bool Ignores(Case @case, Tensor value)
    {
        var isSuspicious = last is not null && AreSame(last, value) && @case.Inputs.All(input => input.DType.IsFloating());
        last = value;
        return isSuspicious && GivesTheSame(value, [.. @case.Inputs.Select(input => Tensor.Full(input.Shape, double.NaN, input.DType))]);
    }

    private bool GivesTheSame(Tensor value, Tensor[] inputs)
    {
        var isSame = false;
        try
        {
            var hasEnded = Deadline.Run(_ => isSame = function(inputs) is { } again && AreSame(again, value), patience, _ => { });
            return hasEnded && isSame;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool AreSame(Tensor one, Tensor other) => one.DType == other.DType && one.Shape == other.Shape && Tensors.Changed([one], [other]).Count == 0;
}
