namespace MiniFlow.Lab.Views;

/// <summary>The rectangle inside the axes, and how values come to be pixels in it.</summary>
internal sealed record PlotArea(AxisScale X, AxisScale Y, double Width, double Height)
{
    public double Left(double value) => Math.Round(X.Place(value) * Width, 2);

    public double Top(double value) => Math.Round((1 - Y.Place(value)) * Height, 2);

    public bool CanShow(double x, double y) => X.CanShow(x) && Y.CanShow(y);
}
