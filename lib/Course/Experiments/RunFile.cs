using System.Text.Json;
using System.Text.Json.Serialization;

namespace NotebookCourse.Experiments;

/// <summary>Keeps runs as JSON files: all samples, the machine, the moment.</summary>
public static class RunFile
{
    // In version 1 nothing had an id: a variant was known by its name, in whatever language that was.
    private const int Oldest = 1, Version = 2;

    /// <summary>Writes a run; the file is complete or as it was before.</summary>
    public static void Save(this Comparison run, string path) => Write(path, Document(run));

    /// <summary>Writes a sweep; the file is complete or as it was before.</summary>
    public static void Save(this Curves curves, string path) => Write(path, Document(curves));

    /// <summary>Reads a run; of a sweep, the run that it stands on.</summary>
    /// <exception cref="InvalidDataException">The file holds no run that this version understands.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Comparison Load(string path) => Read(path).Run;

    /// <summary>Reads a sweep: its curves, and the run that they stand on.</summary>
    /// <exception cref="InvalidDataException">The file holds no sweep that this version understands.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Curves LoadCurves(string path) => Read(path) is { Axis: { } axis, Curves: { } curves, Run: var run }
        ? new(axis, curves, run)
        : throw new InvalidDataException(ExperimentsWords.NoSweepInFile.With(path));

    /// <summary>Reads either, to show it again or to compare it with another.</summary>
    /// <exception cref="InvalidDataException">The file holds no run that this version understands.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static KeptRun Open(string path)
    {
        var document = Read(path);
        return new(document.Run, document is { Axis: { } axis, Curves: { } curves } ? new(axis, curves, document.Run) : null);
    }

    /// <summary>The host may keep the run: it gets what a file would hold.</summary>
    internal static Comparison OfferedToTheHost(this Comparison run)
    {
        HostContext.Keep(Message.Run, () => Text(Document(run)));
        return run;
    }

    /// <summary>The host may keep the sweep: it gets what a file would hold.</summary>
    internal static Curves OfferedToTheHost(this Curves curves)
    {
        HostContext.Keep(Message.Run, () => Text(Document(curves)));
        return curves;
    }

    private static RunDocument Document(Comparison run) => new(Version, run) { Medians = MediansOf(run) };

    private static RunDocument Document(Curves curves) => new(Version, curves.Run, curves.Axis, curves.All) { Medians = MediansOf(curves.Run) };

    private static Dictionary<string, double> MediansOf(Comparison run) => run.Measurements.ToDictionary(each => each.Id, each => each.Seconds.Median);

    private static string Text(RunDocument document) => JsonSerializer.Serialize(document, RunDocuments.Default.RunDocument);

    private static void Write(string path, RunDocument document) => Write(path, Text(document));

    /// <summary>Writes what is kept of any run; the file is complete or as it was before.</summary>
    internal static void Write(string path, string text)
    {
        var unfinished = path + ".unfinished";
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }

    private static RunDocument Read(string path)
    {
        RunDocument document;
        try
        {
            document = JsonSerializer.Deserialize(File.ReadAllText(path), RunDocuments.Default.RunDocument)
                ?? throw new InvalidDataException(ExperimentsWords.NoRunInFile.With(path, "null"));
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(ExperimentsWords.NoRunInFile.With(path, fault.Message), fault);
        }
        if (document.Version is < Oldest or > Version)
            throw new InvalidDataException(ExperimentsWords.RunOfOtherVersion.With(path, Version, document.Version));
        return document.Run.Measurements.Count > 0 ? document : throw new InvalidDataException(ExperimentsWords.NoRunInFile.With(path, ExperimentsWords.NoSamples));
    }
}

/// <summary>A run as a file holds it; of a sweep also which variants are the points of which curve.</summary>
internal sealed record RunDocument(int Version, Comparison Run, string? Axis = null, IReadOnlyList<Curve>? Curves = null)
{
    /// <summary>Each variant's median in seconds, by its id: for hosts, which do no statistics. Nobody reads it back.</summary>
    public IReadOnlyDictionary<string, double>? Medians { get; init; }
}

/// <summary>Reads and writes run files without reflection; a file that lacks a part is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(RunDocument))]
internal sealed partial class RunDocuments : JsonSerializerContext;
