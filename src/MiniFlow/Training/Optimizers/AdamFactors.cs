namespace MiniFlow;

/// <summary>The numbers of one step of Adam: <c>m ← β₁·m + (1 − β₁)·g</c>, <c>v ← β₂·v + (1 − β₂)·g²</c>, <c>w ← w − rate·m / (√v·root + ε)</c>.</summary>
internal readonly struct AdamFactors<T>(T beta1, T rest1, T beta2, T rest2, T rate, T root, T epsilon)
    where T : unmanaged
{
    public readonly T Beta1 = beta1;
    public readonly T Rest1 = rest1;
    public readonly T Beta2 = beta2;
    public readonly T Rest2 = rest2;
    public readonly T Rate = rate;
    public readonly T Root = root;
    public readonly T Epsilon = epsilon;
}
