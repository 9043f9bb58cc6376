using System.Globalization;
using MiniFlow.Notebooks.Pages;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MiniFlow.Cli.Display;

/// <summary>Beside a notebook's bar: the cell that runs, and for how long the notebook has been running.</summary>
internal sealed class CellColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        var running = !task.IsFinished && task.StopTime is null;
        var cells = running
            ? string.Create(CultureInfo.InvariantCulture, $"cell {Math.Min(task.Value + 1, task.MaxValue):0} of {task.MaxValue:0}")
            : string.Create(CultureInfo.InvariantCulture, $"{task.Value:0} of {task.MaxValue:0} cells");
        return new Text($"{cells}  {FigureText.Time(task.ElapsedTime ?? TimeSpan.Zero)}", new Style(Color.Grey));
    }
}
