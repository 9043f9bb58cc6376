namespace MiniFlow;

/// <summary>Where the products of the node that is running on this thread go.</summary>
internal static class Placement
{
    // Below a million operations no device that has to be handed the operands is worth looking for.
    private const double SmallestSought = 1e6;

    /// <summary>What the node's scope said, null where there was none.</summary>
    [ThreadStatic]
    private static ComputeDevice? scope;

    /// <summary>From here on, products are those of a node with this device. Returns what <see cref="Leave"/> restores.</summary>
    public static ComputeDevice? Enter(string? device)
    {
        var outer = scope;
        scope = device is null ? null : Devices.Find(device);
        return outer;
    }

    public static void Leave(ComputeDevice? outer) => scope = outer;

    /// <summary>The engine for a product of that size, or null when the processor is to compute it.</summary>
    public static ProductEngine? EngineFor<T>(int m, int n, int k)
    {
        // Within a scope the user's word counts.
        if (scope is { } chosen)
            return chosen.Products;

        var engine = ProductCost.Operations(m, n, k) < SmallestSought ? Devices.FoundEngine : Devices.Engine;
        if (engine is null)
            return null;
        var crossover = typeof(T) == typeof(double) ? engine.Float64 : engine.Float32;
        return crossover.Prefers(m, n, k) ? engine : null;
    }
}
