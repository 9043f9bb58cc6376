"""Writes optimizers.json: what PyTorch's optimisers make of the same start and the same gradients.

Run with a Python that has PyTorch (Debian: python3-torch):  python3 make_golden.py
"""
import json
import pathlib

import torch

START = [[0.5, -1.0, 2.0], [0.25, 0.0, -3.0]]
GRADIENTS = [
    [[0.1, -0.2, 0.3], [0.0, 1.5, -0.01]],
    [[-0.4, -0.2, 0.1], [0.0, 1.0, 0.02]],
    [[0.3, 0.7, -0.6], [1e-4, -2.0, 0.03]],
    [[0.2, 0.1, 0.0], [0.0, 0.5, 40.0]],
    [[-0.9, 0.3, 0.8], [-1e-4, 0.25, -0.05]],
]
RULES = {
    "GradientDescent": lambda w: torch.optim.SGD([w], lr=0.1),
    "Momentum": lambda w: torch.optim.SGD([w], lr=0.1, momentum=0.9),
    "Adam": lambda w: torch.optim.Adam([w], lr=0.001),
    "AdamWithOtherSettings": lambda w: torch.optim.Adam([w], lr=0.05, betas=(0.8, 0.99), eps=1e-4),
}


def run(make, dtype):
    w = torch.tensor(START, dtype=dtype, requires_grad=True)
    optimizer = make(w)
    steps = []
    for gradient in GRADIENTS:
        w.grad = torch.tensor(gradient, dtype=dtype)
        optimizer.step()
        steps.append([float(x) for x in w.detach().flatten()])
    return steps


golden = {
    "torch": torch.__version__,
    "start": START,
    "gradients": GRADIENTS,
    "rules": {name: {"float32": run(make, torch.float32), "float64": run(make, torch.float64)} for name, make in RULES.items()},
}
pathlib.Path(__file__).with_name("optimizers.json").write_text(json.dumps(golden) + "\n")
