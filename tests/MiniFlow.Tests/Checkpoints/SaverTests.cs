namespace MiniFlow.Tests.Checkpoints;

public sealed class SaverTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly IDisposable scope = new Graph().AsCurrent();

    [Fact]
    public void What_one_session_saves_another_restores()
    {
        var (w, n) = (new Variable(new[,] { { 1f, 2f } }, "layer/W"), new Variable(7L, "steps", trainable: false));
        var saver = new Saver();
        string file;
        using (var session = new Session())
        {
            session.Run(Ops.GlobalVariablesInitializer());
            session.Run(w.Assign(new Constant(new[,] { { 3f, 4f } })));
            file = saver.Save(session, folder.File("model"));
        }

        using var fresh = new Session();
        saver.Restore(fresh, file);

        file.ShouldBe(folder.File("model.safetensors"));
        fresh.Run(w).ToString().ShouldBe("[[3. 4.]]");
        ((long)fresh.Run(n)).ShouldBe(7);
    }

    [Fact]
    public void A_variable_may_have_another_name_in_the_file()
    {
        var w = new Variable(5f, "w");
        using var session = Started();
        new Saver(new Dictionary<string, Variable> { ["weight"] = w }).Save(session, folder.File("model"));

        Safetensors.Load(folder.File("model.safetensors")).Tensors.Keys.ShouldBe(["weight"]);
    }

    [Fact]
    public void A_step_becomes_part_of_the_name_and_only_the_newest_are_kept()
    {
        _ = new Variable(5f, "w");
        var saver = new Saver { MaxToKeep = 2 };
        using var session = Started();

        foreach (var step in new[] { 100, 200, 300 })
            saver.Save(session, folder.File("model"), step);

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["model-200.safetensors", "model-300.safetensors"]);
        Safetensors.Load(folder.File("model-300.safetensors")).Metadata["global_step"].ShouldBe("300");
    }

    [Fact]
    public void What_belongs_to_the_same_step_goes_into_the_same_file()
    {
        var w = new Variable(5f, "w");
        using var session = Started();

        var file = new Saver().Save(session, folder.File("model"), others: new Dictionary<string, Tensor> { ["random"] = 7L }, metadata: new Dictionary<string, string> { ["rate"] = "0.1" });

        var loaded = Safetensors.Load(file);
        loaded.Tensors.Keys.ShouldBe(["w", "random"]);
        ((long)loaded.Tensors["random"]).ShouldBe(7);
        loaded.Metadata.ShouldBe(new Dictionary<string, string> { ["rate"] = "0.1" });
        new Saver([w]).Restore(session, file);
        Should.Throw<CheckpointException>(() => new Saver().Save(session, file, others: new Dictionary<string, Tensor> { ["w"] = 7L }))
            .Message.ShouldBe("w is the name of a variable, and of something else to be saved with it. Give that another name.");
    }

    [Fact]
    public void An_uninitialised_variable_is_named_and_nothing_is_written()
    {
        _ = new Variable(5f, "w");
        using var session = new Session();

        Should.Throw<CheckpointException>(() => new Saver().Save(session, folder.File("model"))).Message.ShouldStartWith("w has no value in this session");

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_without_a_name_is_refused()
    {
        _ = new Variable(5f, "w");
        using var session = Started();

        foreach (var path in new[] { "", " " })
        {
            Should.Throw<CheckpointException>(() => new Saver().Save(session, path)).Message.ShouldStartWith("A checkpoint needs a file to stand in");
            Should.Throw<CheckpointException>(() => new Saver().Restore(session, path)).Message.ShouldStartWith("A checkpoint needs a file to stand in");
        }
    }

    [Fact]
    public void Another_shape_is_refused_with_both_and_changes_nothing()
    {
        var (v, w) = (new Variable(1f, "v"), new Variable(new[] { 1f, 2f, 3f }, "w"));
        Safetensors.Save(folder.File("other.safetensors"), new Dictionary<string, Tensor> { ["v"] = 9f, ["w"] = new[] { 1f, 2f } });
        using var session = Started();

        Should.Throw<CheckpointException>(() => new Saver().Restore(session, folder.File("other")))
            .Message.ShouldBe($"The variable w has shape (3,), but {folder.File("other.safetensors")} has shape (2,) for it. It was saved from another network. Nothing was restored.");

        ((double)session.Run(v)).ShouldBe(1);
        session.Run(w).ToString().ShouldBe("[1. 2. 3.]");
    }

    [Fact]
    public void Another_dtype_is_refused()
    {
        _ = new Variable(1f, "w");
        Safetensors.Save(folder.File("other.safetensors"), new Dictionary<string, Tensor> { ["w"] = Tensor.Full(Shape.Scalar, 1, DType.Float64) });
        using var session = Started();

        Should.Throw<CheckpointException>(() => new Saver().Restore(session, folder.File("other"))).Message.ShouldContain("The variable w is float32, but");
    }

    [Fact]
    public void A_variable_that_the_file_lacks_is_named_with_what_it_holds()
    {
        _ = new Variable(1f, "w");
        Safetensors.Save(folder.File("other.safetensors"), new Dictionary<string, Tensor> { ["a"] = 9f, ["b"] = 9f });
        using var session = Started();

        Should.Throw<CheckpointException>(() => new Saver().Restore(session, folder.File("other"))).Message.ShouldContain("has nothing for the variable w; it holds a, b.");
    }

    [Fact]
    public void A_graph_without_variables_has_nothing_to_save() =>
        Should.Throw<CheckpointException>(() => new Saver()).Message.ShouldStartWith("There is no variable to save.");

    public void Dispose()
    {
        scope.Dispose();
        folder.Dispose();
    }

    private static Session Started()
    {
        var session = new Session();
        session.Run(Ops.GlobalVariablesInitializer());
        return session;
    }
}
