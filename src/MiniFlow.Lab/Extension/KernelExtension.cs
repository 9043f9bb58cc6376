using System.Reflection;
using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <summary>
/// Finds <c>MiniFlow.Interactive</c>, which the lab knows only by name: already loaded by <c>#r "nuget:"</c>, or beside this
/// assembly in the kit folder. Where it is not there, everything works without it.
/// </summary>
internal static class KernelExtension
{
    private const string AssemblyName = "MiniFlow.Interactive";
    private const string KernelAssemblyName = "Microsoft.DotNet.Interactive";
    private static readonly Lazy<Assembly?> assembly = new(Find);
    private static readonly Lazy<(IChartRenderer? Renderer, string Trouble)> charts = new(FindCharts);

    /// <summary>What is said where Plotly.NET was asked for and cannot be had.</summary>
    public static string NoPlotly => charts.Value.Trouble;

    /// <summary>The extension; null where it is not there.</summary>
    public static Assembly? Assembly => assembly.Value;

    /// <summary>What draws charts that can be zoomed; null where the extension is not there, or does not work in this host.</summary>
    public static IChartRenderer? Charts => charts.Value.Renderer;

    /// <summary>Gives the running .NET Interactive kernel its commands. Nothing happens in another host; a failure is shown, not thrown:
    /// the chapter works without.</summary>
    /// <param name="report">Shows what went wrong.</param>
    public static void Connect(Action<View> report)
    {
        try
        {
            if (RootKernel() is { } kernel)
                Assembly?.GetType("MiniFlow.Interactive.NotebookExtension")?.GetMethod("Load")?.Invoke(null, [kernel, false]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            report(new ExtensionFailure((exception as TargetInvocationException)?.InnerException ?? exception));
        }
    }

    private static (IChartRenderer?, string) FindCharts()
    {
        try
        {
            if (Assembly?.GetType("MiniFlow.Interactive.Charts.PlotlyRenderer") is not { } type)
                return (null, "Plotly.NET is not in the kit folder, so charts stay static pictures. dotnet build MiniFlow.Interactive.sln puts it there, where the package feed has it.");
            var renderer = (IChartRenderer)Activator.CreateInstance(type)!;
            // A host may have another FSharp.Core than Plotly.NET was built on. Better to find out now than in every cell.
            renderer.Figure(Plot.Lines([0, 1]));
            return (renderer, "");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = exception.GetBaseException();
            return (null, $"Plotly.NET does not work in this host, so charts stay static pictures ({cause.GetType().Name}: {cause.Message.Split(Environment.NewLine)[0]}). "
                + "Open the chapter with #r \"../artifacts/kit/MiniFlow.Lab.dll\", where it has what it needs beside it.");
        }
    }

    private static object? RootKernel() =>
        Loaded(KernelAssemblyName)?.GetType("Microsoft.DotNet.Interactive.Kernel")?.GetProperty("Root", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    private static Assembly? Find()
    {
        if (Loaded(AssemblyName) is { } loaded)
            return loaded;
        var folder = Path.GetDirectoryName(typeof(KernelExtension).Assembly.Location) ?? "";
        var file = Path.Combine(folder, AssemblyName + ".dll");
        return File.Exists(file) ? new ExtensionContext(folder).LoadFromAssemblyPath(file) : null;
    }

    private static Assembly? Loaded(string name) => AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(one => one.GetName().Name == name);
}
