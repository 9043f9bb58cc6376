using MiniFlow.Notebooks.Tests.Engine.Cells;
using MiniFlow.Notebooks.Tests.Engine.Comparison;

namespace MiniFlow.Notebooks.Tests.Engine.RealKernel;

/// <summary>The same tables, run in .NET Interactive itself: what it puts out is what they say, unless the line says why not.</summary>
/// <remarks>These tests skip unless <see cref="RealKernel.Variable"/> names the tool. Engine/Fixtures/cells/README.md says how they came out.</remarks>
public sealed class RealKernelTests
{
    // One cell of the tables waits for an answer that nobody gives.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Tables => new(CellTable.Names);

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task In_dotnet_interactive_a_cell_puts_out_the_same_unless_its_line_says_why_not(string table)
    {
        using var kernel = RealKernel.StartOrSkip(CellTable.Folder, Patience);

        foreach (var row in CellTable.Read(table).Rows)
        {
            var outputs = CellTable.Describe((await kernel.RunAsync(row.Source)).Outputs);
            if (row.Difference is null && !row.Fits(outputs))
                outputs.ShouldBe(row.Expected, row.Name);
            if (row.Difference is { } reason)
                row.Fits(outputs).ShouldBeFalse($"'{row.Name}' is listed as a difference ({reason}), and .NET Interactive puts out the same.");
        }
    }

    [Fact]
    public async Task The_forty_recorded_cells_are_what_the_kernel_puts_out()
    {
        using var kernel = RealKernel.StartOrSkip(CellTable.Folder);

        foreach (var cell in ExpectedCells.Expected.Cells)
        {
            var outputs = (await kernel.RunAsync(cell.Source, ExpectedCells.Expected.KernelNameOf(cell))).Outputs;
            CellTable.Describe(outputs).ShouldBe(CellTable.Describe(Joined(cell.Outputs)), cell.Id);
        }
    }

    // The recording has each text of a stream as an output of its own.
    private static IEnumerable<CellOutput> Joined(IReadOnlyList<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        foreach (var output in outputs)
        {
            if (output.Kind == OutputKind.Stream && joined.LastOrDefault() is { Kind: OutputKind.Stream } last && last.StreamName == output.StreamName)
                joined[^1] = CellOutput.Stream(last.StreamName, last.StreamText + output.StreamText);
            else
                joined.Add(output);
        }

        return joined;
    }
}
