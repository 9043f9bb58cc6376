using System.Reflection;

namespace MiniFlow.Lab.Views;

/// <summary>
/// An output of the notebook cell that is running. The lab refers to no kernel: it finds the running cell by the names that
/// .NET Interactive has for it, <c>KernelInvocationContext.Current</c> with <c>Display(value, mimeTypes)</c>, whose result has
/// <c>Update(value)</c>. The engine that runs chapters without a front end has the same names.
/// </summary>
internal sealed class NotebookSurface : IProgressSurface
{
    private const string ContextName = "Microsoft.DotNet.Interactive.KernelInvocationContext";
    private static readonly string[] mimeTypes = ["text/html", "text/plain"];

    private readonly Func<object, object?> display;
    private readonly CancellationToken cancellation;
    private Action<object>? update;

    private NotebookSurface(Func<object, object?> display, CancellationToken cancellation) => (this.display, this.cancellation) = (display, cancellation);

    public bool IsInterrupted => cancellation.IsCancellationRequested;

    /// <summary>The running cell, or null where there is none.</summary>
    public static NotebookSurface? Find()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.GetType(ContextName) is { } type && type.GetProperty("Current")?.GetValue(null) is { } context && FindDisplay(assembly, context) is { } display)
                return new NotebookSurface(display, type.GetProperty("CancellationToken")?.GetValue(context) as CancellationToken? ?? default);
        }

        return null;
    }

    public void Show(View view, bool isFinal)
    {
        if (update is not null)
        {
            update(view);
            return;
        }

        var displayed = display(view);
        update = displayed?.GetType().GetMethod("Update", [typeof(object)]) is { } method
            ? value => method.Invoke(displayed, [value])
            : _ => { };
    }

    /// <summary>A method of the context itself, or, as in .NET Interactive, an extension method beside it.</summary>
    private static Func<object, object?>? FindDisplay(Assembly assembly, object context)
    {
        if (context.GetType().GetMethod("Display", [typeof(object), typeof(string[])]) is { } own)
            return value => own.Invoke(context, [value, mimeTypes]);
        var extension = assembly.GetType(ContextName + "Extensions")?.GetMethod("Display", [context.GetType(), typeof(object), typeof(string[])]);
        return extension is null ? null : value => extension.Invoke(null, [context, value, mimeTypes]);
    }
}
