using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Serialization;

namespace NotebookCourse.Player.Storage;

/// <summary>The learner's own measurements: each run as the library writes it, and beside it where it was made.</summary>
public sealed class RunStore(DataFolder data, TimeProvider clock)
{
    private const string AboutEnding = ".about.json";

    private readonly string _folder = data.For("runs");

    /// <summary>Keeps a run.</summary>
    /// <param name="chapter">Where it was made.</param>
    /// <param name="cell">The cell's place, counted from 0.</param>
    /// <param name="knobs">The knobs of the chapter at that moment.</param>
    /// <param name="content">The run as the library wrote it.</param>
    public void Save(string chapter, int cell, IReadOnlyDictionary<string, string> knobs, string content)
    {
        var now = clock.GetUtcNow();
        var stem = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd-HHmmss-fff}-{chapter}-{cell}");
        var id = stem;
        // A cell may finish two short experiments within a millisecond.
        for (var twin = 2; FileOf(id) is not null; twin++) id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{twin}");
        // What it is about comes first: a run without it would have no place.
        WholeFile.Write(Path.Combine(_folder, id + AboutEnding), new RunOrigin(chapter, cell, knobs), RunJson.Default.RunOrigin);
        WholeFile.Write(Path.Combine(_folder, id + ".json"), content);
    }

    /// <summary>All runs, the latest first; a file that cannot be understood is left out and named.</summary>
    public (IReadOnlyList<KeptRun> Runs, IReadOnlyList<string> Unreadable) All()
    {
        var runs = new List<KeptRun>();
        var unreadable = new List<string>();
        if (!Directory.Exists(_folder)) return (runs, unreadable);
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json").Where(file => !file.EndsWith(AboutEnding, StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal))
        {
            try
            {
                runs.Add(Read(file));
            }
            catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                unreadable.Add(error.Message);
            }
        }
        return (runs, unreadable);
    }

    /// <summary>The file of a run; null if there is none of that name.</summary>
    public string? FileOf(string id)
    {
        // Compared with what is there, so that no name can lead out of the folder.
        return Directory.Exists(_folder)
            ? Directory.EnumerateFiles(_folder, "*.json").FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == id)
            : null;
    }

    /// <summary>Writes all files of all runs as one archive.</summary>
    public async Task PackAsync(Stream target)
    {
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
        foreach (var file in Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*.json") : [])
            await archive.CreateEntryFromFileAsync(file, Path.GetFileName(file));
    }

    /// <summary>Forgets a run.</summary>
    public void Remove(string id)
    {
        if (FileOf(id) is not { } file) return;
        File.Delete(file);
        File.Delete(Path.ChangeExtension(file, null) + AboutEnding);
    }

    private static KeptRun Read(string file)
    {
        var document = WholeFile.Read(file, RunJson.Default.RunSummaryDocument)!;
        if (document.Run.Measurements.FirstOrDefault(variant => variant.Seconds.Count == 0) is { } empty)
            throw new InvalidDataException($"{file}: expected times of {empty.Name}, but found none. Mend the file or move it away.");
        var origin = WholeFile.Read(Path.ChangeExtension(file, null) + AboutEnding, RunJson.Default.RunOrigin);
        return new KeptRun(Path.GetFileNameWithoutExtension(file), file, origin, document.Axis, document.Run);
    }
}

/// <summary>Where a run was made.</summary>
public sealed record RunOrigin(string Chapter, int Cell, IReadOnlyDictionary<string, string> Knobs);

/// <summary>A run that was kept.</summary>
/// <param name="Id">Its name.</param>
/// <param name="File">Where it lies.</param>
/// <param name="Origin">Where it was made; null if that is not known.</param>
/// <param name="Axis">The knob of a sweep; null for a comparison.</param>
/// <param name="Summary">What was measured.</param>
public sealed record KeptRun(string Id, string File, RunOrigin? Origin, string? Axis, RunSummary Summary);

/// <summary>What the player reads of the library's file.</summary>
public sealed record RunSummaryDocument(RunSummary Run, string? Axis = null);

/// <summary>What was measured, when and where.</summary>
public sealed record RunSummary(string Question, DateTimeOffset Taken, RunMachine Machine, IReadOnlyList<RunVariant> Measurements);

/// <summary>The machine of a run.</summary>
public sealed record RunMachine(int Processors, RunProcessor Processor, string OperatingSystem, string Runtime);

/// <summary>The processors of a run's machine.</summary>
public sealed record RunProcessor(string? Name = null);

/// <summary>What a run has of one of its variants: its name, and each single time.</summary>
public sealed record RunVariant(string Name, IReadOnlyList<double> Seconds)
{
    /// <summary>The middle one of the times in order, in seconds; of two, what lies halfway between.</summary>
    public double Median
    {
        get
        {
            double[] sorted = [.. Seconds.Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }
}

/// <summary>Reads and writes runs without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunOrigin))]
[JsonSerializable(typeof(RunSummaryDocument))]
public sealed partial class RunJson : JsonSerializerContext;
