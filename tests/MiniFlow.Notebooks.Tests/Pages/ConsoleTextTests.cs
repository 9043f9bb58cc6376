using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed class ConsoleTextTests
{
    [Theory]
    [InlineData("\e[32mgreen\e[0m", "green")]
    [InlineData("10 %\r100 %", "100 %")]
    [InlineData("longer\rab", "abnger")]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("\e]8;;https://example.org\e\\link\e]8;;\e\\", "link")]
    public void Text_reads_as_a_terminal_would_have_left_it(string text, string expected) =>
        ConsoleText.Plain(text).ShouldBe(expected);
}
