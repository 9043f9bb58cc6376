namespace MiniFlow.Lab.Checks;

/// <summary>A function that the student wrote, from tensors to a tensor.</summary>
/// <param name="function">The function; <c>null</c> as its result means that it is not written yet.</param>
/// <param name="arity">How many tensors it takes.</param>
public sealed class FunctionAnswer(Func<IReadOnlyList<Tensor>, Tensor?> function, int arity) : Answer
{
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
                IsUntouched = value is null,
            };
        }
        catch (Exception exception)
        {
            return new Observation { Trouble = StudentCode.Trouble(exception), Sessions = workplace.Use() };
        }
    }
}
