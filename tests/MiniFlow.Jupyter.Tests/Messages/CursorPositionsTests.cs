using MiniFlow.Jupyter.Messages;

namespace MiniFlow.Jupyter.Tests.Messages;

public sealed class CursorPositionsTests
{
    // 𝑥 is one character to Jupyter (Python: len("𝑥 = 1") == 5) and two units to .NET.
    private const string Code = "𝑥 = 1";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    public void A_place_is_translated_both_ways(int characters, int units)
    {
        CursorPositions.FromMessage(Code, characters).ShouldBe(units);
        CursorPositions.ToMessage(Code, units).ShouldBe(characters);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(100, 6)]
    public void A_place_outside_the_text_becomes_its_end_or_beginning(int characters, int units) =>
        CursorPositions.FromMessage(Code, characters).ShouldBe(units);
}
