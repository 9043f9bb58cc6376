using static MiniFlow.Lab.Commands;

namespace MiniFlow.Lab.Tests.Views;

public sealed class ImagesViewTests
{
    [Fact]
    public void Each_image_has_its_label_and_wrong_predictions_are_marked() =>
        ShowImages(Rings(6), new[] { 0, 1, 2, 3, 4, 5 }, new[] { 0, 1, 7, 3, 4, 5 }).ShouldMatchSnapshot("images-predicted");

    [Fact]
    public void Without_predictions_labels_stand_alone() =>
        ShowImages(Rings(3), new[] { 0, 1, 2 }).ToText().ShouldBe("3 images\n0: label 0\n1: label 1\n2: label 2\n");

    [Fact]
    public void Rows_of_logits_count_as_their_largest() =>
        ShowImages(Rings(2), new[] { 0, 1 }, new double[,] { { 1, 0.5 }, { 3, -1 } }).ToText()
            .ShouldBe("2 images · 1 right, 1 wrong\n0: 0, predicted right\n1: predicted 0, wrong: the label is 1\n");

    [Fact]
    public void Of_many_images_the_first_are_drawn_and_all_are_counted()
    {
        var html = ShowImages(Tensor.Zeros([10_000, 784]), Tensor.Zeros(10_000, DType.Int32), Tensor.Zeros(10_000, DType.Int32)).ToHtml();

        html.ShouldContain("40 of 10\u202F000 images · of all 10\u202F000, 10\u202F000 right, 0 wrong");
        html.Length.ShouldBeLessThan(60_000);
    }

    [Fact]
    public void Pixels_that_are_no_numbers_are_not_taken_for_black_ones()
    {
        var image = new double[1, 784];
        image[0, 3] = double.NaN;

        var view = ShowImages(image);

        view.ToHtml().ShouldContain("1 pixel is not a finite number: drawn black.");
        view.ToText().ShouldBe("1 image\n1 pixel is not a finite number: drawn black.\n");
    }

    [Fact]
    public void Rows_that_are_no_square_images_are_refused() =>
        Should.Throw<TensorException>(() => ShowImages(Tensor.Zeros([2, 10]))).Message.ShouldContain("(2, 10)");

    [Fact]
    public void Each_image_needs_its_label() =>
        Should.Throw<TensorException>(() => ShowImages(Rings(3), new[] { 1, 2 })).Message.ShouldBe(
            "There are 3 images, but the labels have shape (2,). Give one of the labels for each image.");

    /// <summary>Rings of growing radius, 28 by 28.</summary>
    private static Tensor Rings(int count)
    {
        var pixels = new float[count, 784];
        for (var image = 0; image < count; image++)
        {
            for (var pixel = 0; pixel < 784; pixel++)
            {
                var (y, x) = ((pixel / 28) - 13.5, (pixel % 28) - 13.5);
                pixels[image, pixel] = (float)Math.Round(Math.Clamp(2 - Math.Abs(Math.Sqrt((x * x) + (y * y)) - 3 - (1.5 * image)), 0, 1), 2);
            }
        }

        return pixels;
    }
}
