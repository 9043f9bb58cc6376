"""Makes losses.json: the losses of the first steps of training, computed by PyTorch.

    /usr/bin/python3 make_losses.py        (needs torch and numpy; run in this folder)

The network and its batches are those of GoldenLossTests.cs: 784 -> 16 sigmoid -> 10, softmax cross-entropy, plain gradient
descent, batches of 32 taken from the training file in its own order, initial weights from a formula that both sides can compute.
"""
import gzip
import json
from pathlib import Path

import numpy as np
import torch

HIDDEN, BATCH, STEPS, RATE = 16, 32, 60, 0.5
MNIST = Path(__file__).resolve().parents[4] / "data" / "mnist"


def idx(name, header):
    with gzip.open(MNIST / name) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def weights(rows, columns):
    """A pattern without a period that a short run would notice, in [-0.1, 0.1), exact in float64 before the one rounding."""
    i, j = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    return (((i * 7919 + j * 104729) % 1009) / 1009 - 0.5) * 0.2


def losses(dtype):
    images = np.multiply(idx("train-images-idx3-ubyte.gz", 16).reshape(-1, 784)[5000:].astype(np.float32), np.float32(1 / 255))
    labels = idx("train-labels-idx1-ubyte.gz", 8)[5000:].astype(np.int64)
    parameters = [torch.tensor(value, dtype=dtype, requires_grad=True)
                  for value in (weights(784, HIDDEN), np.zeros(HIDDEN), weights(HIDDEN, 10), np.zeros(10))]
    w1, b1, w2, b2 = parameters
    result = []
    for step in range(STEPS):
        rows = slice(step * BATCH, (step + 1) * BATCH)
        x, y = torch.tensor(images[rows], dtype=dtype), torch.tensor(labels[rows])
        logits = torch.sigmoid(x @ w1 + b1) @ w2 + b2
        loss = torch.nn.functional.cross_entropy(logits, y)
        result.append(loss.item())
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients):
                parameter -= RATE * gradient
    return result


torch.set_num_threads(1)
Path("losses.json").write_text(json.dumps(
    {"torch": torch.__version__, "float32": losses(torch.float32), "float64": losses(torch.float64)}, indent=1) + "\n")
