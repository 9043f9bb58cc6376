using static MiniFlow.Lab.Commands;
using static MiniFlow.Ops;

namespace MiniFlow.Lab.Tests.Views;

/// <summary>What <c>Explain</c> says of the operations that are not element by element. Where a rule disagrees with what the
/// library's node wrote, the explanation has a line that begins with an exclamation mark.</summary>
public sealed class OperationRuleTests : IDisposable
{
    private static readonly Tensor matrix = new double[,] { { 1, 2, 3 }, { 4, 5, 6 } };

    private readonly IDisposable names = new Graph().AsCurrent();
    private readonly Input x = new("x");
    private readonly Input y = new("y");

    public void Dispose() => names.Dispose();

    // dC is 1 everywhere, so an element of dA is a sum of a row or a column of B.
    [Theory]
    [InlineData(false, false, "∂C/∂x = dC · yᵀ", "∂C/∂y = xᵀ · dC")]
    [InlineData(true, false, "∂C/∂x = y · dCᵀ", "∂C/∂y = x · dC")]
    [InlineData(false, true, "∂C/∂x = dC · y", "∂C/∂y = dCᵀ · x")]
    [InlineData(true, true, "∂C/∂x = yᵀ · dCᵀ", "∂C/∂y = dCᵀ · xᵀ")]
    public void A_matrix_product_shows_the_formula_of_both_gradients(bool transposeA, bool transposeB, string ofX, string ofY)
    {
        var node = new MatMul(x, y, transposeA, transposeB, "C");
        Tensor right = new double[,] { { 1, -1, 2, 0 }, { 3, 5, -2, 1 }, { 0, 4, 7, -3 } };
        var feed = new Feed { [x] = transposeA ? matrix.T : matrix, [y] = transposeB ? right.T : right };

        ShouldSay(Explain(node, feed, x), ofX);
        ShouldSay(Explain(node, feed, y), ofY);
    }

    // dA = dC·Bᵀ with dC = 1: dA[0, 1] = 3 + 5 = 8; B's second row.
    [Fact]
    public void One_element_of_a_products_gradient_is_worked_out()
    {
        var feed = new Feed { [x] = matrix[..1].Reshape(1, 3), [y] = new double[,] { { 1, -1 }, { 3, 5 }, { 0, 4 } } };

        ShouldSay(Explain(new MatMul(x, y, name: "C"), feed, x), "dx[0, 1] = 1 · 3 + 1 · 5 = 8");
    }

    [Fact]
    public void Reductions_say_what_each_element_gets()
    {
        ShouldSay(Explain(ReduceSum(x, axis: 0, name: "s"), Fed(), x), "s = sum of x along axis 0", "∂s/∂x = ds for each element");
        ShouldSay(Explain(ReduceMean(x, name: "m"), Fed(), x), "m = mean of x = 3.5", "∂m/∂x = dm / 6 for each element");
        ShouldSay(Explain(ReduceMean(x, axis: -1, keepDims: true, name: "r"), Fed(), x), "∂r/∂x = dr / 3 for each element");
        ShouldSay(Explain(ReduceMax(x, axis: 1, name: "t"), Fed(), x), "t = largest of x along axis 1", "∂t/∂x = dt for the largest, 0 for the others");
        ShouldSay(Explain(new Min(x, [0, 1], name: "l"), Fed(), x), "l = smallest of x along axes 0, 1", "∂l/∂x = dl for the smallest, 0 for the others");
    }

    [Fact]
    public void Softmax_and_the_losses_by_row_have_their_formulas()
    {
        // Not summed at once: with the same gradient for all of a row, nothing would come through a softmax.
        ShouldSay(Explain(Multiply(Softmax(x, "p"), x), Fed(), x), "p · (dp − the sum of each row of dp · p)");
        var feed = Fed();
        feed[y] = new double[,] { { 0, 1, 0 }, { 0.5, 0.5, 0 } };
        ShouldSay(Explain(SoftmaxCrossEntropyWithLogits(y, x, "L"), feed, x), "∂L/∂x = (softmax(x) − y) · dL, row by row");
        feed[y] = new[] { 2, 0 };
        ShouldSay(Explain(SparseSoftmaxCrossEntropyWithLogits(y, x, "M"), feed, x), "∂M/∂x = (softmax(x) − one-hot(y)) · dM, row by row");
    }

    [Fact]
    public void What_moves_elements_says_where_the_gradient_goes()
    {
        ShouldSay(Explain(Reshape(x, [3, 2], "r"), Fed(), x), "r = x in another shape", "dr in the shape of x");
        ShouldSay(Explain(Transpose(x, name: "t"), Fed(), x), "dt with its axes back in the order of x");
        ShouldSay(Explain(new Concat([x, x], name: "c"), Fed(), x), "c = x, x end to end", "the part of dc where x lies");
        ShouldSay(Explain(new Pack([x, x], name: "k"), Fed(), x), "k = x, x side by side", "the layer of dk where x lies");
        ShouldSay(Explain(new Dropout(x, new Constant(0.5), seed: 1, name: "d"), Fed(), x), "dd with the mask of the forward pass");
    }

    [Fact]
    public void The_larger_of_two_gets_the_gradient()
    {
        var feed = Fed();
        feed[y] = 3.0;
        ShouldSay(Explain(new Maximum(x, y, "larger"), feed, y), "1 where x < y, else 0", "y was repeated to the shape (2, 3) going forward, so its gradient is summed back to ().");
        ShouldSay(Explain(new Minimum(x, y, "smaller"), feed, x), "1 where x ≤ y, else 0");
        ShouldSay(Explain(new Pow(x, y, "power"), feed, x), "y · x ^ (y − 1)");
        ShouldSay(Explain(new Pow(x, y, "other"), feed, y), "other · log x");
    }

    [Fact]
    public void A_network_with_variables_is_explained_to_its_weights()
    {
        var weights = new Variable(new double[,] { { 1, -1 }, { 0.5, 2 } }, "weights");
        var biases = new Variable(new[] { 0.5, -0.25 }, "biases");
        var logits = Add(MatMul(x, weights, name: "product"), biases, "logits");
        var loss = ReduceMean(SparseSoftmaxCrossEntropyWithLogits(y, logits, "losses"), name: "loss");
        using var session = new Session();
        session.Run(GlobalVariablesInitializer());
        var feed = new Feed { [x] = new double[,] { { 1, 2 }, { 3, -1 }, { 0, 1 } }, [y] = new[] { 0, 1, 1 } };

        Explain(loss, feed, weights).ShouldMatchSnapshot("explain-variables");
    }

    private Feed Fed() => new() { [x] = matrix };

    private static void ShouldSay(View view, params string[] lines)
    {
        var text = view.ToText();
        foreach (var line in lines)
            text.ShouldContain(line);
        text.ShouldNotContain("! Backward of");
    }
}
