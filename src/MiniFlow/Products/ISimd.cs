namespace MiniFlow.Products;

/// <summary>
/// What a kernel needs of a vector register. The kernels are written once over this interface; because the implementations are
/// structs with static methods, the compiler makes one machine-code version per width, with nothing left of the indirection.
/// </summary>
/// <typeparam name="TVector">The register: <c>Vector512&lt;T&gt;</c>, <c>Vector256&lt;T&gt;</c> or <c>Vector128&lt;T&gt;</c>.</typeparam>
/// <typeparam name="T">The element: <c>float</c> or <c>double</c>.</typeparam>
internal unsafe interface ISimd<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>How many elements fit into one register.</summary>
    static abstract int Width { get; }

    /// <summary>Whether the processor has 32 registers of this kind rather than 16.</summary>
    static abstract bool HasManyRegisters { get; }

    static abstract TVector Load(T* source);

    static abstract void Store(T* destination, TVector vector);

    /// <summary>The first <paramref name="count"/> elements, zeros after them; nothing beyond them is read.</summary>
    static abstract TVector LoadFirst(T* source, int count);

    /// <summary>Writes the first <paramref name="count"/> lanes and nothing else.</summary>
    static abstract void StoreFirst(T* destination, TVector vector, int count);

    /// <summary>The same element in every lane.</summary>
    static abstract TVector Broadcast(T* source);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    static abstract TVector Divide(TVector left, TVector right);

    static abstract TVector Sqrt(TVector vector);

    /// <summary><c>left·right + sum</c>, in one instruction where the processor has it.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector sum);

    /// <summary>The vector with zeros in all but the last <paramref name="count"/> lanes, whatever stood there, infinities too.</summary>
    static abstract TVector KeepLast(TVector vector, int count);

    /// <summary>The sum over the lanes.</summary>
    static abstract T Sum(TVector vector);
}
