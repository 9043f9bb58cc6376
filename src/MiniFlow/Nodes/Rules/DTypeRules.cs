namespace MiniFlow;

/// <summary>What the dtype rules of several nodes share.</summary>
internal static class DTypeRules
{
    /// <summary>The dtype of what is computed from all of them together; unknown as long as one of them is.</summary>
    public static DType Promoted(IReadOnlyList<DType> dtypes)
    {
        var dtype = dtypes[0];
        for (var i = 1; i < dtypes.Count; i++)
            dtype = dtype == DType.Unknown || dtypes[i] == DType.Unknown ? DType.Unknown : DTypes.Promote(dtype, dtypes[i]);
        return dtype;
    }

    /// <summary>The dtype of a function that gives fractions: integers become float32.</summary>
    public static DType Floating(DType dtype) => dtype == DType.Unknown || dtype.IsFloating() ? dtype : DType.Float32;

    /// <summary>An operation that means nothing for truth values.</summary>
    /// <exception cref="GraphException">One of the inbound dtypes is bool.</exception>
    public static void RefuseBool(Node node, IReadOnlyList<DType> inboundDTypes)
    {
        for (var i = 0; i < inboundDTypes.Count; i++)
        {
            if (inboundDTypes[i] == DType.Bool)
                throw Misfit(node, i, inboundDTypes[i], $"it needs numbers. Cast it first: Cast({node.InboundNodes[i].Name}, DType.Float32)");
        }
    }

    /// <summary>An operation that counts or picks.</summary>
    /// <exception cref="GraphException">The inbound dtype is known and no integer.</exception>
    public static void RequireInteger(Node node, int index, DType dtype)
    {
        if (dtype is not (DType.Int32 or DType.Int64 or DType.Unknown))
            throw Misfit(node, index, dtype, $"it needs whole numbers. If they are whole, Cast({node.InboundNodes[index].Name}, DType.Int32)");
    }

    public static GraphException Misfit(Node node, int index, DType dtype, string rule) =>
        new($"{node.Label} cannot take {node.InboundNodes[index].Name} of dtype {dtype.Name()}: {rule}.");
}
