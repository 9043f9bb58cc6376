using System.Collections.Concurrent;

namespace MiniFlow.Notebooks.Tests.Engine.Cells;

/// <summary>Every cell of the tables puts out what the table says.</summary>
public sealed class CellTableTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<string>>>> Runs = new();

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var table in CellTable.Names)
            {
                foreach (var row in CellTable.Read(table).Rows)
                    cells.Add(table, row.Name);
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_cell_puts_out_what_its_table_says(string table, string cell)
    {
        var (index, row) = CellTable.Read(table).Rows.Index().Single(each => each.Item.Name == cell);

        var outputs = (await Runs.GetOrAdd(table, name => new(() => RunAsync(name))).Value)[index];

        if (!row.Fits(outputs))
            outputs.ShouldBe(row.Expected);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string table)
    {
        using var session = new Session(new SessionOptions { WorkingDirectory = CellTable.Folder });
        var outputs = new List<string>();
        foreach (var row in CellTable.Read(table).Rows)
            outputs.Add(CellTable.Describe((await session.RunAsync(row.Source)).Outputs));
        return outputs;
    }
}
