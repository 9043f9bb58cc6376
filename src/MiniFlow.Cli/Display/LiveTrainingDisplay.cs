using System.Globalization;
using MiniFlow.Cli.Training;
using Spectre.Console;

namespace MiniFlow.Cli.Display;

/// <summary>A training run on a terminal: four lines that are drawn anew ten times a second at most.</summary>
internal sealed class LiveTrainingDisplay(IAnsiConsole console, TimeProvider clock) : ITrainingDisplay
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private bool Unicode => console.Profile.Capabilities.Unicode;

    public void Show(TrainingStatus status, Action<Action> train) =>
        console.Live(Picture(status)).Start(live =>
        {
            var drawn = clock.GetTimestamp();
            train(() =>
            {
                if (clock.GetElapsedTime(drawn) < Pause)
                    return;
                drawn = clock.GetTimestamp();
                live.UpdateTarget(Picture(status));
            });
            live.UpdateTarget(Picture(status));
        });

    private Grid Picture(TrainingStatus status)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap());
        grid.AddRow(Name("step"), new Text(string.Create(CultureInfo.InvariantCulture, $"{Bar(status)} {status.Step} of {status.Steps}")));
        grid.AddRow(Name("loss"), new Text($"{TrainingText.Loss(status.Loss)} {Sparkline.Of(status.Curve.Points, Unicode)}", new Style(Color.Blue)));
        grid.AddRow(Name("validation accuracy"), new Text(TrainingText.Accuracy(status.ValidationAccuracy), new Style(Color.Green)));
        grid.AddRow(Name("speed"), new Text($"{TrainingText.Speed(status)}  {TrainingText.TimeLeft(status)}"));
        return grid;
    }

    private static Text Name(string name) => new(name, new Style(Color.Grey));

    private string Bar(TrainingStatus status)
    {
        var done = (int)((long)status.Step * BarWidth / status.Steps);
        return new string(Unicode ? '━' : '=', done) + new string(Unicode ? '╌' : '-', BarWidth - done);
    }
}
