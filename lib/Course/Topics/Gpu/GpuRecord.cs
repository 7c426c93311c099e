using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>What a machine with a GPU gave, kept for those who have none: all samples, the machine, the device, the moment.</summary>
public sealed record GpuRecord
{
    private const string Folder = "runs/gpu-";

    private static readonly Lazy<GpuRecord?> TheLatest = new(() => Kept().MaxBy(record => record.Taken));

    /// <summary>The latest of those that came with the course; null if none did.</summary>
    public static GpuRecord? Latest => TheLatest.Value;

    /// <summary>The device that was measured.</summary>
    public required GpuDevice Device { get; init; }

    /// <summary>The machine that the device is in.</summary>
    public required Machine Machine { get; init; }

    /// <summary>The moment at which the measurement ended.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>Each piece of work, at a size that gives a GPU something to do.</summary>
    public required IReadOnlyList<GpuRace> Races { get; init; }

    /// <summary>From which size on the GPU wins.</summary>
    public required IReadOnlyList<GpuSweep> Sweeps { get; init; }

    /// <summary>The ceilings, with the races beneath them.</summary>
    public required Roofline Roofline { get; init; }

    /// <summary>The matrix product in each of the GPU's ways.</summary>
    public required IReadOnlyList<MatrixStep> MatrixSteps { get; init; }

    /// <summary>Writes it; the file is complete or as it was before.</summary>
    public void Save(string path) => RunFile.Write(path, JsonSerializer.Serialize(this, GpuRecords.Default.GpuRecord));

    /// <summary>Reads a record from a file.</summary>
    /// <exception cref="InvalidDataException">The file holds none.</exception>
    public static GpuRecord Load(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file, path);
    }

    private static IEnumerable<GpuRecord> Kept()
    {
        var assembly = typeof(GpuRecord).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return Read(stream, name);
        }
    }

    private static GpuRecord Read(Stream stream, string name)
    {
        try
        {
            return JsonSerializer.Deserialize(stream, GpuRecords.Default.GpuRecord) ?? throw new InvalidDataException(ExperimentsWords.NoRunInFile.With(name, "null"));
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(ExperimentsWords.NoRunInFile.With(name, fault.Message), fault);
        }
    }
}

/// <summary>One way of multiplying matrices on a GPU.</summary>
/// <param name="Kernel">The way in which the kernel multiplies.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Seconds">How long the kernel ran.</param>
public sealed record MatrixStep(MatrixKernel Kernel, int Rows, Samples Seconds)
{
    /// <summary>Floating-point operations a second.</summary>
    public double OperationsPerSecond => 2.0 * Rows * Rows * Rows / Seconds.Median;
}

/// <summary>Reads and writes records without reflection; a file that lacks a part is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(GpuRecord))]
internal sealed partial class GpuRecords : JsonSerializerContext;
