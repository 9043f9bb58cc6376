namespace MiniFlow.Cli.Training;

/// <summary>Trains, step after step: a batch, a step, now and then a look at the validation data and a checkpoint.</summary>
internal sealed class TrainingLoop(DigitNetwork network, Session session, Mnist mnist, TrainSettings settings, TrainRequest request)
{
    private readonly TrainingState state = new(network, session, mnist.Train, settings);

    /// <summary>
    /// Goes on from where the session stands until the last step. Cancelled, it ends after the step that it is in. Either way the checkpoint is then of the last
    /// step that was made.
    /// </summary>
    /// <exception cref="MiniFlowException">The weights ran away, or something cannot be written; the checkpoint stays that of an earlier step.</exception>
    public void Run(TrainFolder folder, TrainingStatus status, Action changed, CancellationToken cancellation)
    {
        if (status.Step == settings.Steps)
            return;
        using var events = new EventFileWriter(folder.Path);
        events.AddGraph(session.Graph);
        if (status.Step == 0)
        {
            state.Save(folder.Checkpoint);
            Measure(events, status);
        }

        var batch = new Batch(new Tensor([settings.Batch, Mnist.Pixels]), new Tensor(settings.Batch, DType.Int32));
        var feed = new Feed { [network.Images] = batch.Images, [network.Labels] = batch.Labels, [network.KeepProbability] = settings.Keep };
        while (status.Step < settings.Steps && !cancellation.IsCancellationRequested)
        {
            mnist.Train.NextBatch(into: batch);
            var (_, loss) = session.Run(network.TrainingStep, network.Loss, feed);
            status.AddStep((double)loss);

            if (status.Step % request.SummaryEvery == 0)
                Measure(events, status);
            if (status.Step % request.CheckpointEvery == 0)
                state.Save(folder.Checkpoint);
            changed();
        }

        state.Save(folder.Checkpoint);
    }

    /// <summary>How many of a data set's images the network reads right, a part at a time: activations of all at once would fill the memory.</summary>
    public int CountRight(DataSet examples)
    {
        const int Part = 1000;
        var right = 0.0;
        for (var start = 0; start < examples.Count; start += Part)
        {
            var rows = start..Math.Min(start + Part, examples.Count);
            var accuracy = session.Run(network.Accuracy, Using(examples.Images[rows], examples.Labels[rows]));
            right += (double)accuracy * (rows.End.Value - rows.Start.Value);
        }

        return (int)Math.Round(right);
    }

    private void Measure(EventFileWriter events, TrainingStatus status)
    {
        var (summary, accuracy) = session.Run(network.Summary, network.Accuracy, Using(mnist.Validation.Images, mnist.Validation.Labels));
        events.Add(summary, status.Step);
        status.Measured((double)accuracy);
    }

    private Feed Using(Tensor images, Tensor labels) => new() { [network.Images] = images, [network.Labels] = labels, [network.KeepProbability] = 1f };
}
