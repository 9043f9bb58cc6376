using MiniFlow.Kernels;

namespace MiniFlow;

/// <content>
/// Reductions: many elements to one. Without an axis over all elements, with one or several axes along those; a negative axis counts from
/// the end. <c>keepDims</c> leaves the reduced axes in place with size 1, so that the result broadcasts against the tensor.
/// </content>
public sealed partial class Tensor
{
    /// <summary>The sum. Integers and bools give int64.</summary>
    public Tensor Sum(int? axis = null, bool keepDims = false, Tensor? into = null) => Reduction.Sum(this, Axes.From(axis, Shape), keepDims, into);

    /// <summary>The sum along several axes. Integers and bools give int64.</summary>
    public Tensor Sum(int[] axes, bool keepDims = false, Tensor? into = null) => Reduction.Sum(this, Axes.From(axes, Shape), keepDims, into);

    /// <summary>The product. Integers and bools give int64.</summary>
    public Tensor Prod(int? axis = null, bool keepDims = false) => Reduction.Prod(this, Axes.From(axis, Shape), keepDims);

    /// <summary>The product along several axes. Integers and bools give int64.</summary>
    public Tensor Prod(int[] axes, bool keepDims = false) => Reduction.Prod(this, Axes.From(axes, Shape), keepDims);

    /// <summary>The mean. Integers and bools give float32; no elements give NaN.</summary>
    public Tensor Mean(int? axis = null, bool keepDims = false, Tensor? into = null) => Reduction.Mean(this, Axes.From(axis, Shape), keepDims, into);

    /// <summary>The mean along several axes. Integers and bools give float32; no elements give NaN.</summary>
    public Tensor Mean(int[] axes, bool keepDims = false, Tensor? into = null) => Reduction.Mean(this, Axes.From(axes, Shape), keepDims, into);

    /// <summary>The largest element; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements.</exception>
    public Tensor Max(int? axis = null, bool keepDims = false, Tensor? into = null) => Reduction.Max(this, Axes.From(axis, Shape), keepDims, into);

    /// <summary>The largest element along several axes; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements.</exception>
    public Tensor Max(int[] axes, bool keepDims = false, Tensor? into = null) => Reduction.Max(this, Axes.From(axes, Shape), keepDims, into);

    /// <summary>The smallest element; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements.</exception>
    public Tensor Min(int? axis = null, bool keepDims = false, Tensor? into = null) => Reduction.Min(this, Axes.From(axis, Shape), keepDims, into);

    /// <summary>The smallest element along several axes; NaN if there is one.</summary>
    /// <exception cref="TensorException">There are no elements.</exception>
    public Tensor Min(int[] axes, bool keepDims = false, Tensor? into = null) => Reduction.Min(this, Axes.From(axes, Shape), keepDims, into);

    /// <summary>Whether all elements are true, or differ from 0; true when there are none.</summary>
    public Tensor All(int? axis = null, bool keepDims = false) => Reduction.All(this, Axes.From(axis, Shape), keepDims);

    /// <summary>Whether an element is true, or differs from 0; false when there are none.</summary>
    public Tensor Any(int? axis = null, bool keepDims = false) => Reduction.Any(this, Axes.From(axis, Shape), keepDims);

    /// <summary>
    /// The index of the largest element along an axis as int64, the first of equal ones, the first NaN if there is one; without an axis the
    /// index into the flattened tensor.
    /// </summary>
    /// <exception cref="TensorException">There are no elements.</exception>
    public Tensor ArgMax(int? axis = null, bool keepDims = false) => Extremum.Index<Greater>(this, axis, keepDims, nameof(ArgMax));

    /// <summary>
    /// The index of the smallest element along an axis as int64, the first of equal ones, the first NaN if there is one; without an axis the
    /// index into the flattened tensor.
    /// </summary>
    /// <exception cref="TensorException">There are no elements.</exception>
    public Tensor ArgMin(int? axis = null, bool keepDims = false) => Extremum.Index<Less>(this, axis, keepDims, nameof(ArgMin));
}
