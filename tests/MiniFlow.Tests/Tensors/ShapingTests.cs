namespace MiniFlow.Tests.Tensors;

public sealed class ShapingTests
{
    private static readonly IReadOnlyList<Golden> cases = Golden.Load("shaping.json");

    public static TheoryData<string> Operations => Golden.Operations("shaping.json");

    [Theory]
    [MemberData(nameof(Operations))]
    public void Shaping_gives_what_NumPy_gives(string operation) =>
        Golden.CheckAll(cases.Where(golden => golden.Operation == operation), golden =>
            Golden.Difference(Run(golden), golden.ExpectedTensor, operation == "Create" ? 1e-15 : 0));

    [Fact]
    public void T_is_Transpose_without_axes() =>
        Tensor.Range(6).Reshape(2, 3).T.ToArray<int>().ShouldBe([0, 3, 1, 4, 2, 5]);

    [Theory]
    [InlineData(DType.Float32)]
    [InlineData(DType.Float64)]
    [InlineData(DType.Int32)]
    [InlineData(DType.Int64)]
    [InlineData(DType.Bool)]
    public void Every_order_of_the_axes_puts_every_element_in_its_place(DType dtype)
    {
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        foreach (var (first, second, third) in ((int, int, int)[])[(1, 1, 1), (2, 3, 4), (5, 1, 70), (3, 67, 19), (33, 9, 10)])
        {
            int[] numbers = [.. Enumerable.Range(0, first * second * third)];
            var x = dtype == DType.Bool
                ? Tensor.Wrap(Array.ConvertAll(numbers, i => i % 3 == 0), [first, second, third])
                : Tensor.Wrap(numbers, [first, second, third]).Cast(dtype);
            foreach (var order in orders)
            {
                var transposed = x.Transpose(order);
                int[] at = new int[3];
                for (at[0] = 0; at[0] < first; at[0]++)
                {
                    for (at[1] = 0; at[1] < second; at[1]++)
                    {
                        for (at[2] = 0; at[2] < third; at[2]++)
                            transposed[at[order[0]], at[order[1]], at[order[2]]].ShouldBe(x[at[0], at[1], at[2]]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Transpose_writes_into_a_given_tensor()
    {
        var into = Tensor.Zeros([3, 2], DType.Int32);

        Tensor.Range(6).Reshape(2, 3).Transpose(into: into).ShouldBeSameAs(into);

        into.ToArray<int>().ShouldBe([0, 3, 1, 4, 2, 5]);
    }

    [Fact]
    public void Reshape_and_rows_share_the_memory_and_Copy_does_not()
    {
        var x = Tensor.Zeros([2, 3]);

        x.Reshape(3, 2)[2, 1] = 7;
        x.Flatten()[0] = 1;
        x[1][0] = 5;
        x[1..][0, 1] = 6;
        x.Copy().Fill(9);

        x.ToArray<float>().ShouldBe([1, 0, 0, 5, 6, 7]);
    }

    [Fact]
    public void A_reshape_that_does_not_fit_is_named()
    {
        var x = Tensor.Zeros([2, 3]);

        Should.Throw<ShapeException>(() => x.Reshape(4, 2)).Message
            .ShouldBe("A tensor of shape (2, 3) has 6 elements and cannot be reshaped to (4, 2), which has 8.");
        Should.Throw<ShapeException>(() => x.Reshape(4, -1)).Message
            .ShouldBe("A tensor of shape (2, 3) has 6 elements and cannot be reshaped to (4, ?): 6 cannot be divided by 4.");
        Should.Throw<ShapeException>(() => x.Reshape(-1, -1)).Message
            .ShouldBe("A tensor of shape (2, 3) cannot be reshaped to (?, ?): only one dimension may be left open.");
        Should.Throw<ShapeException>(() => x.Reshape(-2)).Message.ShouldBe("A dimension cannot be -2: (-2). Use null or -1 for an unknown one.");
    }

    [Fact]
    public void A_transposition_needs_every_axis_once()
    {
        Should.Throw<TensorException>(() => Tensor.Zeros([2, 3]).Transpose(0, 0)).Message
            .ShouldBe("Transpose of a tensor of shape (2, 3) needs each of its 2 axes once, but got (0, 0).");
        Should.Throw<TensorException>(() => Tensor.Zeros([2, 3]).Transpose(1)).Message
            .ShouldBe("Transpose of a tensor of shape (2, 3) needs each of its 2 axes once, but got (1).");
    }

    [Fact]
    public void An_axis_of_size_1_goes_in_and_out_at_its_place_only()
    {
        Should.Throw<TensorException>(() => Tensor.Zeros([2, 3]).Unsqueeze(3)).Message
            .ShouldBe("A shape (2, 3) takes a new axis at 0 to 2, or from -3 to -1 counted from the end, not at 3.");
        Should.Throw<ShapeException>(() => Tensor.Zeros([2, 3]).Squeeze(1)).Message
            .ShouldBe("Squeeze takes away an axis of size 1, but axis 1 of the shape (2, 3) has size 3.");
    }

    [Fact]
    public void A_shape_that_does_not_broadcast_is_named()
    {
        Should.Throw<ShapeException>(() => Tensor.Zeros([2, 3]).BroadcastTo([3])).Message
            .ShouldBe("The shape (2, 3) does not broadcast to (3,): aligned at the right, each dimension of it must be 1 or the same.");
        Should.Throw<ShapeException>(() => Tensor.Zeros([2, 3]).SumTo([2])).Message
            .ShouldBe("A tensor of shape (2, 3) cannot be summed to (2,): a tensor of shape (2,) does not broadcast to (2, 3).");
        Should.Throw<TensorException>(() => Tensor.Ones([2, 3], DType.Bool).SumTo([3])).Message
            .ShouldBe("A bool tensor of shape (2, 3) cannot be summed to (3,): Cast it to a number first, as in x.Cast(DType.Float32).");
    }

    [Fact]
    public void SumTo_adds_up_what_broadcasting_repeated()
    {
        var x = Tensor.Range(6).Reshape(2, 3);

        x.SumTo([2, 3]).ShouldBeSameAs(x);
        x.SumTo([3]).ToArray<int>().ShouldBe([3, 5, 7]);
        x.SumTo([1, 3]).Shape.ShouldBe([1, 3]);
        x.SumTo([2, 1]).ToArray<int>().ShouldBe([3, 12]);
        x.SumTo([]).ToArray<int>().ShouldBe([15]);

        var into = Tensor.Full([3], 77, DType.Int32);
        x.SumTo([3], into).ShouldBeSameAs(into);
        into.ToArray<int>().ShouldBe([3, 5, 7]);
    }

    [Fact]
    public void Tensors_that_do_not_fit_side_by_side_are_named()
    {
        Should.Throw<ShapeException>(() => Tensor.Concat([Tensor.Zeros([2, 3]), Tensor.Zeros([2, 4])])).Message
            .ShouldBe("Concat along axis 0 needs shapes that are equal along every other axis, but got (2, 3) and (2, 4).");
        Should.Throw<ShapeException>(() => Tensor.Stack([Tensor.Zeros([2, 3]), Tensor.Zeros([3, 2])])).Message
            .ShouldBe("Stack needs tensors of one shape, but got (2, 3) and (3, 2).");
        Should.Throw<TensorException>(() => Tensor.Stack([])).Message.ShouldBe("Stack needs at least one tensor.");
        Should.Throw<TensorException>(() => Tensor.Concat([])).Message.ShouldBe("Concat needs at least one tensor.");
    }

    private static Tensor Run(Golden golden)
    {
        var x = golden.Inputs.Count > 0 ? golden.Inputs[0] : null!;
        return golden.Operation switch
        {
            "Transpose" => x.Transpose(golden.Integers("axes")!),
            "Reshape" => x.Reshape(golden.Integers("shape")!),
            "BroadcastTo" => x.BroadcastTo(golden.Integers("shape")!),
            "Unsqueeze" => x.Unsqueeze(golden.Option("axis").GetInt32()),
            "Squeeze" => x.Squeeze(golden.Option("axis").ValueKind == System.Text.Json.JsonValueKind.Null ? null : golden.Option("axis").GetInt32()),
            "Row" => x[golden.Option("row").GetInt32()],
            "Rows" => x[golden.Option("start").GetInt32()..golden.Option("stop").GetInt32()],
            "TakeRows" => x.TakeRows(golden.Integers("rows")!),
            "Concat" => Tensor.Concat(golden.Inputs, golden.Option("axis").GetInt32()),
            "Stack" => Tensor.Stack(golden.Inputs, golden.Option("axis").GetInt32()),
            "OneHot" => Tensor.OneHot(x, golden.Option("depth").GetInt32()),
            _ => Create(golden.Name),
        };
    }

    private static Tensor Create(string name) => name switch
    {
        "Eye 3" => Tensor.Eye(3),
        "Eye 2 4" => Tensor.Eye(2, 4, DType.Int32),
        "Range 5" => Tensor.Range(5),
        "Range 2 11 3" => Tensor.Range(2, 11, 3),
        "Range 5 0 -2" => Tensor.Range(5, 0, -2),
        "Range 3 3" => Tensor.Range(3, 3),
        "Range 0 1 0.1" => Tensor.Range(0, 1, 0.1, DType.Float64),
        "Linspace 0 1 5" => Tensor.Linspace(0, 1, 5, DType.Float64),
        "Linspace -1 2 7" => Tensor.Linspace(-1, 2, 7, DType.Float64),
        "Linspace 3 4 1" => Tensor.Linspace(3, 4, 1, DType.Float64),
        "Linspace 3 4 0" => Tensor.Linspace(3, 4, 0, DType.Float64),
        _ => throw new ArgumentException(name),
    };
}
