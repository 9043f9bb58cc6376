namespace Microsoft.DotNet.Interactive;

/// <summary>The part of .NET Interactive that progress finds by its names, with its signatures: the last source's
/// KernelInvocationContextExtensions.Display(context, value, mimeTypes) and DisplayedValue.Update(value).</summary>
public sealed class KernelInvocationContext
{
    public static KernelInvocationContext? Current { get; set; }

    public CancellationToken CancellationToken => default;

    public List<(object Value, string[] MimeTypes)> Outputs { get; } = [];
}

public static class KernelInvocationContextExtensions
{
    public static StandInDisplayedValue Display(this KernelInvocationContext context, object value, params string[] mimeTypes)
    {
        context.Outputs.Add((value, mimeTypes));
        return new StandInDisplayedValue(context);
    }
}

public sealed class StandInDisplayedValue(KernelInvocationContext context)
{
    public void Update(object updatedValue) => context.Outputs.Add((updatedValue, ["updated"]));
}
