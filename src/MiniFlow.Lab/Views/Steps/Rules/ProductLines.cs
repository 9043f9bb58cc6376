namespace MiniFlow.Lab.Views;

/// <summary>Shows a matrix product: the matrices, with the row and the column lit that make one element, and that element as a sum of products.</summary>
internal static class ProductLines
{
    private const int MostTerms = 5;

    /// <summary>The product of two matrices, worked out at one element.</summary>
    public static IEnumerable<StepLine> Of(Factor left, Factor right, string result, int row, int column)
    {
        var (leftData, rightData) = (left.Data, right.Data);
        var product = new TensorData(Tensor.MatMul(left.Tensor, right.Tensor));
        yield return new GridsLine(
        [
            new LitGrid("", left.Title, leftData, (at, _) => at == row),
            new LitGrid("·", right.Title, rightData, (_, at) => at == column),
            new LitGrid("=", result, product, (atRow, atColumn) => atRow == row && atColumn == column),
        ]);
        yield return Element(result, row, column, leftData.Columns, k => (leftData[0, row, k], rightData[0, k, column]), left.Ink, right.Ink, product[0, row, column]);
    }

    /// <summary>One element of a product as a sum: <c>dW[0, 1] = −1 · 2 + (−1) · 4 = −6</c>.</summary>
    public static StepLine Element(string name, int row, int column, int terms, Func<int, (double Left, double Right)> term, Ink left, Ink right, double result, double? plus = null)
    {
        var formula = new Formula().Name(name).Say($"[{row}, {column}] = ");
        for (var index = 0; index < Math.Min(terms, MostTerms); index++)
            formula.Say(index > 0 ? " + " : "").Number(term(index).Left, left, index > 0).Times().Number(term(index).Right, right, inBrackets: true);
        if (terms > MostTerms)
            formula.Say($" + … ({Numbers.Count(terms)} products)");
        if (plus is { } addend)
            formula.Say(" + ").Number(addend, Ink.Value, inBrackets: true);
        return StepLine.Of(formula.Equal().Number(result, left == Ink.Value && right == Ink.Value ? Ink.Value : Ink.Gradient));
    }
}
