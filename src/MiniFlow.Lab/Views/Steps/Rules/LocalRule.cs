namespace MiniFlow.Lab.Views;

/// <summary>What an operation does, as a formula, and its local derivatives: how an explanation knows what to say.</summary>
internal abstract class LocalRule
{
    /// <summary>The operation in symbols: <c>x · y</c>.</summary>
    public abstract Formula Symbols(RuleSubject subject);

    /// <summary>The same with numbers, <c>3 · 4</c>, where all are single numbers; null where that says nothing.</summary>
    public virtual Formula? WithNumbers(RuleSubject subject) => null;

    /// <summary>The local derivative with respect to an input in symbols: <c>y</c>.</summary>
    public abstract Formula Derivative(RuleSubject subject, int input);

    /// <summary>Its elements, of the shape of the value, for an operation that works element by element; null for one that
    /// mixes elements.</summary>
    public virtual Tensor? DerivativeElements(RuleSubject subject, int input) => null;

    /// <summary>The gradient for an input in one formula, for an operation that mixes elements: <c>Xᵀ · dZ</c>.</summary>
    public virtual Formula? ProductSymbols(RuleSubject subject, int input) => null;

    /// <summary>The gradient that this rule gives for an input, of the input's shape; null where the rule does not know.</summary>
    public virtual Tensor? Product(RuleSubject subject, int input) =>
        DerivativeElements(subject, input) is { } elements && subject.Upstream is not null
            ? (elements * subject.UpstreamTensor).SumTo(subject.Inputs[input].Shape)
            : null;

    /// <summary>Whether the upstream gradient has a part in what goes back.</summary>
    public virtual bool UsesUpstream => true;

    /// <summary>More about how the value comes about.</summary>
    public virtual IEnumerable<StepLine> ForwardDetails(RuleSubject subject) => [];

    /// <summary>More about how the gradient for an input comes about.</summary>
    public virtual IEnumerable<StepLine> BackwardDetails(RuleSubject subject, int input) => [];
}
