namespace MiniFlow.Cuda.Tests;

/// <summary>An empty file, gone at the end of the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
