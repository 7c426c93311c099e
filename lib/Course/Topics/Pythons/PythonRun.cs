using System.Text.Json;
using System.Text.Json.Serialization;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Downloads;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Topics.Pythons;

/// <summary>Every Python of a machine, and .NET beside them, at the same two tasks.</summary>
public sealed record PythonRun
{
    /// <summary>The most numbers that are factored.</summary>
    public const int MostNumbers = 2_000;

    internal const int UsualNumbers = 1_000;

    /// <summary>What .NET is called beside the Pythons.</summary>
    internal const string DotNet = ".NET";

    private const int PictureCount = 10, Latency = 20, CountedRounds = 3, MostWorkers = 8;

    // All of it, of one interpreter. A slow machine that is busy, too, gets there; what hangs does not.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    private static readonly Lazy<PythonRun> TheRecorded = new(() => FromJson(typeof(PythonRun).Assembly.GetManifestResourceStream("runs/pythons.json")!));

    /// <summary>Where it was made.</summary>
    public required Machine Machine { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>How many numbers were factored.</summary>
    public required int Numbers { get; init; }

    /// <summary>How many pictures were fetched.</summary>
    public required int Downloads { get; init; }

    /// <summary>How long the server took to answer, in seconds.</summary>
    public required double ServerLatency { get; init; }

    /// <summary>How many threads, or processes, shared the numbers; the pictures had one each.</summary>
    public required int Workers { get; init; }

    /// <summary>What each took; .NET first.</summary>
    public required IReadOnlyList<PythonSpeed> Speeds { get; init; }

    /// <summary>A sentence for each interpreter that did not come to a good end.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>The run that came with the course, from a machine that has what yours may lack.</summary>
    public static PythonRun Recorded => TheRecorded.Value;

    /// <summary>The prime factors: work for the processor.</summary>
    [JsonIgnore]
    public PythonComparison Factoring => new(this, PythonLoad.Factoring);

    /// <summary>The pictures: waiting.</summary>
    [JsonIgnore]
    public PythonComparison Downloading => new(this, PythonLoad.Downloading);

    /// <summary>Finds the Pythons of this machine, and measures the newest of each kind.</summary>
    /// <param name="numbers">How many numbers to factor; 1 to <see cref="MostNumbers"/>.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static PythonRun Measure(int numbers = UsualNumbers) => Measure(PythonSearch.Here(), numbers);

    /// <summary>Measures the newest of each kind of those that were found.</summary>
    /// <param name="search">Those that were found.</param>
    /// <param name="numbers">How many numbers to factor; 1 to <see cref="MostNumbers"/>.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static PythonRun Measure(PythonSearch search, int numbers = UsualNumbers) => Measure(search, Require.InRange(numbers, 1, MostNumbers), Timeout, HostContext.StopToken);

    internal static PythonRun Measure(PythonSearch search, int numbers, TimeSpan timeout, CancellationToken stop)
    {
        using var site = Pictures.Serve(Latency);
        var workers = Math.Clamp(Environment.ProcessorCount, 2, MostWorkers);
        var task = new PythonTask(PrimeFactors.Numbers(numbers), [.. site.Addresses.Take(PictureCount)], workers, CountedRounds);
        List<PythonSpeed> speeds = [.. OfDotNet(site, task, stop)];
        List<string> faults = [.. search.Faults];
        // One at a time: together they would measure each other.
        foreach (var python in search.Chosen())
        {
            var found = PythonMeasurement.Take(python.Path, task, timeout, stop);
            speeds.AddRange(found.Times.Where(times => times.Missing is null).Select(times =>
                new PythonSpeed(python.Name, python.IsFreeThreaded ? PythonsWords.FreeThreadedKind : python.Implementation, python.HasGlobalLock, times.Load, times.Way, new(times.Seconds))));
            if (found.Fault is { } fault) faults.Add(fault);
            // A module that is not installed is no fault; a wrong answer is, and so is a server that refuses.
            faults.AddRange(found.Times.Where(times => times.Missing is { } reason && !reason.Contains("No module named", StringComparison.Ordinal))
                .Select(times => PythonsWords.PythonCouldNot.With(python.Name, times.Missing!)));
        }
        return new()
        {
            Machine = Machine.Unmeasured,
            Taken = TimeProvider.System.GetUtcNow(),
            Numbers = numbers,
            Downloads = PictureCount,
            ServerLatency = Latency / 1000.0,
            Workers = workers,
            Speeds = speeds,
            Faults = faults,
        };
    }

    /// <summary>Writes it as the course keeps it; the file is complete or as it was before.</summary>
    internal void Save(string path) => RunFile.Write(path, JsonSerializer.Serialize(this, PythonRunJson.Default.PythonRun) + "\n");

    internal static PythonRun FromJson(Stream json)
    {
        using (json) return JsonSerializer.Deserialize(json, PythonRunJson.Default.PythonRun)!;
    }

    private static IEnumerable<PythonSpeed> OfDotNet(PictureSite site, PythonTask task, CancellationToken stop)
    {
        (PythonLoad Load, PythonWay Way, NotebookCourse.Experiments.Variant Variant)[] ways =
        [
            (PythonLoad.Factoring, PythonWay.Sequential, PrimeFactors.Sequential(task.Numbers)),
            (PythonLoad.Factoring, PythonWay.Threads, PrimeFactors.Interleaved(task.Numbers, task.Workers)),
            (PythonLoad.Downloading, PythonWay.Sequential, Download.OneByOne.Variant(site, PictureCount)),
            (PythonLoad.Downloading, PythonWay.Threads, Download.ThreadEach.Variant(site, PictureCount)),
        ];
        // The capacity of the machine is not asked for here, so these count as one worker each.
        var found = ways.GroupBy(way => way.Load).SelectMany(group => (Experiment.Compare([.. group.Select(way => way.Variant with { Workers = 1 })]) with { WarmUps = WarmUps(group.Key), Repeats = CountedRounds }).Measure(stop).Measurements);
        return ways.Zip(found, (way, times) => new PythonSpeed(DotNet, DotNet, false, way.Load, way.Way, times.Seconds));

        // A few milliseconds of work are over before processors and threads have come up to speed.
        static int WarmUps(PythonLoad load) => load == PythonLoad.Factoring ? 30 : 1;
    }
}

/// <summary>Reads and writes recorded runs without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PythonRun))]
internal sealed partial class PythonRunJson : JsonSerializerContext;
