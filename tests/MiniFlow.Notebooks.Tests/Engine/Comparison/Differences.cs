namespace MiniFlow.Notebooks.Tests.Engine.Comparison;

/// <summary>
/// Where this engine puts out something else than .NET Interactive did, on purpose. This table is the whole list: cell →
/// the reason, and what is put out here.
/// </summary>
internal static class Differences
{
    private const string OneStream = "Neighbouring texts of one stream are one output, as Jupyter's own clients save them: a loop that prints gives one output, not thousands.";
    private const string CellsAndLines = "A stack trace is told in cells and lines; the frames that carried the call about are left out.";

    public static IReadOnlyDictionary<string, (string Reason, string Outputs)> Table { get; } = new Dictionary<string, (string, string)>
    {
        ["p012"] = (OneStream, """
            [{"name":"stdout","output_type":"stream","text":["first\n","second\n"]},
             {"data":{"text/plain":["last"]},"execution_count":13,"metadata":{},"output_type":"execute_result"}]
            """),
        ["p023"] = (CellsAndLines, """
            [{"ename":"Error","evalue":"System.ArgumentException: bad argument (Parameter 'x')\n   at cell 24, line 1","output_type":"error","traceback":[]}]
            """),
        ["p024"] = (CellsAndLines, """
            [{"name":"stdout","output_type":"stream","text":["about to fail\n"]},
             {"ename":"Error","evalue":"System.IndexOutOfRangeException: Index was outside the bounds of the array.\n   at cell 25, line 3","output_type":"error","traceback":[]}]
            """),
        ["p031"] = (CellsAndLines, """
            [{"ename":"Error","evalue":"System.InvalidOperationException: from a task\n   at a lambda in cell 32, line 1\n   at cell 32, line 1","output_type":"error","traceback":[]}]
            """),
    };
}
