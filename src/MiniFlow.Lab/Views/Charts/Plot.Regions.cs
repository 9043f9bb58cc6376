using MiniFlow.Lab.Views;

namespace MiniFlow.Lab;

/// <content>What a classifier makes of a plane.</content>
public static partial class Plot
{
    /// <summary>The decision regions of a classifier of points in the plane: the background has the colour of the class
    /// that the model decides for, paler where it is less sure; the points have their true colours, with a ring where they
    /// lie in a wrong region.</summary>
    /// <param name="model">From <c>N×2</c> points to <c>N×k</c> logits or probabilities, or to N class indices.</param>
    /// <param name="points"><c>N×2</c> points to draw.</param>
    /// <param name="labels">Their N class indices.</param>
    /// <param name="title">What stands above the chart.</param>
    /// <exception cref="TensorException">The points are not in the plane, or the model does not give one answer for each.</exception>
    public static Chart Regions(Func<Tensor, Tensor> model, Tensor points, Tensor labels, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(labels);
        return new Chart(RegionsModel.Of(model, points, labels, title));
    }
}
