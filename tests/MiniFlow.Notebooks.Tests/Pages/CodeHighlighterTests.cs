using System.Net;
using System.Text.RegularExpressions;
using MiniFlow.Notebooks.Pages;

namespace MiniFlow.Notebooks.Tests.Pages;

public sealed partial class CodeHighlighterTests
{
    [Theory]
    [InlineData("public class Mul : Node { }", "k:public k:class t:Mul t:Node")]
    [InlineData("var t = Tensor.Zeros<float>(\"a\", 1.5f); // zeros", "k:var m:Zeros k:float s:\"a\" n:1.5f c:// zeros")]
    [InlineData("#r \"../kit.dll\"\nusing MiniFlow;", "d:#r \"../kit.dll\" k:using")]
    [InlineData("$\"loss {loss:0.00}\"", "s:$\" s:loss  s:0.00 s:\"")]
    [InlineData("List<int> a = new List<int>();", "t:List k:int k:new t:List k:int")]
    [InlineData("await foreach (var x in y) yield return x;", "k:await k:foreach k:var k:in k:yield k:return")]
    [InlineData("/* a */ 'c'", "c:/* a */ s:'c'")]
    public void Tokens_get_their_class(string code, string expected) =>
        string.Join(' ', Span().Matches(CodeHighlighter.CSharp(code)).Select(span => $"{span.Groups[1].Value}:{WebUtility.HtmlDecode(span.Groups[2].Value)}"))
            .ShouldBe(expected);

    [Theory]
    [InlineData("if (x <")]
    [InlineData("#!time\n\n\tvar a = \"never closed")]
    [InlineData("let f x = x + 1 // F#")]
    [InlineData("#if X\nhidden\n#endif\n")]
    [InlineData("")]
    public void Every_character_of_a_cell_comes_through_even_where_it_is_not_csharp(string code) =>
        WebUtility.HtmlDecode(Tag().Replace(CodeHighlighter.CSharp(code), "")).ShouldBe(code);

    [GeneratedRegex("<span class=\"(.)\">(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Span();

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Tag();
}
