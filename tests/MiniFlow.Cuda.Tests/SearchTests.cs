using System.Text.Json;

namespace MiniFlow.Cuda.Tests;

/// <summary>
/// Whether there is a /gpu:0, and why not. What has been loaded or looked up stays for the life of a process, so each case runs in one of its own: this
/// very program, asked for <see cref="Child"/>.
/// </summary>
public sealed class SearchTests
{
    private const string Answer = "MINIFLOW_TEST_ANSWER", Deed = "MINIFLOW_TEST_DEED";

    [Fact]
    public void Switched_off_it_is_not_looked_for()
    {
        var (devices, whyNot) = Ask(Hint("MINIFLOW_GPU", "off"));
        devices.ShouldBe(["/cpu:0"]);
        whyNot.ShouldBe("No graphics card is used because MINIFLOW_GPU=off switches it off.");
    }

    [Fact]
    public void The_switches_of_MathNet_count_too() =>
        Ask(Hint(Deed, "switch"), PlainIsEnough).WhyNot.ShouldBe(
            "No graphics card is used because a switch of MathNet (DisableNativeProviders or DisableCudaNativeProvider) forbids it.");

    [Fact]
    public void Where_nothing_is_installed_the_sentence_says_what_is_missing_first()
    {
        var (devices, whyNot) = Ask();
        devices.ShouldBe(["/cpu:0"]);
        whyNot.ShouldBeOneOf(
            "No graphics card is used because there is no NVIDIA driver (libcuda.so.1 cannot be loaded).",
            "No graphics card is used because there is no NVIDIA driver (nvcuda.dll cannot be loaded).",
            "No graphics card is used because MathNet's CUDA provider runs on Linux and Windows with an x64 processor only.",
            "No graphics card is used because libMathNetNumericsCUDA.so was not found: src/MiniFlow.Cuda/README.md says how to get it.",
            "No graphics card is used because libMathNetNumericsCUDA.dll was not found: src/MiniFlow.Cuda/README.md says how to get it.");
    }

    [Fact]
    public void The_library_for_tests_is_no_graphics_card_unless_it_is_asked_for()
    {
        Assert.SkipUnless(PlainLibrary.IsPlain, "This library is no build for tests.");
        var hint = Hint();
        Ask(hint).WhyNot.ShouldBe(
            $"No graphics card is used because {PlainLibrary.File} is the build for tests, which computes on the processor (MINIFLOW_GPU=plain uses it all "
            + "the same).");
        var (devices, whyNot) = Ask(hint, PlainIsEnough);
        devices.ShouldBe(["/cpu:0", "/gpu:0"]);
        whyNot.ShouldBeNull();
    }

    [Fact]
    public void It_is_found_by_its_bare_name_as_the_system_searches() =>
        Ask(("LD_LIBRARY_PATH", Path.GetDirectoryName(PlainLibrary.File)), PlainIsEnough).Devices.ShouldBe(["/cpu:0", "/gpu:0"]);

    [Fact]
    public void A_late_search_finds_it_although_an_earlier_product_and_MathNet_found_nothing() =>
        Ask((Deed, "late"), ("MINIFLOW_TEST_FOLDER", PlainLibrary.Folder), PlainIsEnough).Devices.ShouldBe(["/cpu:0", "/gpu:0"]);

    [Fact]
    public void A_device_that_cannot_be_opened_is_a_sentence_and_no_crash()
    {
        Assert.SkipUnless(PlainLibrary.IsPlain, "Only the plain backend fails on order.");
        Ask(Hint(Deed, "cannot open"), PlainIsEnough).WhyNot.ShouldBe("No graphics card is used because createBLASHandle: an error that a test has ordered.");
    }

    [Fact]
    public void A_library_of_another_version_is_refused_with_both_versions()
    {
        var folder = Stranger("int query_capability(int c) { return c == 1 ? -1 : c == 64 ? 1 : c == 128 ? 2 : 0; }");
        Ask(("MathNetNumericsCUDAProviderPath", folder), PlainIsEnough).WhyNot.ShouldBe(
            $"No graphics card is used because {folder}/libMathNetNumericsCUDA.so is of another version (revision 1, linear algebra 2) than MathNet's "
            + "provider works with (revision 1 or later, linear algebra 1).");
    }

    [Fact]
    public void A_library_of_something_else_is_refused()
    {
        var folder = Stranger("int something(void) { return 0; }");
        Ask(("MathNetNumericsCUDAProviderPath", folder), PlainIsEnough).WhyNot.ShouldBe(
            $"No graphics card is used because {folder}/libMathNetNumericsCUDA.so has no query_capability and is no library of MathNet's CUDA provider.");
    }

    /// <summary>What a child process does: it looks for devices, and writes what there is.</summary>
    [Fact(Explicit = true)]
    public void Child()
    {
        switch (Environment.GetEnvironmentVariable(Deed))
        {
            case "switch":
                AppContext.SetSwitch("Switch.MathNet.Numerics.Providers.DisableCudaNativeProvider", true);
                break;
            case "cannot open":
                Provider.Inject(1, 1, 1);
                break;
            case "late":
                (Tensor.Ones([100, 100]).MatMul(Tensor.Ones([100, 100])))[0, 0].ShouldBe(100);
                MathNet.Numerics.Control.TryUseNativeCUDA().ShouldBeFalse();
                Devices.List().Count.ShouldBe(1);
                Environment.SetEnvironmentVariable("MathNetNumericsCUDAProviderPath", Environment.GetEnvironmentVariable("MINIFLOW_TEST_FOLDER"));
                Devices.Look();
                break;
        }

        string[] devices = [.. Devices.List().Select(device => device.Name)];
        File.WriteAllText(Environment.GetEnvironmentVariable(Answer)!, JsonSerializer.Serialize(new Found(devices, Devices.WhyNoGpu)));
    }

    private static (string, string?) PlainIsEnough => ("MINIFLOW_GPU", "plain");

    private static (string, string?)[] Hint() => [("MathNetNumericsCUDAProviderPath", PlainLibrary.Folder)];

    private static (string, string?)[] Hint(string name, string value) => [.. Hint(), (name, value)];

    private static (string[] Devices, string? WhyNot) Ask((string, string?)[] environment, params (string, string?)[] more) => Ask([.. environment, .. more]);

    private static (string[] Devices, string? WhyNot) Ask(params (string Name, string? Value)[] environment)
    {
        using var answer = new TemporaryFile();
        var (_, output) = PlainLibrary.Run(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [typeof(SearchTests).Assembly.Location, "-method", $"{typeof(SearchTests).FullName}.{nameof(Child)}", "-explicit", "only"],
            [
                (Answer, answer.Path), (Deed, null), ("MINIFLOW_GPU", null), ("MathNetNumericsCUDAProviderPath", null), ("LD_LIBRARY_PATH", null), .. environment,
            ]);
        var text = File.ReadAllText(answer.Path);
        text.ShouldNotBeEmpty(output);
        var found = JsonSerializer.Deserialize<Found>(text)!;
        return (found.Devices, found.WhyNot);
    }

    /// <summary>A folder with a library of that name that is not ours.</summary>
    private static string Stranger(string source)
    {
        var folder = Path.Combine(PlainLibrary.Folder, "stranger-" + Math.Abs(source.Length));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "stranger.c"), source);
        var (code, output) = PlainLibrary.Run(
            "gcc", ["-shared", "-fPIC", Path.Combine(folder, "stranger.c"), "-o", Path.Combine(folder, "libMathNetNumericsCUDA.so")]);
        code.ShouldBe(0, output);
        return folder;
    }

    private sealed record Found(string[] Devices, string? WhyNot);
}
