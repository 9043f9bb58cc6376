namespace MiniFlow.Cli.Training;

/// <summary>The folder of one training run: its checkpoint, its event files.</summary>
/// <param name="Path">The folder, as a full path.</param>
/// <param name="Shown">How messages name it: as it was typed, so that it can be typed again.</param>
internal sealed record TrainFolder(string Path, string Shown)
{
    public static TrainFolder For(TrainRequest request, Terminal terminal)
    {
        if (request.Folder is { } typed)
            return new TrainFolder(System.IO.Path.GetFullPath(typed, terminal.CurrentDirectory), typed);
        var path = System.IO.Path.Combine(Kit.Around(terminal)?.Root ?? terminal.CurrentDirectory, "artifacts", "train");
        return new TrainFolder(path, System.IO.Path.GetRelativePath(terminal.CurrentDirectory, path));
    }

    /// <summary>The model as of the last checkpoint, and all that a run needs to go on from there.</summary>
    public string Checkpoint => System.IO.Path.Combine(Path, "model" + Saver.Extension);

    /// <summary>The same, as messages name it.</summary>
    public string ShownCheckpoint => System.IO.Path.Combine(Shown, "model" + Saver.Extension);

    /// <summary>Makes the folder for a new run.</summary>
    /// <exception cref="CommandException">There is a run in it already, or it cannot be made.</exception>
    public void Begin()
    {
        if (File.Exists(Checkpoint))
        {
            throw new CommandException(
                $"{Shown} holds a training run already, and two runs in one folder could not be told apart. Go on with it: {ResumeLine}. "
                + "Or begin another one beside it: miniflow train --out DIR. Nothing was changed.");
        }

        try
        {
            Directory.CreateDirectory(Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the run cannot be written to {Shown}: {error.Message} Choose another folder with --out.");
        }
    }

    /// <summary>The settings of the run that is to be taken up again.</summary>
    /// <exception cref="CommandException">There is none, or its checkpoint cannot be read.</exception>
    public TrainSettings ReadSettings()
    {
        if (!File.Exists(Checkpoint))
            throw new CommandException($"there is no run to resume in {Shown}: {ShownCheckpoint} is missing. Name the run's folder with --out DIR, or begin a run without --resume.");
        return Readable(() => TrainSettings.From(Safetensors.Load(Checkpoint).Metadata)
            ?? throw new CheckpointException($"{ShownCheckpoint} keeps no settings of a training run."));
    }

    /// <summary>Does what reads the checkpoint.</summary>
    /// <exception cref="CommandException">It is damaged, or of another program.</exception>
    public T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is CheckpointException or DataException or SessionException)
        {
            throw new CommandException(
                $"the run in {Shown} cannot be resumed: {error.Message} Its folder is as it was. Put a whole checkpoint of miniflow train there, or begin anew: miniflow train --out DIR");
        }
    }

    /// <summary>What to type to go on with the run.</summary>
    public string ResumeLine => $"miniflow train --resume --out {(Shown.Contains(' ', StringComparison.Ordinal) ? $"\"{Shown}\"" : Shown)}";
}
