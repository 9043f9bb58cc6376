namespace MiniFlow.Tests.Tensors;

public sealed class RandomSourceTests
{
    [Fact]
    public void The_state_is_filled_and_advanced_as_its_authors_publish()
    {
        // golden/make_random.py computes xoshiro256** and SplitMix64 once more, in Python's integers.
        var random = new RandomSource(42);

        Enumerable.Range(0, 5).Select(_ => random.NextBits()).ShouldBe(
            [1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193, 18295552978065317476]);
    }
}
