namespace MiniFlow.Tests.Summaries;

public sealed class Crc32CTests
{
    /// <summary>The vectors of RFC 3720, appendix B.4.</summary>
    public static TheoryData<byte[], uint> Published => new()
    {
        { new byte[32], 0x8A9136AA },
        { [.. Enumerable.Repeat((byte)0xFF, 32)], 0x62A8AB43 },
        { [.. Enumerable.Range(0, 32).Select(i => (byte)i)], 0x46DD794E },
        { [.. Enumerable.Range(0, 32).Select(i => (byte)(31 - i))], 0x113FDB5C },
        { "123456789"u8.ToArray(), 0xE3069283 },
        { [], 0 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void It_gives_the_published_check(byte[] bytes, uint expected) => Crc32C.Of(bytes).ShouldBe(expected);

    /// <summary>Worked by hand from the definition: 0xE3069283 rotated right by 15 is 0x2507C60D; plus 0xA282EAD8 is 0xC78AB0E5.</summary>
    [Fact]
    public void A_stored_check_is_masked() => Crc32C.MaskedOf("123456789"u8).ShouldBe(0xC78AB0E5);
}
