namespace MiniFlow.Notebooks.Tests.Engine.Assistance;

/// <summary>What the engine says about code that is being written. A | in the code is the cursor.</summary>
public sealed class CodeAssistantTests
{
    [Theory]
    [InlineData("mom|", "momentum")]
    [InlineData("var y = mom|", "momentum")]
    [InlineData("Twi|", "Twice")]
    [InlineData("rates.Cou|", "Count")]
    [InlineData("rates.Wher|", "Where")]
    [InlineData("rates?.Cou|", "Count")]
    [InlineData("rates[0].CompareT|", "CompareTo")]
    [InlineData("Math.Sq|", "Sqrt")]
    [InlineData("System.Text.StringB|", "StringBuilder")]
    [InlineData("using System.Tex|", "Text")]
    [InlineData("new Poi|", "Point")]
    [InlineData("new Point(1, 2).Le|", "Length")]
    [InlineData("var local = 1; lo|", "local")]
    [InlineData("rates.Select(rate => rate.ToStr|", "ToString")]
    [InlineData("new Settings { Bat|", "BatchSize")]
    [InlineData("forea|", "foreach")]
    [InlineData("momentum\n    .CompareT|", "CompareTo")]
    [InlineData("$\"{mom|", "momentum")]
    [InlineData("$\"\"\"{mom|}\"\"\"", "momentum")]
    [InlineData("\"a\" + mom|", "momentum")]
    [InlineData("#!time\nmom|", "momentum")]
    public async Task What_cells_declared_is_known(string code, string expected) =>
        (await CompleteAsync(code)).ShouldContain(expected);

    [Fact]
    public async Task Only_instance_members_belong_to_a_value_and_only_static_ones_to_a_type()
    {
        (await CompleteAsync("\"text\".|")).ShouldSatisfyAllConditions(members => members.ShouldContain("Length"), members => members.ShouldNotContain("IsNullOrEmpty"));
        (await CompleteAsync("string.|")).ShouldSatisfyAllConditions(members => members.ShouldContain("IsNullOrEmpty"), members => members.ShouldNotContain("Length"));
    }

    [Theory]
    [InlineData("// a comm|")]
    [InlineData("var s = \"some mom|\";")]
    [InlineData("'m|'")]
    [InlineData("/* mom| */")]
    [InlineData("/** mom|")]
    [InlineData("/// <summary>mom|")]
    [InlineData("\"a\\\"mom|")]
    [InlineData("\"a\\\"|")]
    [InlineData("@\"mom|")]
    [InlineData("$\"|")]
    [InlineData("$\"mom|")]
    [InlineData("$\"{momentum}|\"")]
    [InlineData("$\"{momentum} mom|\"")]
    [InlineData("\"\"\"mom|")]
    [InlineData("\"\"\"mom\"|")]
    [InlineData("\"\"\"\n  mom|")]
    [InlineData("\"mom|\"u8")]
    [InlineData("12|")]
    [InlineData("unknown.|")]
    public async Task Nothing_is_offered_where_nothing_fits(string code) => (await CompleteAsync(code)).ShouldBeEmpty();

    [Fact]
    public async Task What_begins_with_the_name_comes_before_what_contains_it()
    {
        using var session = await OpenAsync();
        await session.RunAsync("var alphabet = 1; var Alpha = 2; var betalphabet = 3;");
        var list = await ListAsync(session, "alp|");
        list.Items.Select(item => item.Text).ShouldBe(["alphabet", "Alpha"]);
        (await ListAsync(session, "phabe|")).Items.Select(item => item.Text).ShouldBe(["alphabet", "betalphabet"]);
    }

    [Fact]
    public async Task A_choice_says_what_it_is()
    {
        using var session = await OpenAsync();
        (await ListAsync(session, "momentum|")).Items.ShouldBe([new CompletionItem("momentum", "variable", "double momentum")]);
        (await ListAsync(session, "Twice|")).Items.ShouldBe([new CompletionItem("Twice", "method", "int Twice(int n, int times = 1)")]);
        (await ListAsync(session, "Point|")).Items.ShouldContain(new CompletionItem("Point", "struct", "record struct Point"));
    }

    [Fact]
    public async Task Directives_are_offered_at_the_beginning_of_a_line()
    {
        (await CompleteAsync("#!|")).ShouldBe(["#!time", "#!import", "#!csharp", "#!html", "#!javascript", "#!markdown", "#!mermaid"]);
        (await CompleteAsync("1 + 1;\n#!h|")).ShouldBe(["#!html"]);
    }

    [Fact]
    public async Task Files_are_offered_where_a_directive_names_one()
    {
        var folder = Directory.CreateTempSubdirectory("miniflow-completion-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "kit"));
            await File.WriteAllTextAsync(Path.Combine(folder, "kit", "Some.dll"), "", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "kit", "Some.xml"), "", TestContext.Current.CancellationToken);
            using var session = new Session(new SessionOptions { WorkingDirectory = folder });
            (await ListAsync(session, "#r \"k|")).Items.ShouldBe([new CompletionItem("kit/", "path")]);
            var list = await ListAsync(session, "#r \"kit/So|");
            list.ShouldSatisfyAllConditions(l => l.Items.ShouldBe([new CompletionItem("Some.dll", "path")]), l => l.Start.ShouldBe(8), l => l.End.ShouldBe(10));
            (await ListAsync(session, "#r \"nowhere/|")).Items.ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("Ask(\"|\")", new[] { "linear", "sigmoid" })]
    [InlineData("Ask(\"si|\")", new[] { "sigmoid" })]
    [InlineData("Ask(\"si|", new[] { "sigmoid" })]
    [InlineData("Ask(topic: \"|\")", new string[0])]
    public async Task A_library_can_suggest_the_texts_of_a_parameter(string code, string[] expected)
    {
        using var session = await OpenAsync();
        await session.RunAsync($"#r \"{typeof(Suggestions).Assembly.Location}\"");
        await session.RunAsync("""
            class SuggestedValuesAttribute : Attribute { public SuggestedValuesAttribute(string parameter, Type source, string property) { } }
            """);
        await session.RunAsync($$"""
            [SuggestedValues("id", typeof({{typeof(Suggestions).FullName}}), "Ids")] string Ask(string id, string topic = "") => id;
            """);
        (await ListAsync(session, code)).Items.Select(item => item.Text).ShouldBe(expected);
    }

    [Fact]
    public async Task A_description_has_signature_and_documentation()
    {
        using var session = await OpenAsync();
        (await DescribeAsync(session, "momentum|")).ShouldBe("double momentum");
        var twice = await DescribeAsync(session, "Twi|ce(2)");
        twice.ShouldStartWith("int Twice(int n, int times = 1)");
        twice.ShouldContain("Doubles a number.");
        twice.ShouldContain("n: What to double.");
        twice.ShouldContain("Returns: Twice n.");
    }

    [Fact]
    public async Task Behind_an_opening_bracket_what_is_called_is_described()
    {
        using var session = await OpenAsync();
        (await DescribeAsync(session, "Math.Max(|")).ShouldContain("int Math.Max(int val1, int val2)");
        (await DescribeAsync(session, "new Point(|")).ShouldContain("Point.Point(double X, double Y)");
    }

    [Fact]
    public async Task The_documentation_of_NET_itself_is_found_where_the_SDK_is()
    {
        using var session = await OpenAsync();
        var text = await DescribeAsync(session, "Math.Sqrt|");
        Assert.SkipUnless(text.Contains('\n', StringComparison.Ordinal), "This machine has a runtime only: the documentation comes with the SDK.");
        text.ShouldContain("Returns the square root of a specified number.");
    }

    [Theory]
    [InlineData("nothing|")]
    [InlineData("|")]
    [InlineData("1 + |")]
    public async Task What_is_not_known_is_not_described(string code)
    {
        using var session = await OpenAsync();
        var (text, position) = Cursor(code);
        (await session.Inner.AnswerAsync(new CodeQuestion.Description(text, position))).ShouldBeNull();
    }

    [Theory]
    [InlineData("1 + 1", "complete", "")]
    [InlineData("if (true) {", "incomplete", "    ")]
    [InlineData("Foo(new[] {", "incomplete", "        ")]
    [InlineData("var x = ;", "invalid", "")]
    [InlineData("#!html\n<b>", "complete", "")]
    [InlineData("\"\"\"", "incomplete", "")]
    [InlineData("\"\"\"\nhalf", "incomplete", "")]
    [InlineData("var x = \"\"\"\n  half\n", "incomplete", "")]
    [InlineData("Foo(\"\"\"\nhalf", "incomplete", "    ")]
    [InlineData("$\"\"\"\nhalf {1}", "incomplete", "")]
    [InlineData("@\"half", "incomplete", "")]
    [InlineData("\"\"\"\nwhole\n\"\"\"", "complete", "")]
    [InlineData("\"\"\"too late", "invalid", "")]
    [InlineData("var x = \"\"\"too late", "invalid", "")]
    [InlineData("\"half", "invalid", "")]
    [InlineData("'h", "invalid", "")]
    public async Task Code_is_whole_or_not(string code, string status, string indent)
    {
        using var session = new Session();
        (await session.Inner.AnswerAsync(new CodeQuestion.Completeness(code))).ShouldBe(new CodeCompleteness(status, indent));
    }

    private static async Task<Session> OpenAsync()
    {
        var session = new Session();
        await session.RunAsync("""
            var momentum = 0.9;
            var rates = new List<double> { 0.1, 0.01 };
            /// <summary>Doubles a number.</summary>
            /// <param name="n">What to double.</param>
            /// <returns>Twice <paramref name="n"/>.</returns>
            int Twice(int n, int times = 1) => 2 * n * times;
            record struct Point(double X, double Y) { public double Length => X + Y; }
            class Settings { public int BatchSize { get; set; } }
            """);
        return session;
    }

    private static async Task<IReadOnlyList<string>> CompleteAsync(string code)
    {
        using var session = await OpenAsync();
        return [.. (await ListAsync(session, code)).Items.Select(item => item.Text)];
    }

    private static async Task<CompletionList> ListAsync(Session session, string code)
    {
        var (text, position) = Cursor(code);
        return (await session.Inner.AnswerAsync(new CodeQuestion.Completion(text, position))).ShouldBeOfType<CompletionList>();
    }

    private static async Task<string> DescribeAsync(Session session, string code)
    {
        var (text, position) = Cursor(code);
        var answer = (await session.Inner.AnswerAsync(new CodeQuestion.Description(text, position))).ShouldBeOfType<CodeDescription>();
        return answer.Data.Entries.Single(entry => entry.Key == "text/plain").Value;
    }

    private static (string Code, int Position) Cursor(string code) =>
        (code.Replace("|", "", StringComparison.Ordinal), code.IndexOf('|', StringComparison.Ordinal));
}
