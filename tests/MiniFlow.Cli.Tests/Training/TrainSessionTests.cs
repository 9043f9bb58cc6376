using MiniFlow.Cli.Training;

namespace MiniFlow.Cli.Tests.Training;

public sealed class TrainSessionTests : IDisposable
{
    private readonly TrainingRuns runs = new();

    public void Dispose() => runs.Dispose();

    [Fact]
    public void A_run_leaves_a_model_that_can_read_digits_and_says_how_well_and_where_it_is()
    {
        var ended = runs.Train(TrainingRuns.Small with { Folder = "run", Rate = 0.05, Keep = 0.9, Hidden = (40, 20) });

        ended.Code.ShouldBe(0);
        ended.Losses.Count.ShouldBe(60);
        ended.Losses[^1].ShouldBeLessThan(ended.Losses[0] / 2);
        var lines = ended.Output.Split('\n');
        lines[0].ShouldMatch(@"^Test accuracy: \d\d\.\d\d % \(\d{4} of 10000 digits\)$");
        double.Parse(lines[0][15..20], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(80);
        lines[1].ShouldStartWith("Trained: 60 steps in ");
        lines[2].Replace('\\', '/').ShouldBe("Model: run/model.safetensors");
        lines[3].ShouldBe("Curves: tensorboard --logdir run");
    }

    [Fact]
    public void Event_files_hold_the_scoped_graph_and_loss_accuracy_and_histograms_every_so_many_steps()
    {
        runs.Train(TrainingRuns.Small with { Folder = "run" });

        var entries = EventFile.ReadFolder(runs.PathOf("run"));
        System.Text.Encoding.UTF8.GetString(entries.Single(entry => entry.Graph is not null).Graph!).ShouldContain("model/fc1/weights");
        entries.Where(entry => entry.Summary is not null).Select(entry => entry.Step).ShouldBe([0, 20, 40, 60]);
        entries[^1].Summary!.Values.Select(value => value.Tag).ShouldBe(
        [
            "accuracy", "loss",
            "histograms/model/fc1/weights", "histograms/model/fc1/biases",
            "histograms/model/fc2/weights", "histograms/model/fc2/biases",
            "histograms/model/fc3/weights", "histograms/model/fc3/biases",
        ]);

        // Before the first step the network guesses: a tenth of the digits, at about ln 10 each.
        EventFile.Scalars(entries, "accuracy")[0].Value.ShouldBeInRange(0.03, 0.25);
        EventFile.Scalars(entries, "loss")[0].Value.ShouldBeInRange(2.2, 2.6);
    }

    [Fact]
    public void The_checkpoint_holds_all_that_a_run_goes_on_from()
    {
        runs.Train(TrainingRuns.Small with { Folder = "run", Steps = 2 });

        var (tensors, settings) = Safetensors.Load(runs.PathOf("run/model.safetensors"));
        tensors["model/fc1/weights"].Shape.ShouldBe([784, 12]);
        tensors.Keys.ShouldContain("model/fc3/biases/Adam/v");
        tensors.Keys.ShouldContain("random/model/fc2/Dropout");
        ((int)tensors["data/position"]).ShouldBe(2000);
        ((long)tensors["train/global_step"]).ShouldBe(2);
        settings.ShouldBe(new Dictionary<string, string> { ["steps"] = "2", ["batch"] = "1000", ["rate"] = "0.001", ["keep"] = "0.2", ["seed"] = "1" });
    }

    [Fact]
    public void A_folder_that_holds_a_run_is_not_used_for_another_one()
    {
        runs.Train(TrainingRuns.Small with { Folder = "run", Steps = 2 });
        var model = runs.Model("run");

        Refused(TrainingRuns.Small with { Folder = "run", Seed = 2 }).ShouldBe(
            "run holds a training run already, and two runs in one folder could not be told apart. Go on with it: miniflow train --resume --out run. "
            + "Or begin another one beside it: miniflow train --out DIR. Nothing was changed.");

        runs.Model("run").ShouldBe(model);
        Directory.GetFiles(runs.PathOf("run")).Length.ShouldBe(2);
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused()
    {
        File.WriteAllText(runs.PathOf("taken"), "");

        Refused(TrainingRuns.Small with { Folder = "taken" }).ShouldEndWith("Choose another folder with --out.");
    }

    [Fact]
    public void Resuming_with_other_settings_names_them()
    {
        runs.Train(TrainingRuns.Small with { Folder = "run", Steps = 2 });
        var resume = TrainingRuns.Small with { Folder = "run", Resume = true };

        Refused(resume with { Batch = 500, Rate = 0.01 }).ShouldStartWith(
            "the run in run was begun with --batch 1000 and --rate 0.001, not with --batch 500 and --rate 0.01, and another setting would make another run. Leave it out");
        Refused(resume with { Keep = 0.5 }).ShouldContain("was begun with --keep 0.2, not with --keep 0.5,");
        Refused(resume with { Seed = 3 }).ShouldContain("was begun with --seed 1, not with --seed 3,");
        Refused(resume with { Steps = 1 }).ShouldBe("the run in run is at step 2 already, beyond --steps 1. Ask for more steps, or leave --steps out.");
        Directory.GetFiles(runs.PathOf("run")).Length.ShouldBe(2, "a refusal writes nothing");
    }

    [Fact]
    public void Resuming_a_run_that_is_done_says_once_more_how_well_it_reads()
    {
        var run = runs.Train(TrainingRuns.Small with { Folder = "run", Steps = 2 });
        var model = runs.Model("run");

        var again = runs.Train(TrainingRuns.Small with { Folder = "run", Steps = null, Resume = true });

        (again.Code, again.Losses.Count).ShouldBe((0, 0));
        again.Output.Split('\n')[0].ShouldBe(run.Output.Split('\n')[0]);
        again.Output.ShouldNotContain("Trained:");
        runs.Model("run").ShouldBe(model);
    }

    [Fact]
    public void Without_a_checkpoint_there_is_nothing_to_resume() =>
        Refused(TrainingRuns.Small with { Folder = "none", Resume = true }).Replace('\\', '/').ShouldBe(
            "there is no run to resume in none: none/model.safetensors is missing. Name the run's folder with --out DIR, or begin a run without --resume.");

    [Fact]
    public void A_damaged_or_foreign_checkpoint_is_refused_and_stays_as_it_is()
    {
        runs.Train(TrainingRuns.Small with { Folder = "run", Steps = 2 });
        var whole = runs.Model("run");
        var (tensors, settings) = Safetensors.Load(runs.PathOf("run/model.safetensors"));

        RefusedAs(whole[..^100]).ShouldContain("is not a whole safetensors file");
        RefusedAs("<html>not a model</html>"u8.ToArray()).ShouldContain("is not a whole safetensors file");
        RefusedAs([]).ShouldContain("is not a whole safetensors file");
        RefusedAs(tensors, []).ShouldContain("keeps no settings of a training run");
        RefusedAs(tensors, settings.Append(KeyValuePair.Create("rate", "fast"))).ShouldContain("keeps no settings of a training run");
        RefusedAs(tensors.Where(each => each.Key != "model/fc1/weights"), settings).ShouldContain("has nothing for the variable model/fc1/weights");
        RefusedAs(tensors.Where(each => each.Key != "data/order"), settings).ShouldContain("The saved order has no 'order'");
        RefusedAs(tensors.Append(KeyValuePair.Create("data/position", (Tensor)99_999)), settings).ShouldContain("The saved position 99999");
        RefusedAs(tensors.Append(KeyValuePair.Create("random/model/fc2/Dropout", (Tensor)1f)), settings).ShouldContain("The random numbers of model/fc2/Dropout");
        RefusedAs(tensors.Where(each => each.Key != "random/model/fc2/Dropout"), settings).ShouldContain("random numbers of model/fc2/Dropout");
    }

    [Fact]
    public void A_network_of_another_size_is_refused_with_both_shapes()
    {
        runs.Train(TrainingRuns.Small with { Folder = "run", Steps = 2 });

        Refused(TrainingRuns.Small with { Folder = "run", Resume = true, Hidden = (13, 8) })
            .ShouldContain("The variable model/fc1/weights has shape (784, 13), but ");
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_the_run_and_keeps_the_last_checkpoint()
    {
        var error = Should.Throw<MiniFlowException>(() => runs.Train(TrainingRuns.Small with { Folder = "run", Rate = 1e38, CheckpointEvery = 1000 }));

        error.Message.ShouldStartWith("The value of 'train/loss' (Mean) is NaN (not a number)");
        error.Message.ShouldContain("lower the learning rate");
        Safetensors.Load(runs.PathOf("run/model.safetensors")).Tensors.Values.ShouldAllBe(tensor => tensor.DType != DType.Float32 || double.IsFinite((double)tensor.Sum()));
    }

    private string Refused(TrainRequest request)
    {
        var error = Should.Throw<CommandException>(() => runs.Train(request));
        error.ExitCode.ShouldBe(ExitCode.Usage);
        return error.Message;
    }

    private string RefusedAs(byte[] checkpoint)
    {
        File.WriteAllBytes(runs.PathOf("run/model.safetensors"), checkpoint);
        var message = Refused(TrainingRuns.Small with { Folder = "run", Resume = true, Steps = null });
        message.ShouldStartWith("the run in run cannot be resumed: ");
        runs.Model("run").ShouldBe(checkpoint);
        return message;
    }

    private string RefusedAs(IEnumerable<KeyValuePair<string, Tensor>> tensors, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var file = runs.PathOf("other.safetensors");
        Safetensors.Save(file, Last(tensors), Last(settings));
        return RefusedAs(File.ReadAllBytes(file));
    }

    private static Dictionary<string, T> Last<T>(IEnumerable<KeyValuePair<string, T>> pairs) => pairs.GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
}
