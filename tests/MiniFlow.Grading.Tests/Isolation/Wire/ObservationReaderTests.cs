using System.Text.Json;
using MiniFlow.Grading.Isolation;
using MiniFlow.Grading.Isolation.Wire;
using Case = MiniFlow.Lab.Case;
using MiniFlow.Lab.Checks;

namespace MiniFlow.Grading.Tests.Isolation.Wire;

public sealed class ObservationReaderTests
{
    private const string Rest = "\"changedInputs\":[],\"changedUpstream\":false,\"ignoresInput\":false,\"isUntouched\":false";

    private static readonly Case two = new() { Inputs = [Tensor.Zeros([2]), Tensor.Zeros([2])] };

    [Fact]
    public void What_is_as_agreed_is_read_to_the_bit()
    {
        // 1, NaN and -infinity as float32, little-endian: 00 00 80 3f, 00 00 c0 7f, 00 00 80 ff.
        var read = ObservationReader.Read(
            $$"""{"case":0,"value":{"dtype":"Float32","shape":[3],"data":"AACAPwAAwH8AAID/"},"gradients":[null,{"dtype":"Bool","shape":[],"data":"AQ=="}],"names":["a"],"sessions":[1,2,3,4,5,6],"trouble":{"kind":"Threw","sentence":"Oh.","line":7,"exception":"X"},{{Rest}}}""",
            0, two);
        read.Value!.ToArray<float>().ShouldBe([1, float.NaN, float.NegativeInfinity]);
        read.Gradients[0].ShouldBeNull();
        read.Gradients[1]!.ToScalar<bool>().ShouldBeTrue();
        read.Names.ShouldBe(["a"]);
        read.Sessions.ShouldBe(new SessionUse(1, 2, 3, 4, 5, 6));
        read.Trouble.ShouldBe(new Trouble(TroubleKind.Threw, "Oh.", 7, "X"));
    }

    [Theory]
    [InlineData("""{"case":1,"gradients":[],REST}""", "'case' is not a whole number from 0 to 0.")]
    [InlineData("""{"case":0,"gradients":[null,null,null],REST}""", "'gradients' is not a list of at most 2 elements.")]
    [InlineData("""{"case":0,"gradients":[7],REST}""", "A tensor was to be expected, and this is a JSON Number.")]
    [InlineData("""{"case":0,"gradients":[],"value":{"dtype":"Float16","shape":[],"data":""},REST}""", "A tensor has an unknown dtype.")]
    [InlineData("""{"case":0,"gradients":[],"value":{"dtype":"Float32","shape":[2],"data":"AACAPw=="},REST}""", "A tensor of 2 elements has 4 bytes.")]
    [InlineData("""{"case":0,"gradients":[],"value":{"dtype":"Float32","shape":[100000,100000,100000],"data":""},REST}""", "A tensor has more than 16777216 elements.")]
    [InlineData("""{"case":0,"gradients":[],"value":{"dtype":"Float32","shape":[-1],"data":""},REST}""", "An axis of a tensor is not a whole number from 0.")]
    [InlineData("""{"case":0,"gradients":[],"value":{"dtype":"Float32","shape":[1,1,1,1,1,1,1,1,1],"data":"AACAPw=="},REST}""", "A tensor has no shape of at most 8 axes.")]
    [InlineData("""{"case":0,"gradients":[],"value":{"dtype":"Bool","shape":[1],"data":"Ag=="},REST}""", "A tensor of booleans holds something else.")]
    [InlineData("""{"case":0,"gradients":[],"value":{"dtype":"Float32","shape":[1],"data":"<not base64>"},REST}""", "The elements of a tensor are not in base64.")]
    [InlineData("""{"case":0,"gradients":[],"sessions":[1,2],REST}""", "'sessions' has not six numbers.")]
    [InlineData("""{"case":0,"gradients":[],"trouble":{"kind":"Passed","sentence":""},REST}""", "'kind' is no TroubleKind.")]
    [InlineData("""{"case":0,"gradients":[],"trouble":{"kind":"3","sentence":""},REST}""", "'kind' is no TroubleKind.")]
    [InlineData("""{"case":0,"gradients":[],"names":["\ud800"],REST}""", "'names' is not a text.")]
    [InlineData("""{"case":0,"gradients":[]}""", "'changedInputs' is missing.")]
    [InlineData("""[[[[[[[[[[1]]]]]]]]]]""", null)]
    [InlineData("""{"case":0""", null)]
    [InlineData("", null)]
    [InlineData("null", "'case' is missing.")]
    public void What_is_not_as_agreed_is_refused(string message, string? why)
    {
        var refused = Should.Throw<JsonException>(() => ObservationReader.Read(message.Replace("REST", Rest, StringComparison.Ordinal), 0, two));
        if (why is not null)
            refused.Message.ShouldBe(why);
    }

    [Fact]
    public void A_message_that_is_too_long_is_not_even_parsed() =>
        Should.Throw<JsonException>(() => ObservationReader.Read(new string(' ', ObservationReader.LongestMessage + 1), 0, two)).Message.ShouldContain("more than 16777216 characters");

    [Fact]
    public void Sentences_are_cut_and_cannot_steer_a_terminal_or_turn_the_direction_of_writing()
    {
        var message = $$"""{"case":0,"gradients":[],"trouble":{"kind":"Threw","sentence":"a\u001b[2J\u202eb{{new string('c', 3000)}}"},{{Rest}}}""";
        var sentence = ObservationReader.Read(message, 0, two).Trouble!.Sentence;
        sentence.ShouldStartWith("a[2Jbccc");
        sentence.Length.ShouldBe(2001);
    }

    [Fact]
    public void What_was_handed_in_is_a_kind_and_a_count()
    {
        ObservationReader.ReadKind("""{"kind":"Node","count":3}""").ShouldBe(new HandedIn(AnswerKind.Node, 3));
        ObservationReader.ReadKind("""{"kind":null,"count":0}""").ShouldBeNull();
        Should.Throw<JsonException>(() => ObservationReader.ReadKind("""{"kind":"Node","count":100000}"""));
        Should.Throw<JsonException>(() => ObservationReader.ReadKind("""{"kind":"Everything","count":1}"""));
    }
}
