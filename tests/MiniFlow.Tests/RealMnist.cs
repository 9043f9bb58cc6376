namespace MiniFlow.Tests;

/// <summary>MNIST as it is in the repository, read once for all tests that only look at it.</summary>
internal static class RealMnist
{
    private static readonly Lazy<Mnist> mnist = new(() => Mnist.Load());

    public static Mnist Value => mnist.Value;
}
