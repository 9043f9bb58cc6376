using MiniFlow.Jupyter.Tests.Installation;

namespace MiniFlow.Jupyter.Tests.Clients;

/// <summary>Jupyter's own tests for kernels (Debian: python3-jupyter-kernel-test), over the installed kernel.</summary>
[Collection(nameof(KernelInstalled))]
public sealed class KernelSuiteTests(KernelInstalled installed)
{
    // A pager, which C# has nothing like, is the only one that does not apply.
    private const string Suite = """
        import unittest, jupyter_kernel_test
        class Tests(jupyter_kernel_test.KernelTests):
            kernel_name = "miniflow"
            language_name = "C#"
            file_extension = ".cs"
            code_hello_world = 'Console.WriteLine("hello, world");'
            code_stderr = 'Console.Error.WriteLine("oops");'
            completion_samples = [
                {"text": "Math.Sqr", "matches": {"Sqrt"}},
                {"text": "Console.WriteL", "matches": {"WriteLine"}},
                {"text": "#!ht", "matches": {"#!html"}},
                {"text": "zi", "matches": set()},
            ]
            complete_code_samples = ["1", 'Console.WriteLine("hello");', "int Twice(int n) => 2 * n;", "class A { }", "var x = 1;\nx"]
            incomplete_code_samples = ["if (true) {", 'Console.WriteLine("a",', "int Twice(int n) =>", "/* a comment", "class A {\n  int b;"]
            invalid_code_samples = ["var x = ;", "int 3 = x;", "var 1x = 3;"]
            code_generate_error = 'throw new Exception("on purpose");'
            code_execute_result = [{"code": '"a" + "b"', "result": "ab"}, {"code": '$"{6 * 7}"', "result": "42"}, {"code": "2", "mime": "text/html"}]
            code_display_data = [
                {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
                {"code": 'new System.Text.StringBuilder("x").ToString().DisplayAs("text/markdown");', "mime": "text/markdown"},
            ]
            code_history_pattern = "*42*".replace("42", "6 ? 7")
            supported_history_operations = ("tail", "range", "search")
            code_inspect_sample = "Math.Sqrt"
            code_clear_output = "ClearOutput();"
        unittest.main(argv=["tests", "-v"], verbosity=2)
        """;

    [Fact]
    public async Task Every_test_that_applies_to_CSharp_passes()
    {
        Python.Require("jupyter_kernel_test");
        var report = await Python.RunAsync("jupyter_kernel_test", Suite, installed.Environment);
        // unittest says it on stderr: "Ran 16 tests", and that the one for a pager was skipped.
        report.ShouldContain("OK (skipped=1)");
    }
}
