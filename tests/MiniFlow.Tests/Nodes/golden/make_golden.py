#!/usr/bin/python3
"""Writes operations.json beside this script: what PyTorch makes of each operation, forward and backward.

    /usr/bin/python3 tests/MiniFlow.Tests/Nodes/golden/make_golden.py

MiniFlow.Tests.Nodes.GoldenOperationTests reads it. Each case has inputs, a made-up upstream gradient, the value and the gradient for
each input (null where the operation gives none). The committed file comes from PyTorch 1.13.
"""

import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

random = np.random.default_rng(1914)
cases = []


def number(x):
    if isinstance(x, (bool, np.bool_)):
        return "true" if x else "false"
    if isinstance(x, (int, np.integer)):
        return str(int(x))
    if np.isnan(x):
        return '"nan"'
    if np.isinf(x):
        return '"inf"' if x > 0 else '"-inf"'
    return str(x)  # the shortest text that reads back as this float32 or float64


def tensor(a):
    if a is None:
        return "null"
    a = a.detach().numpy() if isinstance(a, torch.Tensor) else np.asarray(a)
    data = ",".join(number(x) for x in a.ravel())
    return f'{{"dtype":"{a.dtype}","shape":{json.dumps(list(a.shape))},"data":[{data}]}}'


def some(*shape, low=-3.0, high=3.0, dtype="float32"):
    """Numbers with two decimals, so that the file stays readable; as an array even where the shape is ()."""
    return np.asarray(np.round(random.uniform(low, high, shape), 2), dtype=dtype)


def case(operation, function, inputs, differentiable=None, **options):
    """Runs the function on the inputs; a gradient comes for those that are floating, or for the first of them if told so."""
    arrays = [np.asarray(each) for each in inputs]
    wanted = [a.dtype.kind == "f" for a in arrays] if differentiable is None else differentiable
    leaves = [torch.tensor(a, requires_grad=want) for a, want in zip(arrays, wanted)]
    value = function(*leaves)
    upstream = None
    gradients = [None] * len(leaves)
    if any(wanted):
        upstream = torch.tensor(some(*value.shape, dtype=str(value.detach().numpy().dtype)))
        value.backward(upstream)
        gradients = [leaf.grad if want else None for leaf, want in zip(leaves, wanted)]
    name = f"{operation} {', '.join(str(tuple(a.shape)) for a in arrays)} {arrays[0].dtype} {options or ''}".strip()
    cases.append(
        f'{{"name":{json.dumps(name)},"operation":"{operation}","options":{json.dumps(options)},'
        f'"inputs":[{",".join(tensor(a) for a in arrays)}],"upstream":{tensor(upstream)},'
        f'"value":{tensor(value)},"gradients":[{",".join(tensor(g) for g in gradients)}]}}')


DTYPES = ["float32", "float64"]
SHAPES = [(), (4,), (2, 3), (2, 1, 3)]
PAIRS = [((), ()), ((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 1), (1, 3)), ((), (2, 3)), ((4, 1, 3), (2, 1))]

for dtype in DTYPES:
    for shape in SHAPES:
        case("Exp", torch.exp, [some(*shape, dtype=dtype)])
        case("Log", torch.log, [some(*shape, low=0.1, dtype=dtype)])
        case("Sqrt", torch.sqrt, [some(*shape, low=0.1, dtype=dtype)])
        case("Tanh", torch.tanh, [some(*shape, dtype=dtype)])
        case("Sigmoid", torch.sigmoid, [some(*shape, dtype=dtype)])
        case("Relu", torch.relu, [some(*shape, dtype=dtype)])
        case("Negative", torch.neg, [some(*shape, dtype=dtype)])
        case("Square", torch.square, [some(*shape, dtype=dtype)])
        case("Abs", torch.abs, [some(*shape, dtype=dtype)])
    case("Relu", torch.relu, [np.array([-1, 0, 1], dtype)])
    case("Abs", torch.abs, [np.array([-1, 0, 1], dtype)])
    for shape in [(3,), (2, 4), (2, 2, 3)]:
        case("Softmax", lambda x: torch.softmax(x, -1), [some(*shape, dtype=dtype)])
    case("Softmax", lambda x: torch.softmax(x, -1), [np.array([[10000, -10000, 0], [1000, 1000, 999]], dtype)])

    for first, second in PAIRS:
        x, y = some(*first, dtype=dtype), some(*second, dtype=dtype)
        case("Add", torch.add, [x, y])
        case("Subtract", torch.sub, [x, y])
        case("Multiply", torch.mul, [x, y])
        case("Divide", torch.div, [x, some(*second, low=0.5, dtype=dtype)])
        case("Maximum", torch.maximum, [x, y])
        case("Minimum", torch.minimum, [x, y])
        case("Pow", torch.pow, [some(*first, low=0.2, dtype=dtype), y])

    for transpose_a in (False, True):
        for transpose_b in (False, True):
            a = some(*((4, 2) if transpose_a else (2, 4)), dtype=dtype)
            b = some(*((3, 4) if transpose_b else (4, 3)), dtype=dtype)
            case("MatMul", lambda a, b: (a.T if transpose_a else a) @ (b.T if transpose_b else b), [a, b],
                 transposeA=transpose_a, transposeB=transpose_b)

    for axes in [None, [0], [1], [-1], [0, 2], [0, 1, 2]]:
        for keep in (False, True):
            x = some(2, 3, 4, dtype=dtype)
            dims = [0, 1, 2] if axes is None else axes
            case("ReduceSum", lambda x: torch.sum(x, dims, keepdim=keep), [x], axes=axes, keepDims=keep)
            case("ReduceMean", lambda x: torch.mean(x, dims, keepdim=keep), [x], axes=axes, keepDims=keep)
            case("ReduceMax", lambda x: torch.amax(x, dims, keepdim=keep), [x], axes=axes, keepDims=keep)
            case("ReduceMin", lambda x: torch.amin(x, dims, keepdim=keep), [x], axes=axes, keepDims=keep)
    # Several that are equally large share the gradient.
    case("ReduceMax", lambda x: torch.amax(x, [1]), [np.array([[1, 2, 2], [3, 3, 3]], dtype)], axes=[1], keepDims=False)

    logits = some(4, 3, low=-5, high=5, dtype=dtype)
    one_hot = np.eye(3, dtype=dtype)[[0, 2, 1, 2]]
    soft = np.round(random.dirichlet(np.ones(3), 4), 2).astype(dtype)  # rows that sum to about 1
    classes = np.array([0, 2, 1, 2], "int64")

    def per_row(labels, logits):
        return -(labels * F.log_softmax(logits, 1)).sum(1)

    case("SoftmaxCrossEntropyWithLogits", per_row, [one_hot, logits], differentiable=[False, True])
    case("SoftmaxCrossEntropyWithLogits", per_row, [soft, logits], differentiable=[False, True])
    case("SoftmaxCrossEntropyWithLogits", per_row, [one_hot, 1000 * logits], differentiable=[False, True])
    case("SparseSoftmaxCrossEntropyWithLogits", lambda y, x: F.cross_entropy(x, y, reduction="none"), [classes, logits])
    case("SparseSoftmaxCrossEntropyWithLogits", lambda y, x: F.cross_entropy(x, y, reduction="none"), [classes, 1000 * logits])

    case("Reshape", lambda x: x.reshape(3, 4), [some(2, 6, dtype=dtype)], shape=[3, 4])
    case("Reshape", lambda x: x.reshape(-1, 3), [some(2, 6, dtype=dtype)], shape=[-1, 3])
    case("Transpose", lambda x: x.T, [some(2, 3, dtype=dtype)], axes=None)
    case("Transpose", lambda x: x.permute(2, 0, 1), [some(2, 3, 4, dtype=dtype)], axes=[2, 0, 1])
    for axis, lengths in [(0, (1, 2, 3)), (1, (2, 2)), (-1, (1, 4))]:
        shapes = [tuple(length if i == axis % 3 else 2 for i in range(3)) for length in lengths]
        case("Concat", lambda *x: torch.cat(x, axis), [some(*shape, dtype=dtype) for shape in shapes], axis=axis)
    for axis in (0, 1, -1):
        case("Stack", lambda *x: torch.stack(x, axis), [some(2, 3, dtype=dtype) for _ in range(3)], axis=axis)
    case("Stack", lambda *x: torch.stack(x, 0), [some(dtype=dtype) for _ in range(3)], axis=0)

    x, y = np.round(some(3, 4, dtype=dtype)), np.round(some(4, dtype=dtype))
    for operation, function in [("Equal", torch.eq), ("NotEqual", torch.ne), ("Less", torch.lt), ("LessEqual", torch.le),
                                ("Greater", torch.gt), ("GreaterEqual", torch.ge)]:
        case(operation, function, [x, y], differentiable=[False, False])
    for axis in (0, 1, -1):
        case("ArgMax", lambda x: torch.argmax(x, axis), [some(3, 4, dtype=dtype)], differentiable=[False], axis=axis)

case("Cast", lambda x: x.double(), [some(2, 3)], dtype="float64")
case("Cast", lambda x: x.float(), [some(2, 3, dtype="float64")], dtype="float32")
case("Cast", lambda x: x.int(), [some(2, 3)], differentiable=[False], dtype="int32")
case("Cast", lambda x: x.float(), [np.array([True, False])], dtype="float32")
case("OneHot", lambda x: F.one_hot(x, 4).float(), [np.array([2, 0, 3], "int64")], depth=4)

path = pathlib.Path(__file__).parent / "operations.json"
path.write_text("[\n" + ",\n".join(cases) + "\n]\n")
print(f"{path.name}: {len(cases)} cases, {path.stat().st_size // 1024} KiB")
