using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using MiniFlow.Products;

namespace MiniFlow.Cuda;

/// <summary>
/// The crossovers of this machine, measured once and kept in a file. What was measured with another card, driver, native library, processor or number
/// of threads does not count; a file that cannot be read or written only means that the next process measures again.
/// </summary>
/// <param name="file">Where they are kept; see <see cref="DefaultFile"/>.</param>
/// <param name="card">Card, driver and library, as far as they make a difference.</param>
/// <param name="clock">What measures the time.</param>
internal sealed class CrossoverStore(string file, string card, TimeProvider clock)
{
    /// <summary>In the environment: <c>MINIFLOW_GPU_FROM=512</c> sends products of 512×512 matrices and larger to the card, whatever was measured.</summary>
    public const string ChoiceVariable = "MINIFLOW_GPU_FROM";

    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true };

    /// <summary><c>miniflow/crossovers.json</c> in the user's folder for local data of applications.</summary>
    public static string DefaultFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "miniflow", "crossovers.json");

    public Crossover Find(ProductEngine engine, DType dtype)
    {
        var chosen = Choice();
        var key = $"{dtype.Name()}; {card}; {Environment.ProcessorCount} threads, {RuntimeInformation.ProcessArchitecture}, {MatrixProduct.VectorBits} bits";
        var known = Read();
        if (known.TryGetValue(key, out var crossover) && IsSound(crossover))
            return crossover with { Chosen = chosen };

        crossover = CrossoverMeasurement.Run(engine, dtype, clock);
        known[key] = crossover;
        Write(known);
        return crossover with { Chosen = chosen };
    }

    private static int? Choice()
    {
        if (Environment.GetEnvironmentVariable(ChoiceVariable) is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? from
            : throw new DeviceException(
                $"{ChoiceVariable} is '{text}'. It says from which size n on a product of two n×n matrices goes to the card: a whole number, as 512; 0 sends "
                + "all products there.");
    }

    private Dictionary<string, Crossover> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Crossover>>(File.ReadAllText(file)) ?? [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or NotSupportedException or ArgumentException)
        {
            return [];
        }
    }

    private void Write(Dictionary<string, Crossover> crossovers)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);

            // In one step: another process reads the old file or the new one.
            var draft = $"{file}.{Environment.ProcessId}";
            File.WriteAllText(draft, JsonSerializer.Serialize(crossovers, readable));
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Measured again next time.
        }
    }

    private static bool IsSound(Crossover? crossover) =>
        crossover is { Processor: { } processor, Device: { } device, Chosen: null, ElementSize: 4 or 8 } && IsSound(processor) && IsSound(device);

    private static bool IsSound(ProductCost cost) =>
        double.IsFinite(cost.Start + cost.PerByte + cost.PerOperation) && cost is { Start: >= 0, PerByte: >= 0, PerOperation: >= 0 };
}
