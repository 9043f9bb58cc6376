namespace MiniFlow.Tests.Tensors;

public sealed class IndexingTests
{
    private readonly Tensor x = Tensor.Range(24).Reshape(2, 3, 4);

    [Fact]
    public void One_element_is_a_number_to_read_and_write()
    {
        x[1, 2, 3].ShouldBe(23);
        x[-1, -1, -1].ShouldBe(23);

        x[0, 1, 2] = -5;

        x[0, 1, 2].ShouldBe(-5);
        x[0][1, 2].ShouldBe(-5);
    }

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    [InlineData(DType.Int32)]
    [InlineData(DType.Int64)]
    [InlineData(DType.Bool)]
    public void Elements_of_every_dtype_can_be_set(DType dtype)
    {
        var matrix = Tensor.Zeros([2, 2], dtype);

        matrix[1, 0] = 1;

        matrix[1, 0].ShouldBe(1);
        matrix.ToArray<int>().ShouldBe([0, 0, 1, 0]);
    }

    [Fact]
    public void Rows_can_be_set()
    {
        var matrix = Tensor.Zeros([3, 2]);

        matrix[0] = new[] { 1.0, 2 };
        matrix[^1] = 5;
        matrix[1..2] = new[,] { { 3.0, 4 } };

        matrix.ToArray<float>().ShouldBe([1, 2, 3, 4, 5, 5]);
    }

    [Fact]
    public void Rows_can_be_moved_within_a_tensor()
    {
        var vector = Tensor.Range(5);

        vector[1..5] = vector[0..4];

        vector.ToArray<int>().ShouldBe([0, 0, 1, 2, 3]);
    }

    [Fact]
    public void A_row_that_is_not_there_is_named()
    {
        const string message = "There is no index 2 along axis 0 of the shape (2, 3, 4): indices are 0 to 1, or -2 to -1 counted from the end.";

        Should.Throw<TensorException>(() => x[2]).Message.ShouldBe(message);
        Should.Throw<TensorException>(() => x.TakeRows(0, 2)).Message.ShouldBe(message);
        Should.Throw<TensorException>(() => x[^3]).Message.ShouldStartWith("There is no index -3 along axis 0 of the shape (2, 3, 4)");
        Should.Throw<TensorException>(() => x[^0]).Message.ShouldBe(message);
        Should.Throw<TensorException>(() => Tensor.Zeros([0, 2])[0]).Message.ShouldBe("There is no index 0 along axis 0 of the shape (0, 2): it is empty.");
    }

    [Fact]
    public void Rows_beyond_the_end_are_named()
    {
        Should.Throw<TensorException>(() => x[1..3]).Message.ShouldBe("There are no rows 1..3 in the shape (2, 3, 4): it has 2 along its first axis.");
        Should.Throw<TensorException>(() => x[..^3]).Message.ShouldBe("There are no rows 0..^3 in the shape (2, 3, 4): it has 2 along its first axis.");
    }

    [Fact]
    public void An_element_that_is_not_there_is_named()
    {
        Should.Throw<TensorException>(() => x[0, 3, 0]).Message
            .ShouldBe("There is no index 3 along axis 1 of the shape (2, 3, 4): indices are 0 to 2, or -3 to -1 counted from the end.");
        Should.Throw<TensorException>(() => x[0, 1]).Message.ShouldBe("2 indices do not name an element of a tensor of shape (2, 3, 4), which has 3 axes.");
        Should.Throw<TensorException>(() => x[0, 1] = 3).Message.ShouldBe("2 indices do not name an element of a tensor of shape (2, 3, 4), which has 3 axes.");
    }

    [Fact]
    public void A_single_number_has_no_rows()
    {
        Tensor number = 3;

        Should.Throw<TensorException>(() => number[0]).Message.ShouldBe("A tensor of shape () is a single number and takes no index: read it with (double)x.");
        Should.Throw<TensorException>(() => number.Length).Message.ShouldBe("A tensor of shape () is a single number and has no length.");
        Should.Throw<TensorException>(() => number.TakeRows(0)).Message.ShouldBe("A tensor of shape () is a single number and has no rows.");
    }

    [Fact]
    public void TakeRows_writes_into_a_given_tensor()
    {
        var images = Tensor.Range(6).Reshape(3, 2);
        var batch = Tensor.Zeros([2, 2], DType.Int32);

        images.TakeRows([2, 0], into: batch).ShouldBeSameAs(batch);

        batch.ToArray<int>().ShouldBe([4, 5, 0, 1]);
        Should.Throw<ShapeException>(() => images.TakeRows([2], into: batch)).Message
            .ShouldBe("TakeRows gives a result of shape (1, 2), but the tensor to write into has shape (2, 2).");
    }

    [Fact]
    public void An_index_outside_the_depth_of_one_hot_is_named()
    {
        Should.Throw<TensorException>(() => Tensor.OneHot(new[] { 0, 3 }, 3)).Message
            .ShouldBe("OneHot with depth 3 needs indices from 0 to 2, but there is 3 at position 1.");
        Should.Throw<TensorException>(() => Tensor.OneHot(new[] { 0.5 }, 3)).Message.ShouldBe("OneHot needs integer indices, not float64.");
    }
}
