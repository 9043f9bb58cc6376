"""What the anchors have in common: the data, and the conversation with the program that compares them with MiniFlow.

A line on standard input asks, a line on standard output answers:
    the first line, JSON: the folder of MNIST and the workloads  ->  versions and settings
    W1 200                                                       ->  seconds that one of 200 training steps took
    accuracy W1                                                  ->  the share of test images that are read correctly
    memory                                                       ->  the most memory that this process has had, in MiB
"""

import gzip
import json
import os
import resource
import sys
import time

import numpy as np

FOR_VALIDATION = 5000


def read(folder, name, offset):
    with gzip.open(os.path.join(folder, name)) as file:
        return np.frombuffer(file.read(), np.uint8, offset=offset)


class Mnist:
    """55 000 images to train with and 10 000 to test, float32 from 0 to 1, with the digit of each."""

    def __init__(self, folder):
        self.images = self.scaled(read(folder, "train-images-idx3-ubyte.gz", 16))[FOR_VALIDATION:]
        self.labels = read(folder, "train-labels-idx1-ubyte.gz", 8)[FOR_VALIDATION:].astype(np.int64)
        self.test_images = self.scaled(read(folder, "t10k-images-idx3-ubyte.gz", 16))
        self.test_labels = read(folder, "t10k-labels-idx1-ubyte.gz", 8).astype(np.int64)

    @staticmethod
    def scaled(pixels):
        return pixels.reshape(-1, 784).astype(np.float32) * np.float32(1 / 255)


class Batches:
    """The indices of the next examples, in an order that is shuffled anew in each epoch; a batch may reach into the next one."""

    def __init__(self, count, size):
        self.random = np.random.default_rng(1)
        self.count, self.size = count, size
        self.order = self.random.permutation(count)
        self.next = 0

    def __next__(self):
        if self.next + self.size > len(self.order):
            self.order = np.concatenate([self.order[self.next:], self.random.permutation(self.count)])
            self.next = 0
        indices = self.order[self.next:self.next + self.size]
        self.next += self.size
        return indices


def settings():
    """What the environment says about threads and kernels, as NAME=value."""
    return " ".join(f"{name}={value}" for name, value in sorted(os.environ.items()) if name.startswith(("OPENBLAS_", "OMP_", "ATEN_")))


def most_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def serve(describe, make):
    """Answers until standard input ends; `make(workload, mnist)` gives something with `step()` and `accuracy()`."""
    setup = json.loads(sys.stdin.readline())
    mnist = Mnist(setup["mnist"])
    workloads = {workload["name"]: workload for workload in setup["workloads"]}
    trainings = {}
    print(describe(), flush=True)
    for line in sys.stdin:
        words = line.split()
        if words[0] == "memory":
            print(most_memory(), flush=True)
            continue
        name = words[1] if words[0] == "accuracy" else words[0]
        if name not in trainings:
            trainings[name] = make(workloads[name], mnist)
        training = trainings[name]
        if words[0] == "accuracy":
            print(training.accuracy(), flush=True)
            continue
        count = int(words[1])
        start = time.perf_counter()
        for _ in range(count):
            training.step()
        print((time.perf_counter() - start) / count, flush=True)
