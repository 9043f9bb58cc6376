using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// Rows and elements. Taking rows gives a tensor over the same memory, as in NumPy: writing to <c>x[2]</c> writes to x. <c>x[i, j]</c> is one number.
/// </content>
public sealed partial class Tensor
{
    /// <summary>Row <paramref name="row"/> along the first axis, in the same memory: of (2, 3) a tensor of shape (3,). A negative row counts from the end.</summary>
    /// <exception cref="TensorException">There is no such row.</exception>
    public Tensor this[int row]
    {
        get
        {
            var at = Indexing.Normalize(row, 0, Shape);
            var shape = new Shape(Shape.Dimensions[1..]);
            return View(start + at * shape.Size, shape);
        }
        set => this[row].CopyFrom(value);
    }

    /// <summary>A row, counted from the end with <c>x[^1]</c>, in the same memory.</summary>
    /// <exception cref="TensorException">There is no such row.</exception>
    public Tensor this[Index row]
    {
        get => this[row.IsFromEnd && row.Value > 0 ? -row.Value : row.GetOffset(Length)];
        set => this[row].CopyFrom(value);
    }

    /// <summary>Some rows, as in <c>x[1..3]</c> or <c>x[..^1]</c>, in the same memory.</summary>
    /// <exception cref="TensorException">The range goes beyond the rows.</exception>
    public Tensor this[Range rows]
    {
        get
        {
            var (from, to) = (rows.Start.GetOffset(Length), rows.End.GetOffset(Length));
            if (from < 0 || to < from || to > Length)
                throw new TensorException($"There are no rows {rows} in the shape {Shape}: it has {Length} along its first axis.");
            int[] dimensions = [to - from, .. Shape.Dimensions[1..]];
            return View(start + from * (Length == 0 ? 0 : Size / Length), new Shape(dimensions));
        }
        set => this[rows].CopyFrom(value);
    }

    /// <summary>One element of a matrix, or with further indices of a tensor of higher rank. A negative index counts from the end.</summary>
    /// <exception cref="TensorException">There is no such element.</exception>
    public double this[int row, int column, params ReadOnlySpan<int> further]
    {
        get => Indexing.Get(this, Indexing.Offset(row, column, further, Shape));
        set => Indexing.Set(this, Indexing.Offset(row, column, further, Shape), value);
    }

    /// <summary>A copy of the rows with these indices, in that order; an index may come several times. This is how a batch is gathered.</summary>
    /// <exception cref="TensorException">There is no such row.</exception>
    public Tensor TakeRows(params ReadOnlySpan<int> rows) => Indexing.TakeRows(this, rows, null);

    /// <summary>The rows with these indices written into a tensor of shape (rows, …).</summary>
    /// <exception cref="TensorException">There is no such row.</exception>
    public Tensor TakeRows(ReadOnlySpan<int> rows, Tensor into) => Indexing.TakeRows(this, rows, into);
}
