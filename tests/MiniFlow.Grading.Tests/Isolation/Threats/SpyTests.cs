using System.Net;
using System.Net.Sockets;
using MiniFlow.Grading.Isolation;

namespace MiniFlow.Grading.Tests.Isolation.Threats;

/// <summary>Threats of the table in src/MiniFlow.Grading/README.md: what a notebook could find out or reach. One notebook tries them all.</summary>
[Collection<SandboxedTests>]
public sealed class SpyTests(Sandboxed sandboxed)
{

    [Fact]
    public async Task It_finds_no_file_of_the_checker_or_of_anybody()
    {
        var own = Path.Combine(AppContext.BaseDirectory, "MiniFlow.Grading.dll");
        File.Exists(own).ShouldBeTrue();
        var text = await RunAsync($$"""
            Console.WriteLine(File.Exists(@"{{own}}") || Directory.Exists("/home") || Directory.Exists("/root") || File.Exists("/etc/passwd"));
            var folders = Directory.GetDirectories("/").Where(folder => folder is not ("/proc" or "/usr" or "/dev") && !folder.StartsWith("/lib"));
            Console.WriteLine(string.Join(" ", folders.SelectMany(folder => Directory.GetFiles(folder, "MiniFlow*.dll", SearchOption.AllDirectories)).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
            """);
        text.ShouldBe("False\nMiniFlow.Lab.dll MiniFlow.Notebooks.dll MiniFlow.dll\n");
    }

    [Fact]
    public async Task It_finds_no_exercise_target_or_judge_by_reflection()
    {
        var text = await RunAsync("""
            _ = OpenChapter("03");
            var types = AppDomain.CurrentDomain.GetAssemblies().SelectMany(assembly => assembly.GetTypes()).Select(type => type.FullName).ToArray();
            Console.WriteLine(types.Count(name => name.StartsWith("MiniFlow.Lab.Checks.")) > 10);
            Console.WriteLine(string.Join(" ", types.Where(name => name.StartsWith("MiniFlow.")).Where(name => name.Contains("Exercises") || name.Contains("Misconception") || name.Contains("Judge") || name.Contains("Checker") || name.StartsWith("MiniFlow.Grading"))));
            """);
        text.ShouldBe("True\n\n");
    }

    [Fact]
    public async Task It_reads_no_environment_of_the_grader()
    {
        var text = await RunAsync($$"""
            Console.WriteLine(string.Join("\n", Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)));
            foreach (var process in Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)))
                try { if (File.ReadAllText($"/proc/{process}/environ").Contains("{{Sandboxed.Secret}}")) Console.WriteLine("found in " + process); } catch { }
            """);
        text.ShouldNotContain("found");
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Except(["PWD"]).ShouldBe(
            ["DOTNET_DbgEnableMiniDump", "DOTNET_EnableDiagnostics", "DOTNET_GCHeapHardLimit", "DOTNET_TieredPGO", "HOME", "LANG", "TMPDIR"]);
    }

    [Fact]
    public async Task It_opens_no_socket_to_anywhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var text = await RunAsync($$"""
            using System.Net.Sockets;
            foreach (var (host, port) in new[] { ("127.0.0.1", {{((IPEndPoint)listener.LocalEndpoint).Port}}), ("192.0.2.1", 80), ("169.254.169.254", 80) })
                try { new TcpClient().Connect(host, port); Console.WriteLine("connected"); } catch (SocketException error) { Console.WriteLine(error.SocketErrorCode); }
            """);
        text.ShouldBe("ConnectionRefused\nNetworkUnreachable\nNetworkUnreachable\n");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task It_writes_nowhere_but_to_its_scratch_folder()
    {
        var name = $"miniflow-{Guid.NewGuid():N}";
        var text = await RunAsync($$"""
            foreach (var folder in new[] { "/tmp", "/tmp/notebooks", "/", "/dev", "/engine", "/questions", "/tmp/artifacts/kit", "/tmp/data", "/usr/lib", "/proc" })
                try { File.WriteAllText(folder + "/{{name}}", ""); Console.Write(folder + " "); } catch { }
            """);
        text.ShouldBe("/tmp /tmp/notebooks ");
        File.Exists($"/tmp/{name}").ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_out_of_its_scratch_folder_leads_nowhere()
    {
        var outside = Path.Combine(AppContext.BaseDirectory, "MiniFlow.Grading.dll");
        var text = await RunAsync($$"""
            File.CreateSymbolicLink("answer.dll", @"{{outside}}");
            Directory.CreateSymbolicLink("up", "../../../../../..");
            foreach (var path in new[] { "answer.dll", @"up{{outside}}" })
                try { File.ReadAllBytes(path); Console.WriteLine("read"); } catch (IOException) { }
            Console.WriteLine(string.Join(" ", Directory.GetFileSystemEntries("up").Select(Path.GetFileName).Order(StringComparer.Ordinal).Except(["lib32", "etc"])));
            """);
        text.ShouldBe("dev engine lib lib64 pipe proc questions tmp usr\n");
    }

    [Fact]
    public async Task It_sees_no_process_but_its_own()
    {
        var text = await RunAsync("""Console.WriteLine(Directory.GetDirectories("/proc").Count(folder => int.TryParse(Path.GetFileName(folder), out _)));""");
        int.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(2, "the sandbox's first process, and the engine");
    }

    [Fact]
    public async Task It_has_no_privilege_and_cannot_get_one()
    {
        var text = await RunAsync("""
            using System.Runtime.InteropServices;
            [DllImport("libc")] static extern int unshare(int flags);
            [DllImport("libc")] static extern int setuid(int user);
            foreach (var line in File.ReadAllLines("/proc/self/status").Where(line => line.StartsWith("CapEff") || line.StartsWith("CapBnd") || line.StartsWith("NoNewPrivs")))
                Console.WriteLine(line.Replace("\t", " "));
            Console.WriteLine($"{unshare(0x10000000)} {setuid(0)}");
            """);
        text.ShouldBe("CapEff: 0000000000000000\nCapBnd: 0000000000000000\nNoNewPrivs: 1\n-1 -1\n");
    }

    [Fact]
    public async Task The_test_digits_and_their_labels_are_not_there()
    {
        var text = await RunAsync("""
            var mnist = Mnist.Load();
            Console.WriteLine(mnist);
            Console.WriteLine(string.Join(" ", mnist.Test.Labels.ToArray<int>().Take(10)) + " / " + string.Join(" ", mnist.Validation.Labels.ToArray<int>().Take(10)));
            """);
        // The test file begins 7 2 1 0 4 1 4 9 5 9, the training file, of which the first 5 000 validate, 5 0 4 1 9 2 1 3 1 4.
        text.ShouldBe("MNIST: 55000 to train, 5000 to validate, 10000 to test\n5 0 4 1 9 2 1 3 1 4 / 5 0 4 1 9 2 1 3 1 4\n");
    }

    private async Task<string> RunAsync(string code)
    {
        var run = await sandboxed.Bubblewrapped.RunAsync(Student.Cells(code), null, TestContext.Current.CancellationToken);
        var cell = run.Cells[1];
        cell.End.ShouldBe(RunEnd.Completed, cell.Message);
        return cell.Text();
    }
}
