using System.Collections;
using System.Globalization;
using MiniFlow.Lab.Views;

#pragma warning disable IDE1006 // The name is the one that cells use.

namespace MiniFlow.Lab;

/// <summary>
/// What <c>display</c> is where there is no notebook: a program that <c>miniflow chapters export --app</c> made says
/// <c>using static MiniFlow.Lab.Terminal;</c>, and what a cell would show is written as its text twin.
/// </summary>
public static class Terminal
{
    /// <summary>Writes a value: views, graphs, tensors and batches as their text twins, lists as <c>[ 1, 2 ]</c>, numbers with a point.</summary>
    /// <param name="value">The value; null is displayed too.</param>
    public static void display(object? value) => Console.WriteLine(TextOf(value));

    private static string TextOf(object? value) => value switch
    {
        null => "<null>",
        IConvertible plain => plain.ToString(CultureInfo.InvariantCulture),
        _ when Presenter.ViewOf(value) is not TextView and var view => view.ToText(),
        IEnumerable items => $"[ {string.Join(", ", items.Cast<object?>().Select(TextOf))} ]",
        _ => value.ToString() ?? "",
    };
}
