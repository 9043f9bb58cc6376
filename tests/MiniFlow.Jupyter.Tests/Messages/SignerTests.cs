using System.Text;
using MiniFlow.Jupyter.Messages;

namespace MiniFlow.Jupyter.Tests.Messages;

public sealed class SignerTests
{
    private static readonly ReadOnlyMemory<byte>[] Frames = ["{}"u8.ToArray(), "{\"a\":1}"u8.ToArray(), ""u8.ToArray(), "ü"u8.ToArray()];

    // Python: hmac.new(b"secret", b'{}{"a":1}' + 'ü'.encode(), "sha256").hexdigest()
    private const string Expected = "eb95cfc04fdc0e46f44a0c1a655d543ea3859b31d30f2cfe23a2574e4e9ca38e";

    [Fact]
    public void A_signature_is_the_HMAC_of_all_frames_together() =>
        Encoding.ASCII.GetString(new Signer("secret").Sign(Frames)).ShouldBe(Expected);

    [Fact]
    public void A_right_signature_is_accepted_once()
    {
        var signer = new Signer("secret");
        signer.Accepts(Encoding.ASCII.GetBytes(Expected), Frames).ShouldBeTrue();
        signer.Accepts(Encoding.ASCII.GetBytes(Expected), Frames).ShouldBeFalse("it is a copy");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(Expected + "0")]
    public void A_wrong_signature_is_refused(string signature) =>
        new Signer("secret").Accepts(Encoding.ASCII.GetBytes(signature), Frames).ShouldBeFalse();

    [Fact]
    public void Another_key_gives_another_signature() =>
        new Signer("Secret").Accepts(Encoding.ASCII.GetBytes(Expected), Frames).ShouldBeFalse();

    [Fact]
    public void Without_a_key_everything_is_accepted_and_nothing_signed()
    {
        var signer = new Signer("");
        signer.Sign(Frames).ShouldBeEmpty();
        signer.Accepts("whatever"u8, Frames).ShouldBeTrue();
    }
}
