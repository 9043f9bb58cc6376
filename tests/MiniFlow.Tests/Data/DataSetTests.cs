namespace MiniFlow.Tests.Data;

public sealed class DataSetTests
{
    [Fact]
    public void An_epoch_has_every_example_once()
    {
        var data = Numbered(10);
        var seen = new List<int>();
        for (var i = 0; i < 5; i++)
            seen.AddRange(Classes(data.NextBatch(2)));

        seen.Order().ShouldBe(Enumerable.Range(0, 10));
        seen.ShouldNotBe(Enumerable.Range(0, 10), "they should come shuffled");
        data.CompletedEpochs.ShouldBe(0);
    }

    [Fact]
    public void Every_epoch_has_an_order_of_its_own()
    {
        var data = Numbered(20);
        var first = Classes(data.NextBatch(20));
        var second = Classes(data.NextBatch(20));

        second.ShouldNotBe(first);
        second.Order().ShouldBe(first.Order());
        data.CompletedEpochs.ShouldBe(1);
    }

    [Fact]
    public void A_batch_that_reaches_the_end_goes_on_with_the_next_epoch()
    {
        var data = Numbered(10);
        var batches = Enumerable.Range(0, 5).Select(_ => Classes(data.NextBatch(4))).ToArray();
        var inOrder = batches.SelectMany(each => each).ToArray();

        // Five batches of 4 are two epochs of 10: the third batch has two examples of each.
        inOrder[..10].Order().ShouldBe(Enumerable.Range(0, 10));
        inOrder[10..].Order().ShouldBe(Enumerable.Range(0, 10));
        data.CompletedEpochs.ShouldBe(1);
    }

    [Fact]
    public void A_batch_may_be_larger_than_the_data()
    {
        var data = Numbered(3);
        var counts = Classes(data.NextBatch(8)).CountBy(label => label).Select(entry => entry.Value);

        counts.Order().ShouldBe([2, 3, 3]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_batches_and_another_one_others()
    {
        int[][] Batches(int seed)
        {
            var data = Numbered(50, seed);
            return Enumerable.Range(0, 8).Select(_ => Classes(data.NextBatch(16))).ToArray();
        }

        Batches(7).ShouldBe(Batches(7));
        Batches(8).ShouldNotBe(Batches(7));
    }

    [Fact]
    public void Images_and_labels_stay_together()
    {
        var data = Numbered(100);
        var (images, labels) = data.NextBatch(70);

        images.Shape.ShouldBe([70, 3]);
        labels.Shape.ShouldBe([70]);
        labels.DType.ShouldBe(DType.Int32);
        for (var i = 0; i < 70; i++)
            (images[i, 2] * 255).ShouldBe((int)labels[i], 1e-5);
    }

    [Fact]
    public void A_batch_can_be_written_over()
    {
        DataSet data = Numbered(10), same = Numbered(10);
        var batch = data.NextBatch(4);
        var (images, labels) = batch;
        same.NextBatch(4);
        data.NextBatch(batch);

        var expected = same.NextBatch(4);
        images.ToArray<float>().ShouldBe(expected.Images.ToArray<float>());
        labels.ToArray<int>().ShouldBe(expected.Labels.ToArray<int>());
        Should.Throw<DataException>(() => data.NextBatch(new Batch(new Tensor([4, 5]), new Tensor(4, DType.Int32)))).Message.ShouldBe(
            "A batch of 4 labels here needs images of shape (4, 3), not (4, 5).");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_batch_of_nothing(int size) =>
        Should.Throw<DataException>(() => Numbered(10).NextBatch(size)).Message.ShouldBe($"A batch needs at least one example, not {size}.");

    [Fact]
    public void Grey_values_are_the_float32_products_of_the_tutorial_s_loader()
    {
        // np.multiply(bytes.astype(np.float32), 1.0 / 255.0), for every byte, in rows that no vector length divides.
        var bytes = Enumerable.Range(0, 256).Concat(Enumerable.Range(0, 43)).Select(value => (byte)value).ToArray();
        var numbers = new float[bytes.Length];
        GreyValues.Scale(bytes, numbers);

        numbers.ShouldBe(bytes.Select(value => value * (float)(1.0 / 255.0)));
        numbers[255].ShouldBe(1f);
    }

    [Fact]
    public void It_says_what_it_is() => Numbered(10).ToString().ShouldBe("10 examples of 3 numbers");

    /// <summary>Examples whose last grey value and label are their number.</summary>
    private static DataSet Numbered(int count, int seed = 1)
    {
        var pixels = Enumerable.Range(0, count).SelectMany(i => new byte[] { 0, 255, (byte)i }).ToArray();
        return new DataSet(pixels, Enumerable.Range(0, count).Select(i => (byte)i).ToArray(), seed);
    }

    private static int[] Classes(Batch batch) => batch.Labels.ToArray<int>();
}
