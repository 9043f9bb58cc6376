using System.Diagnostics;
using System.Globalization;
using MiniFlow.Products;

namespace MiniFlow.Benchmarks.Products;

/// <summary>NumPy on OpenBLAS in a process of its own, with a fixed number of threads.</summary>
internal sealed class OpenBlas : IDisposable
{
    private readonly Process process;

    private OpenBlas(Process process, string description)
    {
        this.process = process;
        Description = description;
    }

    public string Description { get; }

    /// <summary>Starts it; when something is missing, says what and returns null.</summary>
    public static OpenBlas? Start(int threads)
    {
        var python = Environment.GetEnvironmentVariable("MINIFLOW_PYTHON")
            ?? (File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3");
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "Products", "openblas.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OPENBLAS_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["OPENBLAS_CORETYPE"] = CoreType;
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        try
        {
            var process = Process.Start(start)!;
            var description = process.StandardOutput.ReadLine();
            if (description?.StartsWith("NumPy", StringComparison.Ordinal) == true) return new OpenBlas(process, description);
            Console.WriteLine($"No OpenBLAS to compare with: {description ?? process.StandardError.ReadToEnd().TrimEnd().Split('\n')[^1]}");
            process.Kill();
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            Console.WriteLine($"No OpenBLAS to compare with: {python} does not start ({exception.Message}). Debian has it as python3-numpy and libopenblas0.");
        }
        return null;
    }

    /// <summary>Seconds that one product takes, the mean over some repetitions.</summary>
    public double Measure(ProductShape shape, int repetitions)
    {
        process.StandardInput.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{shape.M} {shape.N} {shape.K} {(shape.TransposeA ? 1 : 0)} {(shape.TransposeB ? 1 : 0)} {repetitions}"));
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Python process ended.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    // OpenBLAS takes a processor that it does not know for an old one. The kernels of the same vector width make a fair anchor.
    private static string CoreType => MatrixProduct.VectorBits switch
    {
        512 => "SKYLAKEX",
        256 => "HASWELL",
        _ => "NEHALEM",
    };
}
