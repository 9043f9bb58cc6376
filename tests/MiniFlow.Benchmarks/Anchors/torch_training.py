"""The workloads in PyTorch, as its tutorials write them."""

import torch
from torch import nn

import anchor


ACTIVATIONS = {"softmax": lambda: nn.Softmax(dim=1), "sigmoid": nn.Sigmoid, "relu": nn.ReLU}


class Training:
    def __init__(self, workload, mnist):
        torch.manual_seed(1)
        layers = []
        for layer in workload["layers"]:
            linear = nn.Linear(layer["from"], layer["to"])
            nn.init.trunc_normal_(linear.weight, std=layer["stddev"], a=-2 * layer["stddev"], b=2 * layer["stddev"]) if layer["stddev"] else nn.init.zeros_(linear.weight)
            nn.init.zeros_(linear.bias)
            layers.append(linear)
            if layer["activation"] in ACTIVATIONS:
                layers.append(ACTIVATIONS[layer["activation"]]())
            if layer["keep"] < 1:
                layers.append(nn.Dropout(1 - layer["keep"]))
        self.model = nn.Sequential(*layers)
        self.loss = nn.CrossEntropyLoss()
        rate = workload["rate"]
        self.optimizer = (
            torch.optim.Adam(self.model.parameters(), rate)
            if workload["optimizer"] == "adam"
            else torch.optim.SGD(self.model.parameters(), rate)
        )
        self.images, self.labels = torch.from_numpy(mnist.images), torch.from_numpy(mnist.labels)
        self.test_images, self.test_labels = torch.from_numpy(mnist.test_images), torch.from_numpy(mnist.test_labels)
        self.batches = anchor.Batches(len(mnist.images), workload["batch"])

    def step(self):
        indices = torch.from_numpy(next(self.batches))
        images, labels = self.images.index_select(0, indices), self.labels.index_select(0, indices)
        self.optimizer.zero_grad(set_to_none=True)
        self.loss(self.model(images), labels).backward()
        self.optimizer.step()

    def accuracy(self):
        self.model.eval()
        with torch.no_grad():
            right = (self.model(self.test_images).argmax(dim=1) == self.test_labels).float().mean().item()
        self.model.train()
        return right


def describe():
    capability = next(line.split(":")[1].strip() for line in torch.__config__.show().splitlines() if "CPU capability usage" in line)
    return f"PyTorch {torch.__version__}, its own kernels {capability}, {anchor.settings()}"


anchor.serve(describe, Training)
