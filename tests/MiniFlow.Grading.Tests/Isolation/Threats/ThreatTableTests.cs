using System.Text.RegularExpressions;

namespace MiniFlow.Grading.Tests.Isolation.Threats;

public sealed partial class ThreatTableTests
{
    [Fact]
    public void Every_threat_of_the_table_names_tests_that_exist_and_no_test_of_a_threat_is_missing_there()
    {
        var named = Quoted().Matches(string.Concat(Rows())).Select(match => match.Groups[1].Value).Where(name => name.Contains('_', StringComparison.Ordinal)).ToHashSet();
        var tests = typeof(ThreatTableTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ThreatTableTests).Namespace && type != typeof(ThreatTableTests))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), true))
            .Select(method => method.Name)
            .ToHashSet();
        named.Count.ShouldBeGreaterThan(20);
        named.Except(tests).ShouldBeEmpty("The table names tests that do not exist.");
        tests.Except(named).ShouldBeEmpty("Tests of threats that the table does not name.");
    }

    private static IEnumerable<string> Rows()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MiniFlow.Interactive.sln")))
            folder = folder.Parent;
        return File.ReadLines(Path.Combine(folder.FullName, "src", "MiniFlow.Grading", "README.md")).Where(line => line.StartsWith('|'));
    }

    [GeneratedRegex("`([A-Za-z_]+)`")]
    private static partial Regex Quoted();
}
