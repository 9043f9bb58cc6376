#!/usr/bin/python3
"""Writes the *.json files beside this script: inputs, and what NumPy makes of them.

    /usr/bin/python3 tests/MiniFlow.Tests/Tensors/golden/make_golden.py

The tests of MiniFlow.Tests.Tensors read them. NumPy and MiniFlow differ in one rule on purpose: mixed dtypes promote as in PyTorch
(int64 with float32 gives float32, integers divided give float32). So operands are brought to that dtype before NumPy computes.
The committed files come from NumPy 1.24.2.
"""

import itertools
import json
import pathlib
import warnings

import numpy as np

warnings.simplefilter("ignore")
FOLDER = pathlib.Path(__file__).parent
DTYPES = ["bool", "int32", "int64", "float32", "float64"]  # in the order of promotion
random = np.random.default_rng(2017)


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
    a = np.asarray(a)
    data = ",".join(number(x) for x in a.ravel())
    return f'{{"dtype":"{a.dtype}","shape":{json.dumps(list(a.shape))},"data":[{data}]}}'


class Golden:
    """The cases of one file: name, inputs, options, expected."""

    def __init__(self, file):
        self.file, self.cases = file, {}

    def add(self, name, inputs, expected, **options):
        assert name not in self.cases, name
        if isinstance(expected, str):
            expected = json.dumps(expected)
        elif isinstance(expected, bool):
            expected = json.dumps(expected)
        else:
            expected = tensor(expected)
        self.cases[name] = (
            f'{{"name":{json.dumps(name)},"inputs":[{",".join(tensor(i) for i in inputs)}],'
            f'"options":{json.dumps(options)},"expected":{expected}}}')

    def write(self):
        path = FOLDER / self.file
        path.write_text("[\n" + ",\n".join(self.cases.values()) + "\n]\n")
        print(f"{path.name}: {len(self.cases)} cases, {path.stat().st_size // 1024} KiB")


def some(shape, dtype, low=-9, high=9):
    """Numbers with two decimals, so that the files stay readable."""
    if dtype == "bool":
        return random.random(shape) < 0.5
    if dtype.startswith("int"):
        return random.integers(low, high, shape, endpoint=True).astype(dtype)
    return np.round(random.uniform(low, high, shape), 2).astype(dtype)


def promote(a, b):
    return DTYPES[max(DTYPES.index(str(a)), DTYPES.index(str(b)))]


def floating(dtype):
    return dtype if dtype.startswith("float") else "float32"


def plain(axes):
    return None if axes is None else list(axes)


# ---------------------------------------------------------------------------------------------------------------- arithmetic

BROADCASTS = [
    ((), ()), ((3,), ()), ((2, 3), (2, 3)), ((2, 3), (3,)), ((3,), (2, 3)), ((2, 3), (2, 1)), ((2, 1), (1, 3)), ((4, 1, 3), (2, 1)),
    ((2, 3, 4), (3, 1)), ((2, 3, 4), (1, 3, 4)), ((2, 1, 3, 1), (1, 2, 1, 2)), ((2, 1, 2, 1, 2, 1), (1, 3, 1, 2, 1, 2)), ((0, 3), (3,)),
    ((3, 1), (1, 0)), ((1, 1), (1,)),
]
ARITHMETIC = {"Add": np.add, "Subtract": np.subtract, "Multiply": np.multiply, "Divide": np.divide, "Maximum": np.maximum, "Minimum": np.minimum, "Pow": np.power}
COMPARISONS = {"Equal": np.equal, "NotEqual": np.not_equal, "Less": np.less, "LessEqual": np.less_equal, "Greater": np.greater, "GreaterEqual": np.greater_equal}


def arithmetic():
    golden = Golden("arithmetic.json")
    for name, function in ARITHMETIC.items():
        pairs = [(shapes, "float32", "float32") for shapes in BROADCASTS]
        pairs += [(((2, 3), (3,)), a, b) for a in DTYPES for b in DTYPES if (a, b) != ("float32", "float32")]
        for (left, right), a, b in pairs:
            dtype = promote(a, b)
            if dtype == "bool" and name in ("Subtract", "Pow"):
                continue
            x, y = some(left, a), some(right, b)
            if name == "Pow":
                x, y = some(left, a, -3, 3), some(right, b, 0, 3)
                x = np.abs(x) if dtype.startswith("float") and a != "bool" else x
            if name == "Divide":
                dtype = floating(dtype)
            golden.add(f"{name} {left} {right} {a} {b}", [x, y], function(x.astype(dtype), y.astype(dtype)), operation=name)
    special = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.5])
    for name, function in ARITHMETIC.items():
        for dtype in ("float32", "float64"):
            x, y = special.astype(dtype)[:, None], special.astype(dtype)
            golden.add(f"{name} special {dtype}", [x, y], function(x, y), operation=name)
    big = np.array([2147483647, -2147483648, 123456], dtype="int32")
    for name in ("Add", "Subtract", "Multiply"):
        golden.add(f"{name} int32 wraps", [big, big[::-1]], ARITHMETIC[name](big, big[::-1]), operation=name)
    golden.write()


def comparison():
    golden = Golden("comparison.json")
    for name, function in COMPARISONS.items():
        for left, right in BROADCASTS:
            x, y = some(left, "int32", -2, 2), some(right, "int32", -2, 2)
            golden.add(f"{name} {left} {right}", [x, y], function(x, y), operation=name)
        for a, b in itertools.product(DTYPES, DTYPES):
            x, y = some((2, 3), a, -1, 1), some((3,), b, -1, 1)
            dtype = promote(a, b)
            golden.add(f"{name} {a} {b}", [x, y], function(x.astype(dtype), y.astype(dtype)), operation=name)
        special = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.5], dtype="float32")
        golden.add(f"{name} special", [special[:, None], special], function(special[:, None], special), operation=name)
    golden.write()


def closeness():
    golden = Golden("closeness.json")
    nan, inf = np.nan, np.inf
    pairs = [
        ([1.0, 2.0], [1.0, 2.0]), ([1.0], [1.00001]), ([1.0], [1.0001]), ([1e10], [1.00001e10]), ([1e-8], [1e-9]), ([1e-7], [1e-8]),
        ([0.0], [1e-8]), ([0.0], [1.1e-8]), ([nan], [nan]), ([nan, 1.0], [nan, 1.0]), ([nan], [1.0]), ([inf], [inf]), ([inf], [-inf]), ([-inf, 1.0], [-inf, 1.0]),
        ([inf], [1e308]), ([1e308], [inf]), ([1.0, 2.0, 3.0], 2.0), ([[1.0, 2.0], [1.0, 2.0]], [1.0, 2.0]), ([], []), ([-1.0], [-1.000009]), ([0.0], [-0.0]),
    ]
    for i, (x, y) in enumerate(pairs):
        for equal_nan in (False, True):
            x, y = np.array(x, dtype="float64"), np.array(y, dtype="float64")
            golden.add(f"{i} equalNan={equal_nan}", [x, y], bool(np.allclose(x, y, equal_nan=equal_nan)), relative=1e-5, absolute=1e-8, equalNan=equal_nan)
    x, y = np.array([0.1863, 0.3072, 0.5064]), np.array([0.18632372, 0.30719589, 0.50648039])
    for relative, absolute in ((0, 1e-4), (0, 1e-5), (1e-3, 0), (1e-5, 0), (0, 0), (1e-4, 1e-4)):
        golden.add(f"tolerances {relative} {absolute}", [x, y], bool(np.allclose(x, y, rtol=relative, atol=absolute)), relative=relative, absolute=absolute, equalNan=False)
        golden.add(f"tolerances swapped {relative} {absolute}", [y, x], bool(np.allclose(y, x, rtol=relative, atol=absolute)), relative=relative, absolute=absolute, equalNan=False)
    for a, b in itertools.product(DTYPES, DTYPES):
        x, y = np.array([0, 1, 1], dtype=a), np.array([0, 1, 1], dtype=b)
        golden.add(f"dtypes {a} {b}", [x, y], bool(np.allclose(x, y)), relative=1e-5, absolute=1e-8, equalNan=False)
        golden.add(f"dtypes {a} {b} different", [x, 1 - y.astype("int64")], bool(np.allclose(x, 1 - y.astype("int64"))), relative=1e-5, absolute=1e-8, equalNan=False)
    golden.write()


# ----------------------------------------------------------------------------------------------------------------- functions

def sigmoid(x):
    return (1 / (1 + np.exp(-x.astype("float64")))).astype(x.dtype)


def functions():
    golden = Golden("functions.json")
    in_floating = {"Exp": np.exp, "Log": np.log, "Sqrt": np.sqrt, "Tanh": np.tanh, "Sigmoid": sigmoid}
    in_numbers = {"Negate": np.negative, "Abs": np.abs, "Square": np.square, "Sign": np.sign, "Relu": lambda x: np.maximum(x, np.zeros((), x.dtype))}
    special = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.0, -1.0, 1e-30, 10000.0, -10000.0, 0.5, 88.0, -88.0, 1e-3])
    for name, function in {**in_floating, **in_numbers}.items():
        for dtype in DTYPES:
            if dtype == "bool" and name in in_numbers:
                continue
            for shape in ((), (37,), (2, 3), (2, 1, 2, 1, 2, 2), (0, 3)):
                x = some(shape, dtype, 0 if name in ("Log", "Sqrt") else -9)
                golden.add(f"{name} {dtype} {shape}", [x], function(x.astype(floating(dtype))) if name in in_floating else function(x), operation=name)
        for dtype in ("float32", "float64"):
            x = special.astype(dtype)
            golden.add(f"{name} special {dtype}", [x], function(x), operation=name)
    for dtype in ("float32", "float64"):
        x = some((4, 5), dtype)
        golden.add(f"Clip {dtype}", [x], np.clip(x, x.dtype.type(-2.5), x.dtype.type(3)), operation="Clip", low=-2.5, high=3.0)
    for dtype in ("int32", "int64"):
        x = some((4, 5), dtype)
        golden.add(f"Clip {dtype}", [x], np.clip(x, -2, 3).astype(dtype), operation="Clip", low=-2, high=3)
    for a, b in itertools.product(DTYPES, DTYPES):
        condition, x, y = some((2, 3), "bool"), some((3,), a), some((2, 1), b)
        golden.add(f"Where {a} {b}", [condition, x, y], np.where(condition, x.astype(promote(a, b)), y.astype(promote(a, b))), operation="Where")
    condition, x, y = some((4, 1), "bool"), np.float32(1), some((3,), "float32")
    golden.add("Where column condition", [condition, x, y], np.where(condition, x, y), operation="Where")
    for a, b in itertools.product(DTYPES, DTYPES):
        x = some((2, 3), a)
        golden.add(f"Cast {a} {b}", [x], x.astype(b), operation="Cast", dtype=b)
    golden.add("Cast special bool", [special], special.astype("bool"), operation="Cast", dtype="bool")
    golden.write()


# ---------------------------------------------------------------------------------------------------------------- reductions

def subsets(rank):
    return [None] + [s for n in range(rank + 1) for s in itertools.combinations(range(rank), n)]


def reductions():
    golden = Golden("reductions.json")
    wide = {"bool": "int64", "int32": "int64", "int64": "int64", "float32": "float32", "float64": "float64"}
    operations = {
        "Sum": lambda x, **o: np.sum(x.astype(wide[str(x.dtype)]), **o),
        "Prod": lambda x, **o: np.prod(x.astype(wide[str(x.dtype)]), **o),
        "Mean": lambda x, **o: np.asarray(np.mean(x.astype("float64"), **o)).astype(floating(str(x.dtype))),
        "Max": np.max, "Min": np.min, "All": np.all, "Any": np.any,
    }
    shapes = [("float64", (2, 3, 4)), ("float32", ()), ("float32", (5,)), ("float32", (3, 4)), ("int32", (3, 4)), ("int64", (3, 4)), ("bool", (3, 4)), ("float64", (3, 1, 2)),
              ("float64", (0, 3)), ("float64", (3, 0)), ("int32", (0,))]
    for dtype, shape in shapes:
        for name, function in operations.items():
            x = some(shape, dtype, -3, 3)
            for axes in subsets(len(shape)):
                for keep in (False, True):
                    try:
                        expected = np.asarray(function(x, axis=axes, keepdims=keep))
                    except ValueError:  # the maximum of nothing
                        continue
                    golden.add(f"{name} {dtype} {shape} {axes} {keep}", [x], expected, operation=name, axes=plain(axes), keepDims=keep)
    x = some((2, 1, 3, 2, 1, 2), "float32", -3, 3)
    for axes in ((0,), (-1,), (1, 3), (0, 2, 4), (5, 2), (-2, -4), (0, 1, 2, 3, 4, 5)):
        golden.add(f"Sum rank 6 {axes}", [x], np.sum(x, axis=axes), operation="Sum", axes=plain(axes), keepDims=False)
        golden.add(f"Max rank 6 {axes}", [x], np.max(x, axis=axes, keepdims=True), operation="Max", axes=plain(axes), keepDims=True)
    x = np.array([[1, np.nan, 3], [np.inf, -np.inf, 0], [-1, -2, -3]])
    for name, function in operations.items():
        for axes in (None, (0,), (1,)):
            golden.add(f"{name} special {axes}", [x], np.asarray(function(x, axis=axes)), operation=name, axes=plain(axes), keepDims=False)
    for name, function in {"ArgMax": np.argmax, "ArgMin": np.argmin}.items():
        for dtype in DTYPES:
            for shape in ((), (7,), (3, 4)) if dtype != "float32" else ((), (7,), (3, 4), (2, 3, 4), (2, 1, 3, 2, 1, 2)):
                x = some(shape, dtype, -2, 2)  # few different values, so that there are ties
                for axis in (None, *range(-len(shape), len(shape))):
                    golden.add(f"{name} {dtype} {shape} {axis}", [x], np.asarray(function(x, axis=axis)), operation=name, axes=None if axis is None else [axis], keepDims=False)
                    if shape in ((), (3, 4)):
                        golden.add(f"{name} {dtype} {shape} {axis} keep", [x], np.asarray(function(x, axis=axis, keepdims=True)), operation=name, axes=None if axis is None else [axis], keepDims=True)
        x = np.array([[1, np.nan, 3, np.nan], [np.inf, -np.inf, 0, np.inf], [-0.0, 0.0, -0.0, 0.0]])
        for axis in (None, 0, 1):
            golden.add(f"{name} special {axis}", [x], np.asarray(function(x, axis=axis)), operation=name, axes=None if axis is None else [axis], keepDims=False)
    golden.write()


# ------------------------------------------------------------------------------------------------------------------ products

def products():
    golden = Golden("products.json")
    for dtype in ("int32", "int64", "float32", "float64"):
        for m, k, n in ((2, 3, 4), (1, 1, 1), (5, 1, 2), (1, 7, 1), (0, 3, 2), (2, 0, 3), (2, 3, 0)):
            for transpose_a, transpose_b in itertools.product((False, True), (False, True)):
                a, b = some((m, k), dtype), some((k, n), dtype)
                expected = a @ b
                stored_a, stored_b = a.T.copy() if transpose_a else a, b.T.copy() if transpose_b else b
                golden.add(f"{dtype} {m}x{k} {k}x{n} {transpose_a} {transpose_b}", [stored_a, stored_b], expected, transposeA=transpose_a, transposeB=transpose_b)
    for left, right in (((3,), (3,)), ((3,), (3, 4)), ((2, 3), (3,)), ((2, 3, 4), (4,)), ((3,), (2, 3, 2)), ((2, 3, 4), (4, 2)), ((3, 4), (2, 4, 2)),
                        ((2, 1, 3, 4), (5, 4, 2)), ((1, 2, 1, 2, 3, 4), (2, 1, 3, 1, 4, 2)), ((0, 2, 3), (3, 2))):
        a, b = some(left, "float64"), some(right, "float64")
        golden.add(f"batch {left} {right}", [a, b], np.asarray(np.matmul(a, b)), transposeA=False, transposeB=False)
    a, b = some((2, 4, 3), "float32"), some((2, 2, 4), "float32")
    golden.add("batch both transposed", [a, b], np.matmul(a.swapaxes(1, 2), b.swapaxes(1, 2)), transposeA=True, transposeB=True)
    for x, y in itertools.product(DTYPES, DTYPES):
        if (x, y) != ("bool", "bool") and x != y:
            a, b = some((2, 3), x), some((3, 2), y)
            golden.add(f"mixed {x} {y}", [a, b], a.astype(promote(x, y)) @ b.astype(promote(x, y)), transposeA=False, transposeB=False)
    golden.write()


# ------------------------------------------------------------------------------------------------------------------- shaping

def shaping():
    golden = Golden("shaping.json")
    for dtype in DTYPES:
        for shape in ((), (3,), (2, 3), (2, 3, 2), (1, 2, 1, 3, 2, 1), (0, 2), (17, 33) if dtype == "float32" else (3, 1)):
            x = some(shape, dtype)
            golden.add(f"Transpose {dtype} {shape}", [x], x.T, operation="Transpose", axes=[])
    for shape in ((2, 3, 4), (2, 1, 3, 2)):
        for axes in itertools.permutations(range(len(shape))):
            x = some(shape, "int32")
            golden.add(f"Transpose {shape} {axes}", [x], x.transpose(axes), operation="Transpose", axes=list(axes))
    x = some((2, 3, 2), "float64")
    golden.add("Transpose from the end", [x], x.transpose(-1, 0, -2), operation="Transpose", axes=[-1, 0, -2])
    x = some((2, 1, 2, 3, 1, 2), "int64")
    golden.add("Transpose rank 6", [x], x.transpose(5, 3, 1, 0, 2, 4), operation="Transpose", axes=[5, 3, 1, 0, 2, 4])
    for shape, wanted in (((2, 3), (3, 2)), ((2, 3), (6,)), ((2, 3), (-1,)), ((2, 3), (3, -1)), ((2, 3), (1, 2, 1, 3)), ((), (1, 1)), ((1, 1), ()), ((0, 3), (3, 0)), ((0, 3), (-1, 3)),
                          ((4, 3), (2, -1, 2)), ((2, 2, 2, 2, 2, 2), (8, -1))):
        x = some(shape, "float32")
        golden.add(f"Reshape {shape} {wanted}", [x], x.reshape(wanted), operation="Reshape", shape=list(wanted))
    for shape, wanted in (((), (2, 3)), ((3,), (2, 3)), ((2, 1), (2, 3)), ((1, 3, 1), (2, 3, 4)), ((2, 1, 2), (3, 2, 2, 2)), ((1,), (0,)), ((1, 3), (0, 3))):
        for dtype in DTYPES:
            x = some(shape, dtype)
            golden.add(f"BroadcastTo {shape} {wanted} {dtype}", [x], np.broadcast_to(x, wanted), operation="BroadcastTo", shape=list(wanted))
    for shape, axis in (((2, 3), 0), ((2, 3), 1), ((2, 3), 2), ((2, 3), -1), ((2, 3), -3), ((), 0)):
        x = some(shape, "int32")
        golden.add(f"Unsqueeze {shape} {axis}", [x], np.expand_dims(x, axis), operation="Unsqueeze", axis=axis)
    for shape, axis in (((1, 2, 1), None), ((1, 2, 1), 0), ((1, 2, 1), -1), ((1, 1), None), ((2, 3), None), ((), None)):
        x = some(shape, "bool")
        golden.add(f"Squeeze {shape} {axis}", [x], np.squeeze(x, axis), operation="Squeeze", axis=axis)
    for shape in ((5,), (5, 2), (5, 2, 3)):
        for dtype in DTYPES:
            x = some(shape, dtype)
            for row in (0, 3, -1, -5):
                golden.add(f"Row {shape} {dtype} {row}", [x], np.asarray(x[row]), operation="Row", row=row)
            for start, stop in ((0, 5), (1, 3), (2, 2), (4, 5)):
                golden.add(f"Rows {shape} {dtype} {start}:{stop}", [x], x[start:stop], operation="Rows", start=start, stop=stop)
            golden.add(f"TakeRows {shape} {dtype}", [x], x[[4, 0, 0, -1, 2]], operation="TakeRows", rows=[4, 0, 0, -1, 2])
            golden.add(f"TakeRows none {shape} {dtype}", [x], x[np.zeros(0, "int32")], operation="TakeRows", rows=[])
    for a, b in itertools.product(DTYPES, DTYPES):
        x, y = some((2, 3), a), some((4, 3), b)
        golden.add(f"Concat {a} {b}", [x, y], np.concatenate([x.astype(promote(a, b)), y.astype(promote(a, b))]), operation="Concat", axis=0)
    for shapes, axis in ((((2, 3), (2, 1), (2, 2)), 1), (((2, 3), (2, 1)), -1), (((2, 0), (2, 3)), 1), (((2, 2, 3), (2, 4, 3)), 1), (((3,), (2,)), 0)):
        parts = [some(shape, "float32") for shape in shapes]
        golden.add(f"Concat {shapes} {axis}", parts, np.concatenate(parts, axis), operation="Concat", axis=axis)
    for shape, axis in (((2, 3), 0), ((2, 3), 1), ((2, 3), 2), ((2, 3), -1), ((2, 3), -3), ((), 0), ((0,), 0)):
        parts = [some(shape, "float64") for _ in range(3)]
        golden.add(f"Stack {shape} {axis}", parts, np.stack(parts, axis), operation="Stack", axis=axis)
    for indices in (np.array([1, 0, 2, 1], "int32"), np.array([[0, 1], [3, 2]], "int64"), np.array(2, "int32"), np.zeros(0, "int32")):
        golden.add(f"OneHot {indices.shape}", [indices], np.eye(4, dtype="float32")[indices], operation="OneHot", depth=4)
    for name, value in {"Eye 3": np.eye(3, dtype="float32"), "Eye 2 4": np.eye(2, 4, dtype="int32"), "Range 5": np.arange(5, dtype="int32"), "Range 2 11 3": np.arange(2, 11, 3, dtype="int32"),
                        "Range 5 0 -2": np.arange(5, 0, -2, dtype="int32"), "Range 0 1 0.1": np.arange(0, 1, 0.1), "Linspace 0 1 5": np.linspace(0, 1, 5), "Linspace -1 2 7": np.linspace(-1, 2, 7),
                        "Linspace 3 4 1": np.linspace(3, 4, 1), "Linspace 3 4 0": np.linspace(3, 4, 0), "Range 3 3": np.arange(3, 3, dtype="int32")}.items():
        golden.add(name, [], value, operation="Create")
    golden.write()


# ------------------------------------------------------------------------------------------------------------------ printing

def printing():
    golden = Golden("printing.json")
    f32, f64, i32, i64 = "float32", "float64", "int32", "int64"
    arrays = []

    def show(data, dtype=f64):
        arrays.append(np.asarray(data, dtype=dtype))

    for value in (0, 1, -1, 0.1, 3.5, 1e-4, 9.9e-5, 1e15, 1e16, 123456789.125, -2.5e-7, 1 / 3, np.nan, np.inf, -np.inf, -0.0, 5e-324, 1.7976931348623157e308, 1e100, 100000.0):
        show(value)
        show(value, f32)
    for value in (0, -7, 2147483647):
        show(value, i32)
    show(-9223372036854775808, i64)
    show(True, "bool")
    show(False, "bool")
    show([1, 2, 3])
    show([1, 2, 3], f32)
    show([1.5, 2, -3])
    show([0.1, 0.22, 0.333])
    show([0.1, 0.22, 0.333], f32)
    show([1 / 3, 2 / 3])
    show([1 / 3, 2 / 3], f32)
    show([[1, 2], [3, 4]])
    show([[-9, 4], [-9, 4]])
    show([[1, -2.5], [1000, 0.125]])
    show([1, 1000])
    show([1, 1000.1])
    show([0.001, 1])
    show([0.001, 1], f32)
    show([0.0001, 0.0002])
    show([0.0001, 0.0002], f32)
    show([0.00009, 0.0001])
    show([1e8, 1])
    show([99999999, 99999999])
    show([99999999.5, 12345678.25])
    show([1e-5, 1e5])
    show([1e100, 1e-100])
    show([1e10, 1e-5, -1])
    show([1.23456789012345, 2])
    show([123456.789012345, 2345.6])
    show([1e20, 2e20], f32)
    show([3.4e38, 1e-45], f32)
    show([16777216, 16777215], f32)
    show([56226008, 8322620, -99233240], f32)
    show([56226008], f32)
    show(56226008, f32)
    show([np.nan, 1])
    show([np.nan, np.inf, -np.inf])
    show([np.inf, 1.5])
    show([-np.inf, 1.5])
    show([np.nan, 1e-10])
    show([-np.inf, 1e-10, 123])
    show([np.nan, np.nan], f32)
    show([0, 0])
    show([-0.0, 0.0])
    show([0, 1e-10])
    show([2**-9, 1])
    show([3 * 2**-9, 1])
    show([0.5, 2**-9 + 0.25, 2**-10 + 0.5])
    show([0.29999999999, 0.30000000001])
    show([0.999999999, 0.1])
    show([9.9999999999e-5, 1e-4])
    show([99999.999999999, 1000])
    show([True, False, True], "bool")
    show([True, True], "bool")
    show([[True], [False]], "bool")
    show([1, 20, 300], i32)
    show([-1, 20, 300], i32)
    show([[1, -20], [300, 4]], i64)
    show([9223372036854775807, -9223372036854775808], i64)
    show([])
    show(np.zeros((0, 3)))
    show(np.zeros((3, 0)), i32)
    show(np.zeros((2, 0, 2)), "bool")
    show(np.arange(24).reshape(2, 3, 4), i32)
    show(np.arange(24).reshape(2, 3, 4) / 8, f32)
    show(np.arange(16).reshape(2, 2, 2, 2))
    show(np.arange(64).reshape(2, 2, 2, 2, 2, 2), i32)
    show(np.ones((1, 1, 1)))
    show(np.arange(30))
    show(np.arange(30), i32)
    show(np.arange(40) / 7, f32)
    show(np.arange(60).reshape(2, 30) * 1.5)
    show(np.arange(120).reshape(2, 2, 30), i64)
    show(np.arange(40) % 3 == 0, "bool")
    show(np.arange(1000), i32)
    show(np.arange(1001), i32)
    show(np.arange(1001))
    show(np.arange(1200).reshape(30, 40), i32)
    show(np.arange(1200).reshape(3, 400) / 3, f32)
    show(np.arange(2000).reshape(10, 2, 100), i32)
    show(np.arange(4096).reshape(4, 4, 4, 4, 4, 4), i32)
    show(np.arange(4480).reshape(10, 7, 8, 8), i32)
    show(np.arange(1400).reshape(200, 7) % 2 == 0, "bool")
    show(np.arange(1400).reshape(7, 200) * 1e-6)
    show([[1e-300, 1e300]])
    show([1e-12 * i for i in range(20)])
    show([100, 0.1], f32)
    show([12345.678, 0.5], f32)
    for dtype in (f32, f64):
        for scale in (1, 1e-6, 1e7, 1e12):
            show(random.standard_normal((3, 4)) * scale, dtype)
        show(random.standard_normal(12) * 10.0 ** random.integers(-20, 20, 12), dtype)
        show(random.random((4, 5)), dtype)
    for i, a in enumerate(arrays):
        golden.add(f"{i:03} {a.dtype} {a.shape}", [a], str(a[()] if a.shape == () else a))
    golden.write()


if __name__ == "__main__":
    for part in (arithmetic, comparison, closeness, functions, reductions, products, shaping, printing):
        random = np.random.default_rng(2017)
        part()
