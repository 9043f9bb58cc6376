namespace MiniFlow.Tests.Tensors;

public sealed class ConversionTests
{
    public static TheoryData<Array, DType> Arrays => new()
    {
        { new[] { 1f, 2 }, DType.Float32 },
        { new[] { 1.0, 2 }, DType.Float64 },
        { new[] { 1, 2 }, DType.Int32 },
        { new[] { 1L, 2 }, DType.Int64 },
        { new[] { true, false }, DType.Bool },
    };

    [Theory]
    [MemberData(nameof(Arrays))]
    public void An_array_keeps_the_type_of_its_elements(Array array, DType dtype)
    {
        Tensor tensor = array;

        tensor.DType.ShouldBe(dtype);
        tensor.Shape.ShouldBe([2]);
    }

    [Fact]
    public void Rectangular_arrays_of_every_rank_become_tensors()
    {
        Tensor matrix = new[,] { { 1, 2, 3 }, { 4, 5, 6 } };
        Tensor cube = new[,,] { { { 1.0, 2 } }, { { 3, 4 } } };
        Tensor four = new bool[2, 1, 3, 1];
        Tensor six = new float[1, 2, 1, 2, 1, 2];

        matrix.Shape.ShouldBe([2, 3]);
        matrix.ToArray<int>().ShouldBe([1, 2, 3, 4, 5, 6]);
        cube.Shape.ShouldBe([2, 1, 2]);
        cube.ToArray<double>().ShouldBe([1, 2, 3, 4]);
        four.Shape.ShouldBe([2, 1, 3, 1]);
        six.Shape.ShouldBe([1, 2, 1, 2, 1, 2]);
    }

    [Fact]
    public void Jagged_arrays_become_tensors()
    {
        Tensor matrix = new[] { new[] { 1.0, 2 }, new[] { 3.0, 4 } };
        Tensor cube = new[] { new[] { new[] { 1, 2 }, new[] { 3, 4 } } };
        Tensor none = Array.Empty<float[]>();

        matrix.DType.ShouldBe(DType.Float64);
        matrix.Shape.ShouldBe([2, 2]);
        matrix.ToArray<double>().ShouldBe([1, 2, 3, 4]);
        cube.Shape.ShouldBe([1, 2, 2]);
        cube.DType.ShouldBe(DType.Int32);
        none.Shape.ShouldBe([0, 0]);
        none.DType.ShouldBe(DType.Float32);
    }

    [Fact]
    public void An_array_is_copied_and_Wrap_shares_it()
    {
        var array = new[] { 1.0, 2 };
        Tensor copy = array;
        var shared = Tensor.Wrap(array, [2, 1]);

        array[0] = 9;

        copy.ToArray<double>().ShouldBe([1, 2]);
        shared[0, 0].ShouldBe(9);
    }

    [Fact]
    public void From_converts_when_asked()
    {
        Tensor.From(new[] { 1.0, 2 }, DType.Float32).DType.ShouldBe(DType.Float32);
        Tensor.From(new[] { 1, 2 }).DType.ShouldBe(DType.Int32);
    }

    [Fact]
    public void A_ragged_array_is_refused_with_the_rows_that_differ() =>
        Should.Throw<ShapeException>(() => (Tensor)new[] { new[] { 1.0, 2 }, new[] { 3.0, 4 }, new[] { 5.0 } }).Message.ShouldBe(
            "The rows of the jagged array differ: row 0 has shape (2,), row 2 has shape (1,). All rows of a tensor are of one length.");

    [Fact]
    public void A_row_that_is_null_is_named() =>
        Should.Throw<TensorException>(() => (Tensor)new[] { new[] { 1.0 }, null! }).Message.ShouldBe("Row 1 of the jagged array is null.");

    [Fact]
    public void Elements_that_no_tensor_holds_are_named()
    {
        Should.Throw<TensorException>(() => (Tensor)new[] { "a" }).Message
            .ShouldBe("A tensor cannot hold elements of type String. Use float, double, int, long or bool.");
        Should.Throw<TensorException>(() => (Tensor)new[] { 1m }).Message
            .ShouldBe("A tensor cannot hold elements of type Decimal. Use float, double, int, long or bool.");
        Should.Throw<TensorException>(() => (Tensor)new int[1, 1][]).Message
            .ShouldBe("An array of type Int32[][,] mixes rectangular and jagged: use one or the other.");
    }

    [Fact]
    public void The_only_element_converts_to_every_number_type()
    {
        Tensor number = 3.75;

        ((double)number).ShouldBe(3.75);
        ((float)number).ShouldBe(3.75f);
        ((int)number).ShouldBe(3);
        ((long)number).ShouldBe(3L);
        ((bool)number).ShouldBeTrue();
        Tensor.Zeros([1, 1]).ToScalar<int>().ShouldBe(0);
    }

    [Fact]
    public void Many_elements_are_no_single_number() =>
        Should.Throw<TensorException>(() => (double)Tensor.Zeros([2, 3])).Message.ShouldBe(
            "A tensor of shape (2, 3) has 6 elements and is no single number: take one, as in x[0, 1], or reduce it, as in x.Sum().");

    [Fact]
    public void Elements_come_back_as_arrays()
    {
        Tensor matrix = new[,] { { 1.5, 2 }, { 3, 4 } };

        matrix.ToArray<float>().ShouldBe([1.5f, 2, 3, 4]);
        matrix.ToArray<int>().ShouldBe([1, 2, 3, 4]);
        matrix.ToMatrix<double>().ShouldBe(new[,] { { 1.5, 2 }, { 3, 4 } });
        Should.Throw<ShapeException>(() => matrix[0].ToMatrix<double>()).Message
            .ShouldBe("A tensor of shape (2,) is no matrix: Reshape it to two dimensions first.");
    }

    [Fact]
    public void AsSpan_is_the_memory_itself()
    {
        var x = Tensor.Zeros([2, 2]);

        x.AsSpan<float>()[3] = 5;

        x[1, 1].ShouldBe(5);
    }

    [Fact]
    public void AsSpan_of_another_type_names_both()
    {
        const string message = "The elements of this tensor are float32, not float64: ask for AsSpan<float>(), or Cast the tensor first.";

        Should.Throw<TensorException>(() => Tensor.Zeros(1).AsSpan<double>()[0]).Message.ShouldBe(message);

        // To the runtime an int[] is also a uint[].
        Should.Throw<TensorException>(() => Tensor.Zeros(1, DType.Int32).AsSpan<uint>()[0]).Message
            .ShouldBe("The elements of this tensor are int32, not UInt32: ask for AsSpan<int>(), or Cast the tensor first.");
    }

    [Fact]
    public void Floating_to_integer_cuts_off_and_stays_in_range()
    {
        Tensor x = new[] { 1.9, -1.9, 1e20, -1e20, double.NaN };

        x.Cast(DType.Int32).ToArray<int>().ShouldBe([1, -1, int.MaxValue, int.MinValue, 0]);
        x.Cast(DType.Int64).ToArray<long>().ShouldBe([1, -1, long.MaxValue, long.MinValue, 0]);
        x.Cast(DType.Bool).ToArray<bool>().ShouldBe([true, true, true, true, true]);
    }

    [Fact]
    public void Null_is_no_tensor()
    {
        Should.Throw<TensorException>(() => (Tensor)(Array)null!).Message.ShouldBe("An array that is null cannot become a tensor.");
        Should.Throw<TensorException>(() => (double)(Tensor)null!).Message
            .ShouldBe("The conversion to Double was given null where it needs a tensor: was that Value or variable ever set?");
        Should.Throw<TensorException>(() => Tensor.Ones(2) * (Tensor)null!).Message
            .ShouldBe("Multiply was given null where it needs a tensor: was that Value or variable ever set?");
        Should.Throw<TensorException>(() => -(Tensor)null!).Message.ShouldStartWith("Negate was given null");
        Should.Throw<TensorException>(() => (Tensor)null! + 1).Message.ShouldStartWith("Add was given null");
        Should.Throw<TensorException>(() => Tensor.Ones(2).MatMul(null!)).Message.ShouldStartWith("MatMul was given null");
        Should.Throw<TensorException>(() => Tensor.Less(null!, 1)).Message.ShouldStartWith("Less was given null");
        Should.Throw<TensorException>(() => Tensor.Exp(null!)).Message.ShouldStartWith("Exp was given null");
        Should.Throw<TensorException>(() => Tensor.Ones(2).AddInPlace(null!)).Message.ShouldStartWith("AddInPlace was given null");
        Should.Throw<TensorException>(() => Tensor.Ones(2).AllClose(null!)).Message.ShouldStartWith("AllClose was given null");
        Should.Throw<TensorException>(() => Tensor.Stack([Tensor.Ones(2), null!])).Message.ShouldBe("Stack was given null as its tensor number 1.");
    }

    // IEEE 754: 1 is 3f800000 and -2 is c0000000 in single, 3ff0… and c000… in double precision.
    public static TheoryData<Array, string> Bytes => new()
    {
        { new[] { 1f, -2 }, "0000803F000000C0" },
        { new[] { 1.0, -2 }, "000000000000F03F00000000000000C0" },
        { new[] { 1, -2 }, "01000000FEFFFFFF" },
        { new[] { 1L, -2 }, "0100000000000000FEFFFFFFFFFFFFFF" },
        { new[] { true, false }, "0100" },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void The_bytes_of_a_tensor_are_its_numbers_low_byte_first(Array array, string hexadecimal)
    {
        Tensor tensor = array;

        Convert.ToHexString(tensor.AsBytes()).ShouldBe(hexadecimal);
    }

    [Fact]
    public void Writing_the_bytes_of_a_row_writes_that_row_of_the_tensor()
    {
        Tensor tensor = new[,] { { 1, 2 }, { 3, 4 } };

        tensor[1].AsBytes().Clear();

        tensor.ToArray<int>().ShouldBe([1, 2, 0, 0]);
    }

    [Fact]
    public void Wrap_needs_as_many_elements_as_the_shape_has() =>
        Should.Throw<ShapeException>(() => Tensor.Wrap(new[] { 1.0, 2, 3 }, [2, 2])).Message
            .ShouldBe("An array of 3 elements cannot have the shape (2, 2), which has 4.");
}
