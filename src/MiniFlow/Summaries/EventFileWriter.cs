using System.Globalization;

namespace MiniFlow;

/// <summary>Writes summaries to an event file that TensorBoard reads: a TFRecord file of protocol-buffer messages, named
/// <c>events.out.tfevents.SECONDS.MACHINE</c> in a folder of the run's own.</summary>
/// <remarks>Every entry reaches the operating system before the call returns, so a process that is killed loses nothing that it
/// has already written; a reader passes over a record that was cut in the middle. Calls may come from several threads.</remarks>
public sealed class EventFileWriter : IDisposable
{
    private readonly Lock gate = new();
    private readonly RecordWriter records;
    private readonly TimeProvider clock;

    /// <summary>Opens a new file in a folder, which is made if it is not there.</summary>
    /// <param name="folder">The run's folder; TensorBoard shows each folder as a run of its own.</param>
    /// <param name="clock">Where the time comes from; the system's clock if null.</param>
    /// <exception cref="DataException">The folder or the file cannot be written.</exception>
    public EventFileWriter(string folder, TimeProvider? clock = null)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new DataException("An event file needs a folder to stand in, and none was named. Give one for each run, such as runs/first.");
        this.clock = clock ?? TimeProvider.System;
        FilePath = FreePath(folder, FileName(this.clock.GetUtcNow()));
        records = new RecordWriter(Open(folder));
        Write(new EventRecord(Now, 0) { FileVersion = "brain.Event:2" });
    }

    /// <summary>The file that is written.</summary>
    public string FilePath { get; }

    private double Now => (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>Appends the summary of one step.</summary>
    public void Add(Summary summary, long step) => Write(new EventRecord(Now, step) { Summary = summary });

    /// <summary>Appends one number of one step.</summary>
    public void AddScalar(string tag, double value, long step) => Add(Summary.Of(new ScalarSummary(tag, (float)value)), step);

    /// <summary>Appends a graph, for TensorBoard to draw.</summary>
    public void AddGraph(Graph graph) => AddGraph(GraphDefinition.Of(graph));

    /// <summary>Appends a graph, as the bytes of a GraphDef message.</summary>
    public void AddGraph(byte[] graph) => Write(new EventRecord(Now, 0) { Graph = graph });

    /// <summary>Closes the file.</summary>
    public void Dispose() => records.Dispose();

    private void Write(EventRecord entry)
    {
        SessionWatch.ThrowIfStopped();
        lock (gate)
        {
            records.Write(EventEncoding.Encode(entry));
            records.Flush();
        }
    }

    private FileStream Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);

            // Others may read while we write: a notebook that draws the run, or TensorBoard itself.
            return new FileStream(FilePath, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"No event file can be written in {folder}: {error.Message} Choose a folder that you may write to.", error);
        }
    }

    // Names count in seconds: a run that is stopped and taken up within one gets a second file, behind the first by name as well.
    private static string FreePath(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var number = 2; File.Exists(path); number++)
            path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.{number}"));
        return path;
    }

    private static string FileName(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"events.out.tfevents.{now.ToUnixTimeSeconds():D10}.{Environment.MachineName}");
}
