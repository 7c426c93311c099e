namespace NotebookCourse.Topics.Pythons;

/// <summary>What a run says about one of the two tasks; where this machine lacks a kind of Python, the recorded run fills the gap.</summary>
/// <param name="Run">The run that the times come from.</param>
/// <param name="Load">The task that is compared.</param>
public sealed record PythonComparison(PythonRun Run, PythonLoad Load)
{
    // Less may be chance.
    private const double Beyond = 1.25;

    /// <summary>What was measured here.</summary>
    public IReadOnlyList<PythonSpeed> Measured => Of(Run);

    /// <summary>What was recorded elsewhere: the kinds that are missing here, and .NET beside them.</summary>
    public IReadOnlyList<PythonSpeed> FromRecord
    {
        get
        {
            List<PythonSpeed> missing = [.. Of(Recorded).Where(speed => !Measured.Any(here => here.Kind == speed.Kind))];
            // NumPy is a way and not an interpreter, but may be missing like one.
            if (!Measured.Any(speed => speed.Way == PythonWay.NumPy))
                missing.AddRange(Of(Recorded).Where(speed => speed.Way == PythonWay.NumPy).Except(missing));
            // Times of another machine need one of that machine to be held against.
            return missing.Count == 0 || Measured.Count == 0
                ? missing
                : [.. Of(Recorded).Where(speed => speed is { Kind: PythonRun.DotNet, Way: PythonWay.Sequential }), .. missing];
        }
    }

    /// <summary>Where the gaps are filled from.</summary>
    internal PythonRun Recorded { get; init; } = PythonRun.Recorded;

    /// <summary>A Python with a global lock at this task: one after the other, and with threads; from the record if there is none here.</summary>
    internal (PythonSpeed Alone, PythonSpeed Threads, bool IsRecorded)? UnderTheLock() =>
        Pair(Measured, isRecorded: false) ?? Pair(Of(Recorded), isRecorded: true);

    /// <summary>Whether threads computed faster than their lock allows, so that something else must have made the difference.</summary>
    /// <remarks>A machine that is busy with others gives each of our threads a share, and so more to two that take turns than to one.</remarks>
    internal static bool IsBeyondTheLock(PythonSpeed alone, PythonSpeed threads) =>
        threads is { HasGlobalLock: true, Load: PythonLoad.Factoring } && alone.Seconds.Median >= Beyond * threads.Seconds.Median;

    private static (PythonSpeed, PythonSpeed, bool)? Pair(IReadOnlyList<PythonSpeed> speeds, bool isRecorded)
    {
        // CPython before PyPy, which has the lock too: the one that people mean. The newest comes first.
        var alone = speeds.Where(speed => speed is { HasGlobalLock: true, Way: PythonWay.Sequential }).OrderByDescending(speed => speed.Kind == "CPython").FirstOrDefault();
        var threads = speeds.FirstOrDefault(speed => speed.Interpreter == alone?.Interpreter && speed.Way == PythonWay.Threads);
        return alone is null || threads is null ? null : (alone, threads, isRecorded);
    }

    private IReadOnlyList<PythonSpeed> Of(PythonRun run) => [.. run.Speeds.Where(speed => speed.Load == Load)];
}
