namespace MiniFlow.Tests.Media;

public sealed class WavTests
{
    /// <summary>By the published layout: 44 bytes of header, then 16-bit samples; 1 is 32767 (FF 7F), −1 is −32767 (01 80), what lies outside is cut off.</summary>
    [Fact]
    public void A_sound_has_the_published_bytes()
    {
        var file = Wav.Encode([0, 1, -1, 2], sampleRate: 8000, channels: 1);

        byte[] expected =
        [
            .. "RIFF"u8, 44, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0,
            .. "data"u8, 8, 0, 0, 0, 0, 0, 0xFF, 0x7F, 0x01, 0x80, 0xFF, 0x7F,
        ];
        file.ShouldBe(expected);
    }
}
