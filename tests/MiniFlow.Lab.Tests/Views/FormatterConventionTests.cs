using Microsoft.DotNet.Interactive.Formatting;

namespace MiniFlow.Lab.Tests.Views;

/// <summary>The kernel's formatting package knows nothing of this project and finds the formatters by the attribute's name.</summary>
public sealed class FormatterConventionTests
{
    [Fact]
    public void A_view_is_displayed_as_html_and_as_text()
    {
        var displayed = Displayed(new Sample());

        displayed.Select(form => (form.MimeType, form.Text)).ShouldBe([("text/html", "<b>picture</b>"), ("text/plain", "picture")]);
    }

    [Fact]
    public void A_view_with_a_source_of_its_own_is_displayed_in_its_further_forms()
    {
        var displayed = Displayed(new SampleWithJson());

        displayed.Select(form => form.MimeType).ShouldBe(["text/html", "text/plain", "application/vnd.miniflow.sample+json"], ignoreOrder: true);
        displayed.Single(form => form.MimeType.EndsWith("json")).Text.ShouldBe("{\"sample\":1}");
    }

    [Fact]
    public void A_type_that_only_carries_the_attribute_is_displayed_by_the_lab_and_escaped()
    {
        var displayed = Displayed(new Derived());

        displayed.Select(form => (form.MimeType, form.Text)).ShouldBe([("text/html", "<pre>&lt;script&gt;</pre>"), ("text/plain", "<script>")]);
    }

    [Fact]
    public void A_tensor_is_displayed_as_a_picture_with_its_text()
    {
        Tensor tensor = new double[,] { { 1, 2 }, { 3, 4 } };
        var displayed = Displayed(tensor);

        displayed[0].Text.ShouldContain("<svg");
        displayed[1].Text.ShouldBe($"float64 (2, 2)\n{tensor}");
    }

    [Fact]
    public void A_shape_is_displayed_as_text() => Displayed(new Shape(2, 3))[1].Text.ShouldBe("(2, 3)");

    /// <summary>What the kernel does with a cell's last expression.</summary>
    private static (string MimeType, string Text)[] Displayed(object value) =>
        [.. Formatter.GetPreferredMimeTypesFor(value.GetType()).Select(mimeType => (mimeType, value.ToDisplayString(mimeType))).Order()];

    private sealed class Sample : View
    {
        public override string ToHtml() => "<b>picture</b>";

        public override string ToText() => "picture";
    }

    [TypeFormatterSource(typeof(SampleSource), PreferredMimeTypes = ["text/html", "text/plain", "application/vnd.miniflow.sample+json"])]
    private sealed class SampleWithJson : View
    {
        public override string ToHtml() => "<b>picture</b>";

        public override string ToText() => "picture";
    }

    private sealed class SampleSource
    {
        public IEnumerable<MimeFormatter> CreateTypeFormatters() =>
        [
            new("text/html", value => ((View)value).ToHtml()),
            new("text/plain", value => ((View)value).ToText()),
            new("application/vnd.miniflow.sample+json", _ => "{\"sample\":1}"),
        ];
    }

    [TypeFormatterSource]
    private class Base
    {
        public override string ToString() => "<script>";
    }

    private sealed class Derived : Base;
}
