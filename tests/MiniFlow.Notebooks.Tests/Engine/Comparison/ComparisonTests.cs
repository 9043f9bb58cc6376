using System.Text.Json.Nodes;

namespace MiniFlow.Notebooks.Tests.Engine.Comparison;

/// <summary>What .NET Interactive put out for a cell, this engine puts out: kinds of output, MIME types, text, order.</summary>
public sealed class ComparisonTests(ExpectedCells cells) : IClassFixture<ExpectedCells>
{
    public static TheoryData<string> Cells => new(ExpectedCells.Expected.Cells.Select(cell => cell.Id!));

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_puts_out_what_it_puts_out_in_dotnet_interactive(string id)
    {
        var expected = Differences.Table.TryGetValue(id, out var difference)
            ? JsonNode.Parse(difference.Outputs)
            : ExpectedCells.Expected.Cells.Single(cell => cell.Id == id).OutputsJson;

        cells.OutputsOf(id).ShouldBe(ExpectedCells.Readable(expected), difference.Reason);
    }

    [Fact]
    public void Every_difference_that_is_listed_is_one()
    {
        foreach (var (id, difference) in Differences.Table)
        {
            var cell = ExpectedCells.Expected.Cells.Single(cell => cell.Id == id);
            ExpectedCells.Readable(cell.OutputsJson).ShouldNotBe(ExpectedCells.Readable(JsonNode.Parse(difference.Outputs)), id);
        }
    }
}
