using System.Diagnostics;
using MiniFlow.Notebooks;

namespace MiniFlow.Cli.Tests.Running;

/// <summary>The command as a process of its own, as a shell calls it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TestKit kit = new("01-chain-rule");

    public void Dispose() => kit.Dispose();

    [Fact]
    public async Task Called_from_a_folder_inside_of_the_kit_it_runs_a_chapter_and_says_with_its_exit_code_how_it_went()
    {
        await kit.RunAsync("chapters", "build");

        using var process = MiniflowProcess.Start(kit.PathOf("notebooks/source"), "run", "1");
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0);
        output.ShouldContain("1 chapter, 2 cells run, 1 of 1 exercise passed, 2 of 2 points");
        kit.Has("artifacts/run/01-chain-rule.html").ShouldBeTrue();
    }

    [Fact]
    public async Task Ctrl_C_ends_the_worker_and_leaves_what_was_done()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send to one process.");
        kit.Write("endless.dib", "#!csharp\nSystem.IO.File.WriteAllText(\"worker\", Environment.ProcessId.ToString()); while (true) { }\n");

        using var process = MiniflowProcess.Start(kit.Root, "run", "endless.dib", "--out", "out");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!kit.Has("worker") && !process.HasExited)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        await process.InterruptAsync();

        process.ExitCode.ShouldBe(130, await output);
        NotebookDocument.Load(kit.PathOf("out/endless.ipynb")).Cells.ShouldHaveSingleItem();
        var worker = int.Parse(kit.Read("worker"), System.Globalization.CultureInfo.InvariantCulture);
        Should.Throw<ArgumentException>(() => Process.GetProcessById(worker));
    }

    [Fact]
    public async Task Ctrl_C_at_a_terminal_reaches_the_worker_too_and_what_was_done_is_still_written()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/setsid"), "setsid makes a group of processes, as a terminal does.");
        kit.Write("endless.dib", "#!csharp\n\"done\"\n\n#!csharp\n\nSystem.IO.File.WriteAllText(\"worker\", Environment.ProcessId.ToString()); while (true) { }\n");

        using var process = MiniflowProcess.StartThrough("/usr/bin/setsid", kit.Root, "run", "endless.dib", "--out", "out");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!kit.Has("worker") && !process.HasExited)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        // A negative number is the group: the command, the worker, and what they started.
        await process.InterruptAsync(group: true);

        process.ExitCode.ShouldBe(130, await output);
        (await output).ShouldContain("Cell 2 was interrupted, in line 1.");
        NotebookDocument.Load(kit.PathOf("out/endless.ipynb")).Cells[0].Outputs.Single().GetText("text/plain").ShouldBe("done");
        kit.Has("out/endless.html").ShouldBeTrue();
    }

    [Fact]
    public async Task Ctrl_C_stops_training_after_a_whole_step_and_resume_goes_on_from_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to send to one process.");
        using var process = MiniflowProcess.Start(kit.Root, "train", "--out", "run", "--checkpoint-every", "1");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!(kit.Has("run/model.safetensors") && SavedStep() > 0) && !process.HasExited)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        await process.InterruptAsync();

        process.ExitCode.ShouldBe(130, await output);
        var step = SavedStep();
        (await output).ShouldEndWith($"Interrupted: step {step} of 20000 is the last one, and it is kept. Go on with: miniflow train --resume --out run\n");

        var resumed = await kit.RunAsync("train", "--resume", "--out", "run", "--steps", $"{step + 2}");
        (resumed.Code, resumed.Error).ShouldBe((0, ""));
        resumed.Output.ShouldStartWith($"resumed after step {step} of {step + 2}\n");
        resumed.Output.ShouldContain("Trained: 2 steps in ");
    }

    private long SavedStep() => (long)Safetensors.Load(kit.PathOf("run/model.safetensors")).Tensors["train/global_step"];
}
