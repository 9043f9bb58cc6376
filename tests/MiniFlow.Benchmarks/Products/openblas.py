"""Products by NumPy on OpenBLAS, for the side-by-side table.

Prints one line that names the versions, then answers every line 'm n k transposeA transposeB repetitions' on the standard input
with the seconds that one product took, the mean over the repetitions.
"""
import ctypes
import sys
import time

import numpy


def openblas():
    """OpenBLAS's own account of itself, or None when NumPy runs on something else."""
    numpy.dot(numpy.ones((2, 2), numpy.float32), numpy.ones((2, 2), numpy.float32))
    try:
        with open("/proc/self/maps") as maps:
            paths = {line.split()[-1] for line in maps if "openblas" in line}
    except OSError:
        return None
    for path in paths:
        library = ctypes.CDLL(path)
        config, core = library.openblas_get_config, library.openblas_get_corename
        config.restype = core.restype = ctypes.c_char_p
        version = " ".join(config().decode().split()[:2])
        return f"{version}, {core().decode()} kernels, {library.openblas_get_num_threads()} thread(s)"
    return None


blas = openblas()
print(f"NumPy {numpy.__version__} on {blas}" if blas else "missing: NumPy is here, but not on OpenBLAS", flush=True)

operands = {}
for line in sys.stdin:
    m, n, k, transpose_a, transpose_b, repetitions = (int(word) for word in line.split())
    key = (m, n, k, transpose_a, transpose_b)
    if key not in operands:
        random = numpy.random.default_rng(1)
        a = random.uniform(-1, 1, (k, m) if transpose_a else (m, k)).astype(numpy.float32)
        b = random.uniform(-1, 1, (n, k) if transpose_b else (k, n)).astype(numpy.float32)
        operands[key] = (a.T if transpose_a else a, b.T if transpose_b else b, numpy.empty((m, n), numpy.float32))
        numpy.dot(*operands[key])
    a, b, c = operands[key]
    start = time.perf_counter()
    for _ in range(repetitions):
        numpy.dot(a, b, c)
    print((time.perf_counter() - start) / repetitions, flush=True)
