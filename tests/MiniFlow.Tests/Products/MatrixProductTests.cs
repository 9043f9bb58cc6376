using MiniFlow.Products;

namespace MiniFlow.Tests.Products;

public sealed class MatrixProductTests
{
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 2, 3, 4 }, { 1, 7, 5 }, { 7, 1, 5 }, { 5, 7, 1 }, { 13, 17, 19 }, { 31, 33, 65 }, { 64, 32, 16 }, { 10, 10, 100 },
        { 0, 3, 4 }, { 3, 0, 4 }, { 3, 4, 0 }, { 0, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_form_agrees_with_the_definition(int m, int n, int k)
    {
        foreach (var transposeA in (bool[])[false, true])
        {
            foreach (var transposeB in (bool[])[false, true])
            {
                foreach (var accumulate in (bool[])[false, true])
                    Check(new ProductCase(m, n, k, transposeA, transposeB, accumulate));
            }
        }
    }

    [Fact]
    public void A_product_worked_out_by_hand_comes_out()
    {
        // [1 2; 3 4] · [5 6; 7 8] = [1·5+2·7 1·6+2·8; 3·5+4·7 3·6+4·8]
        var c = new float[4];
        MatrixProduct.Multiply([1f, 2f, 3f, 4f], false, [5f, 6f, 7f, 8f], false, c, 2, 2, 2);
        c.ShouldBe([19f, 22f, 43f, 50f]);
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

    private static void Check(ProductCase product)
    {
        var single = ProductCase.ToFloat(product.C);
        MatrixProduct.Multiply(
            ProductCase.ToFloat(product.A), product.TransposeA, ProductCase.ToFloat(product.B), product.TransposeB,
            single, product.M, product.N, product.K, product.Accumulate);
        product.ShouldMatch(single);

        var wide = (double[])product.C.Clone();
        MatrixProduct.Multiply(
            product.A, product.TransposeA, product.B, product.TransposeB, wide, product.M, product.N, product.K, product.Accumulate);
        product.ShouldMatch(wide);
    }
}
