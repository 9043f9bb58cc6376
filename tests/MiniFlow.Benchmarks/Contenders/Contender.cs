using System.Diagnostics;
using System.Globalization;

namespace MiniFlow.Benchmarks.Contenders;

/// <summary>A process that trains the workloads and answers how long its steps take: this library, or an anchor in Python. <c>anchor.py</c> describes the lines.</summary>
internal sealed class Contender : IDisposable
{
    /// <summary>Ends the name of one that may not use vectors of more than 256 bits.</summary>
    public const string Narrow = ", 256 bits";

    private readonly Process process;

    private Contender(string name, int threads, Process process, string description)
    {
        (Name, Threads, this.process, Description) = (name, threads, process, description);
    }

    public string Name { get; }

    public int Threads { get; }

    /// <summary>Versions and settings.</summary>
    public string Description { get; }

    /// <summary>This library: "session", "lab" or "students", on so many threads.</summary>
    public static Contender Ours(string style, int threads, bool wideVectors = true)
    {
        // dotnet run starts the program's own executable, dotnet exec names the assembly.
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program, Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(Contender).Assembly.Location, "train", style] : ["train", style]);
        start.Environment[Parallelism.EnvironmentVariable] = $"{threads}";
        start.Environment["DOTNET_EnableAVX512"] = wideVectors ? "1" : "0";
        return Start(wideVectors ? style : style + Narrow, threads, start) ?? throw new InvalidOperationException("This program could not start itself: run it with dotnet run.");
    }

    /// <summary>An anchor: "torch" or "numpy". When something is missing, says what and returns null.</summary>
    /// <param name="script">Which.</param>
    /// <param name="threads">How many threads the products have.</param>
    /// <param name="kernels">OpenBLAS's name for the processor: it takes one that it does not know for an old one.</param>
    /// <param name="openMp">Whether OpenMP, which PyTorch uses for all but the products, has as many threads too and OpenBLAS only one.</param>
    /// <param name="wideVectors">Whether PyTorch's own kernels may be those for 512 bits.</param>
    public static Contender? Anchor(string script, int threads, string kernels = "SKYLAKEX", bool openMp = false, bool wideVectors = true)
    {
        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Anchors", $"{script}_training.py")]);
        start.Environment["OPENBLAS_CORETYPE"] = kernels;
        start.Environment["OPENBLAS_NUM_THREADS"] = openMp ? "1" : $"{threads}";
        start.Environment["OMP_NUM_THREADS"] = openMp ? $"{threads}" : "1";
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        start.Environment.Remove("ATEN_CPU_CAPABILITY");
        if (!wideVectors)
            start.Environment["ATEN_CPU_CAPABILITY"] = "avx2";
        return Start(wideVectors ? script : script + Narrow, threads, start);
    }

    /// <summary>Sends a line and reads the number that comes back.</summary>
    public double Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name} ended at '{line}': {process.StandardError.ReadToEnd()}");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    /// <summary>Seconds that its threads have waited for a processor that another program had.</summary>
    public double Waited => Disturbance.Of(process.Id);

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static string Python =>
        Environment.GetEnvironmentVariable("MINIFLOW_PYTHON") ?? (File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3");

    private static Contender? Start(string name, int threads, ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.WriteLine(Workloads.Workload.Describe(MnistFolder.Path));
            if (process.StandardOutput.ReadLine() is { } description)
                return new Contender(name, threads, process, description);
            Console.WriteLine($"Without {name}: {process.StandardError.ReadToEnd().TrimEnd().Split('\n')[^1]}. Debian has what it needs as python3-torch and python3-numpy.");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            Console.WriteLine($"Without {name}: {start.FileName} does not start ({exception.Message}).");
        }

        return null;
    }
}
