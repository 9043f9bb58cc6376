using MiniFlow.Products;

namespace MiniFlow.Tests.Products;

public sealed class MatrixProductTests
{
    [Fact]
    public void A_product_worked_out_by_hand_comes_out_in_all_four_forms()
    {
        // [1 2; 3 4] · [5 6; 7 8] = [1·5+2·7 1·6+2·8; 3·5+4·7 3·6+4·8]; a transposed operand is stored by columns.
        float[] a = [1, 2, 3, 4], b = [5, 6, 7, 8], aByColumns = [1, 3, 2, 4], bByColumns = [5, 7, 6, 8], expected = [19, 22, 43, 50];
        Product(a, false, b, false).ShouldBe(expected);
        Product(aByColumns, true, b, false).ShouldBe(expected);
        Product(a, false, bByColumns, true).ShouldBe(expected);
        Product(aByColumns, true, bByColumns, true).ShouldBe(expected);

        static float[] Product(float[] a, bool transposeA, float[] b, bool transposeB)
        {
            var c = new float[4];
            MatrixProduct.Multiply(a, transposeA, b, transposeB, c, 2, 2, 2);
            return c;
        }
    }

    [Fact]
    public void A_sum_over_nothing_clears_C_or_leaves_it_when_accumulating()
    {
        float[] c = [1f, 2f];
        MatrixProduct.Multiply([], false, [], false, c, 1, 2, 0, accumulate: true);
        c.ShouldBe([1f, 2f]);
        MatrixProduct.Multiply([], false, [], false, c, 1, 2, 0);
        c.ShouldBe([0f, 0f]);
    }

    [Fact]
    public void Infinity_and_NaN_spread_to_their_own_row_and_column_only()
    {
        // k = 70 leaves a rest in every vector width, which the dot products read twice and have to blank.
        foreach (var path in ProductPath.Supported)
        {
            foreach (var n in (int[])[1, 3, 10, 40])
            {
                var a = new float[4 * 70];
                var b = new float[70 * n];
                var c = new float[4 * n];
                Array.Fill(a, 1);
                Array.Fill(b, 1);
                (a[1 * 70 + 60], a[2 * 70 + 69]) = (float.PositiveInfinity, float.NaN);
                MatrixProduct.Multiply(path, a, false, b, false, c, 4, n, 70, false);
                for (var j = 0; j < n; j++)
                {
                    (c[j], c[n + j], c[3 * n + j]).ShouldBe((70f, float.PositiveInfinity, 70f));
                    c[2 * n + j].ShouldBe(float.NaN);
                }
            }
        }
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused_with_the_sizes_in_the_message()
    {
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(new float[5], false, new float[6], false, new float[4], 2, 2, 3))
            .Message.ShouldContain("A has 5 elements, but a product with these sizes needs 2×3 = 6");
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(new float[6], false, new float[5], false, new float[4], 2, 2, 3))
            .Message.ShouldContain("B has 5");
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(new double[6], false, new double[6], false, new double[3], 2, 2, 3))
            .Message.ShouldContain("C has 3");
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(new float[6], false, new float[6], false, new float[4], -2, 2, 3))
            .Message.ShouldContain("m is -2");
    }

    [Fact]
    public void A_destination_that_is_also_an_operand_is_refused()
    {
        var a = new float[4];
        Should.Throw<ArgumentException>(() => MatrixProduct.Multiply(a, false, new float[4], false, a, 2, 2, 2))
            .Message.ShouldContain("shares memory");
    }
}
