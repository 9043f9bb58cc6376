namespace MiniFlow.Kernels;

/// <summary>
/// What is done to one contiguous row of a broadcast operation. An operand that does not vary along the row comes as one number.
/// </summary>
/// <typeparam name="TIn">The elements of the operands.</typeparam>
/// <typeparam name="TOut">The elements of the result.</typeparam>
internal interface IRows<TIn, TOut>
{
    static abstract void Run(ReadOnlySpan<TIn> x, ReadOnlySpan<TIn> y, Span<TOut> into);

    static abstract void Run(ReadOnlySpan<TIn> x, TIn y, Span<TOut> into);

    static abstract void Run(TIn x, ReadOnlySpan<TIn> y, Span<TOut> into);
}
