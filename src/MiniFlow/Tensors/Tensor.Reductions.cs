using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// Reductions: many elements to one. Without an axis over all elements, with one or several axes along those; a negative axis counts from
/// the end. <c>keepDims</c> leaves the reduced axes in place with size 1, so that the result broadcasts against the tensor.
/// </content>
public sealed partial class Tensor
{
    /// <summary>The sum. Integers and bools give int64.</summary>
    public Tensor Sum(int? axis = null, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<SumReducer>(Widened, AxisSet.From(axis, Shape), keepDims, into, nameof(Sum));

    /// <summary>The sum along several axes. Integers and bools give int64.</summary>
    public Tensor Sum(int[] axes, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<SumReducer>(Widened, AxisSet.From(axes, Shape), keepDims, into, nameof(Sum));

    /// <summary>The product. Integers and bools give int64.</summary>
    public Tensor Prod(int? axis = null, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<ProdReducer>(Widened, AxisSet.From(axis, Shape), keepDims, into, nameof(Prod));

    /// <summary>The product along several axes. Integers and bools give int64.</summary>
    public Tensor Prod(int[] axes, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<ProdReducer>(Widened, AxisSet.From(axes, Shape), keepDims, into, nameof(Prod));

    /// <summary>The mean. Integers and bools give float32; no elements give NaN.</summary>
    public Tensor Mean(int? axis = null, bool keepDims = false, Tensor? into = null) =>
        Averaging.Mean(this, AxisSet.From(axis, Shape), keepDims, into);

    /// <summary>The mean along several axes. Integers and bools give float32; no elements give NaN.</summary>
    public Tensor Mean(int[] axes, bool keepDims = false, Tensor? into = null) =>
        Averaging.Mean(this, AxisSet.From(axes, Shape), keepDims, into);

    /// <summary>The largest element; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements to choose from.</exception>
    public Tensor Max(int? axis = null, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<MaxReducer>(this, NotEmpty(AxisSet.From(axis, Shape), nameof(Max)), keepDims, into, nameof(Max));

    /// <summary>The largest element along several axes; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements to choose from.</exception>
    public Tensor Max(int[] axes, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<MaxReducer>(this, NotEmpty(AxisSet.From(axes, Shape), nameof(Max)), keepDims, into, nameof(Max));

    /// <summary>The smallest element; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements to choose from.</exception>
    public Tensor Min(int? axis = null, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<MinReducer>(this, NotEmpty(AxisSet.From(axis, Shape), nameof(Min)), keepDims, into, nameof(Min));

    /// <summary>The smallest element along several axes; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements to choose from.</exception>
    public Tensor Min(int[] axes, bool keepDims = false, Tensor? into = null) =>
        Reduction.Run<MinReducer>(this, NotEmpty(AxisSet.From(axes, Shape), nameof(Min)), keepDims, into, nameof(Min));

    /// <summary>Whether all elements are true, or differ from 0; true when there are none.</summary>
    public Tensor All(int? axis = null, bool keepDims = false) =>
        Reduction.Run<MinReducer>(As(DType.Bool), AxisSet.From(axis, Shape), keepDims, null, nameof(All));

    /// <summary>Whether all elements are true, or differ from 0, along several axes; true when there are none.</summary>
    public Tensor All(int[] axes, bool keepDims = false) =>
        Reduction.Run<MinReducer>(As(DType.Bool), AxisSet.From(axes, Shape), keepDims, null, nameof(All));

    /// <summary>Whether an element is true, or differs from 0; false when there are none.</summary>
    public Tensor Any(int? axis = null, bool keepDims = false) =>
        Reduction.Run<MaxReducer>(As(DType.Bool), AxisSet.From(axis, Shape), keepDims, null, nameof(Any));

    /// <summary>Whether an element is true, or differs from 0, along several axes; false when there are none.</summary>
    public Tensor Any(int[] axes, bool keepDims = false) =>
        Reduction.Run<MaxReducer>(As(DType.Bool), AxisSet.From(axes, Shape), keepDims, null, nameof(Any));

    /// <summary>
    /// The index of the largest element along an axis, as int64: the first of equal ones, the first NaN if there is one. Without an axis the
    /// index into the flattened tensor.
    /// </summary>
    /// <exception cref="TensorException">There are no elements to choose from.</exception>
    public Tensor ArgMax(int? axis = null, bool keepDims = false) => Extremum.Index<GreaterComparison>(this, axis, keepDims, nameof(ArgMax));

    /// <summary>
    /// The index of the smallest element along an axis, as int64: the first of equal ones, the first NaN if there is one. Without an axis the
    /// index into the flattened tensor.
    /// </summary>
    /// <exception cref="TensorException">There are no elements to choose from.</exception>
    public Tensor ArgMin(int? axis = null, bool keepDims = false) => Extremum.Index<LessComparison>(this, axis, keepDims, nameof(ArgMin));

    /// <summary>What is summed and multiplied: integers as int64, so that many small ones do not overflow.</summary>
    private Tensor Widened => DType.IsFloating() ? this : As(DType.Int64);

    private AxisSet NotEmpty(AxisSet axes, string name) =>
        axes.CountIn(Shape) > 0
            ? axes
            : throw new TensorException($"{name} of no elements means nothing: the tensor has the shape {Shape}.");
}
