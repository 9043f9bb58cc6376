using MiniFlow.Lab.Checks;

namespace MiniFlow.Lab;

/// <summary>The checks: one overload for each kind of answer.</summary>
public static partial class Commands
{
    /// <summary>Checks a node with one input: <c>Check("sigmoid", x => new Sigmoid(x))</c>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="node">Makes your node.</param>
    /// <param name="cases">Cases to read; the exercise's own ones are checked as well.</param>
    public static CheckResult Check(string id, Func<Node, Node?> node, params Case[] cases) =>
        Session.Check(id, new NodeAnswer(inbound => node?.Invoke(inbound[0]), 1), cases);

    /// <summary>Checks a node with two inputs: <c>Check("mul", (x, y) => new Mul(x, y))</c>.</summary>
    /// <inheritdoc cref="Check(string, Func{Node, Node?}, Case[])"/>
    public static CheckResult Check(string id, Func<Node, Node, Node?> node, params Case[] cases) =>
        Session.Check(id, new NodeAnswer(inbound => node?.Invoke(inbound[0], inbound[1]), 2), cases);

    /// <summary>Checks a node with three inputs: <c>Check("linear", (X, W, b) => new Linear(X, W, b))</c>.</summary>
    /// <inheritdoc cref="Check(string, Func{Node, Node?}, Case[])"/>
    public static CheckResult Check(string id, Func<Node, Node, Node, Node?> node, params Case[] cases) =>
        Session.Check(id, new NodeAnswer(inbound => node?.Invoke(inbound[0], inbound[1], inbound[2]), 3), cases);

    /// <summary>Checks a function of one tensor: <c>Check("softmax", x => Softmax(x))</c>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="function">Your function.</param>
    /// <param name="cases">Cases to read; the exercise's own ones are checked as well.</param>
    public static CheckResult Check(string id, Func<Tensor, Tensor?> function, params Case[] cases) =>
        Session.Check(id, new FunctionAnswer(inputs => function?.Invoke(inputs[0]), 1), cases);

    /// <summary>Checks a function of two tensors: <c>Check("cross-entropy", (probabilities, labels) => CrossEntropy(probabilities, labels))</c>.</summary>
    /// <inheritdoc cref="Check(string, Func{Tensor, Tensor?}, Case[])"/>
    public static CheckResult Check(string id, Func<Tensor, Tensor, Tensor?> function, params Case[] cases) =>
        Session.Check(id, new FunctionAnswer(inputs => function?.Invoke(inputs[0], inputs[1]), 2), cases);

    /// <summary>Checks a function that reads a checkpoint: <c>Check("restore", path => Restore(path))</c>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="function">Your function, from the path of a file to a tensor.</param>
    public static CheckResult Check(string id, Func<string, Tensor?> function) => Session.Check(id, new PathAnswer(path => function?.Invoke(path)), []);

    /// <summary>Checks what your code records in a folder: <c>Check("record-loss", folder => Record(folder))</c>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="record">Your code, which is given a folder that is empty.</param>
    public static CheckResult Check(string id, Action<string> record) => Session.Check(id, new FolderAnswer(folder => record?.Invoke(folder)), []);

    /// <summary>Checks a step of gradient descent, which changes the parameter in place:
    /// <c>Check("sgd-step", (parameter, gradient, learningRate) => Step(parameter, gradient, learningRate))</c>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="step">Your step.</param>
    /// <param name="cases">Cases to read; the exercise's own ones are checked as well.</param>
    public static CheckResult Check(string id, Action<Tensor, Tensor, double> step, params Case[] cases) =>
        Session.Check(id, new UpdateAnswer(step ?? ((_, _, _) => { })), cases);

    /// <summary>Checks numbers that you worked out: <c>Check("gradient", dfdx, dfdy, dfdz)</c>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="numbers">Your numbers, <c>null</c> for one that you do not have yet.</param>
    public static CheckResult Check(string id, params double?[] numbers) => Session.Check(id, new NumbersAnswer(numbers ?? [null]), []);

    /// <summary>Checks a list of names: <c>Check("order", order)</c>.</summary>
    /// <param name="id">The exercise.</param>
    /// <param name="names">Your names, in order.</param>
    public static CheckResult Check(string id, IEnumerable<string?>? names) => Session.Check(id, new NamesAnswer(names), []);
}
