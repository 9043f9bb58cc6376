using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Views;

public sealed class TensorViewTests(ITestOutputHelper output)
{
    [Fact]
    public void A_number_is_one_cell() => Show(3.5).ShouldMatchSnapshot("tensor-number");

    [Fact]
    public void A_small_matrix_shows_all_its_numbers_on_colours() =>
        Show(new double[,] { { -9, 4 }, { -9, 4 } }, "Z").ShouldMatchSnapshot("tensor-small");

    [Fact]
    public void A_large_matrix_is_cut_and_shown_as_a_whole_beside() =>
        Show(Waves(200, 300)).ShouldMatchSnapshot("tensor-large");

    [Fact]
    public void Higher_dimensions_are_shown_as_matrices() =>
        Show(Waves(4, 30).Reshape(2, 2, 3, 10), "activations").ShouldMatchSnapshot("tensor-stack");

    [Fact]
    public void What_is_not_finite_is_marked_and_counted() =>
        Show(new double[] { 1, double.NaN, -2, double.PositiveInfinity }).ShouldMatchSnapshot("tensor-not-finite");

    [Fact]
    public void Where_nothing_is_finite_no_statistics_are_made_up() =>
        Show(Tensor.Full([100, 100], double.NaN)).ToText().ShouldStartWith("float32 (100, 100)  all 10\u202F000 not finite\n");

    [Fact]
    public void Truth_values_are_words() => Show(new[] { true, false, true }).ShouldMatchSnapshot("tensor-bool");

    [Fact]
    public void An_empty_tensor_says_so() => Show(Tensor.Zeros([0, 3])).ToHtml().ShouldContain("no elements");

    [Fact]
    public void A_million_elements_make_a_small_output_in_a_moment()
    {
        var tensor = new RandomSource(1).Normal([1000, 1000]);
        var html = "";
        var limit = TimeSpan.FromSeconds(1);
        var fastest = Quickest.Of(() => html = Show(tensor).ToHtml(), limit);

        output.WriteLine($"1 000 000 elements: {fastest.TotalMilliseconds:0} ms, {html.Length} characters");
        html.Length.ShouldBeLessThan(80_000);
        fastest.ShouldBeLessThan(limit);
        Show(tensor).ToText().Length.ShouldBeLessThan(2_000);
    }

    [Fact]
    public void A_title_is_text_and_not_markup() =>
        Show(1, "<script>alert(1)</script>").ToHtml().ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");

    /// <summary>Numbers that show the picture's orientation: small at the upper left, waves to the right.</summary>
    private static Tensor Waves(int rows, int columns)
    {
        var values = new float[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                values[row, column] = (float)Math.Round(Math.Sin(column / 20.0) * row / rows, 3);
        }

        return values;
    }
}
