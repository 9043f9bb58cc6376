"""The workloads as a graph of node objects over NumPy, in the style of the miniflow lab, float32."""

import numpy as np

import anchor


class Node:
    def __init__(self, *inbound):
        self.inbound = inbound
        self.outbound = []
        self.value = None
        self.gradients = {}
        for node in inbound:
            node.outbound.append(self)

    def upstream(self):
        gradient = self.outbound[0].gradients[self]
        for node in self.outbound[1:]:
            gradient = gradient + node.gradients[self]
        return gradient


class Input(Node):
    trainable = False

    def __init__(self, value=None):
        super().__init__()
        self.value = value
        self.trainable = value is not None

    def forward(self):
        pass

    def backward(self):
        if self.trainable:
            self.gradients[self] = self.upstream()


class Linear(Node):
    def forward(self):
        x, weights, bias = self.inbound
        self.value = x.value @ weights.value
        self.value += bias.value

    def backward(self):
        x, weights, bias = self.inbound
        upstream = self.upstream()
        if not isinstance(x, Input):
            self.gradients[x] = upstream @ weights.value.T
        self.gradients[weights] = x.value.T @ upstream
        self.gradients[bias] = upstream.sum(axis=0)


class Sigmoid(Node):
    def forward(self):
        self.value = 1 / (1 + np.exp(-self.inbound[0].value))

    def backward(self):
        slope = 1 - self.value
        slope *= self.value
        slope *= self.upstream()
        self.gradients[self.inbound[0]] = slope


def softmax(x):
    value = x - x.max(axis=1, keepdims=True)
    np.exp(value, out=value)
    value /= value.sum(axis=1, keepdims=True)
    return value


class Softmax(Node):
    def forward(self):
        self.value = softmax(self.inbound[0].value)

    def backward(self):
        upstream = self.upstream()
        mean = np.einsum("ij,ij->i", upstream, self.value)
        gradient = upstream - mean[:, np.newaxis]
        gradient *= self.value
        self.gradients[self.inbound[0]] = gradient


class ReLU(Node):
    def forward(self):
        self.value = np.maximum(self.inbound[0].value, 0)

    def backward(self):
        self.gradients[self.inbound[0]] = self.upstream() * (self.value > 0)


class Dropout(Node):
    random = np.random.Generator(np.random.SFC64(2))

    def __init__(self, x, keep):
        super().__init__(x)
        self.keep, self.is_training = keep, True

    def forward(self):
        self.value = self.inbound[0].value
        if self.is_training:
            self.mask = self.random.random(self.value.shape, np.float32) < np.float32(self.keep)
            self.mask = self.mask * np.float32(1 / self.keep)
            self.value = self.value * self.mask

    def backward(self):
        self.gradients[self.inbound[0]] = self.upstream() * self.mask


class CrossEntropyWithSoftmax(Node):
    def forward(self):
        logits, labels = self.inbound
        self.probabilities = softmax(logits.value)
        rows = np.arange(len(labels.value))
        self.value = -np.log(self.probabilities[rows, labels.value]).mean()

    def backward(self):
        logits, labels = self.inbound
        gradient = self.probabilities
        gradient[np.arange(len(labels.value)), labels.value] -= 1
        gradient /= np.float32(len(labels.value))
        self.gradients[logits] = gradient


def topological_sort(output):
    order, seen = [], set()

    def visit(node):
        if node not in seen:
            seen.add(node)
            for inbound in node.inbound:
                visit(inbound)
            order.append(node)

    visit(output)
    return order


class Sgd:
    def __init__(self, weights, rate):
        self.weights, self.rate = weights, np.float32(rate)

    def step(self):
        for node in self.weights:
            gradient = node.gradients[node]
            gradient *= self.rate
            node.value -= gradient


class Adam:
    """With every intermediate result in memory that was made once."""

    def __init__(self, weights, rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.weights, self.rate, self.beta1, self.beta2, self.epsilon = weights, rate, beta1, beta2, epsilon
        self.means = [np.zeros_like(node.value) for node in weights]
        self.squares = [np.zeros_like(node.value) for node in weights]
        self.rooms = [np.zeros_like(node.value) for node in weights]
        self.count = 0

    def step(self):
        self.count += 1
        rate = np.float32(self.rate / (1 - self.beta1**self.count))
        root = np.float32(1 / (1 - self.beta2**self.count) ** 0.5)
        for node, mean, square, room in zip(self.weights, self.means, self.squares, self.rooms):
            gradient = node.gradients[node]
            np.multiply(gradient, np.float32(1 - self.beta1), out=room)
            mean *= np.float32(self.beta1)
            mean += room
            np.multiply(gradient, gradient, out=room)
            room *= np.float32(1 - self.beta2)
            square *= np.float32(self.beta2)
            square += room
            np.sqrt(square, out=room)
            room *= root
            room += np.float32(self.epsilon)
            np.divide(mean, room, out=room)
            room *= rate
            node.value -= room


ACTIVATIONS = {"softmax": Softmax, "sigmoid": Sigmoid, "relu": ReLU}


def initial(shape, stddev):
    random = np.random.default_rng(1)
    numbers = random.standard_normal(shape) * stddev
    return np.clip(numbers, -2 * stddev, 2 * stddev).astype(np.float32)


class Training:
    def __init__(self, workload, mnist):
        self.mnist = mnist
        self.x, self.y = Input(), Input()
        self.dropouts, weights = [], []
        node = self.x
        for layer in workload["layers"]:
            matrix = Input(initial((layer["from"], layer["to"]), layer["stddev"]))
            bias = Input(np.zeros(layer["to"], np.float32))
            weights += [matrix, bias]
            node = Linear(node, matrix, bias)
            if layer["activation"] in ACTIVATIONS:
                node = ACTIVATIONS[layer["activation"]](node)
            if layer["keep"] < 1:
                node = Dropout(node, layer["keep"])
                self.dropouts.append(node)
        self.logits = node
        self.order = topological_sort(CrossEntropyWithSoftmax(node, self.y))
        self.optimizer = (Adam if workload["optimizer"] == "adam" else Sgd)(weights, workload["rate"])
        self.batches = anchor.Batches(len(mnist.images), workload["batch"])

    def step(self):
        indices = next(self.batches)
        self.x.value, self.y.value = self.mnist.images[indices], self.mnist.labels[indices]
        for node in self.order:
            node.forward()
        for node in reversed(self.order):
            node.backward()
        self.optimizer.step()

    def accuracy(self):
        self.set_training(False)
        self.x.value = self.mnist.test_images
        for node in self.order[:-1]:
            node.forward()
        self.set_training(True)
        return float((self.logits.value.argmax(axis=1) == self.mnist.test_labels).mean())

    def set_training(self, is_training):
        for node in self.dropouts:
            node.is_training = is_training


def describe():
    return f"NumPy {np.__version__}, {anchor.settings()}"


anchor.serve(describe, Training)
