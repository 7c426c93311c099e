using System.Globalization;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Pythons.Figures;

/// <summary>What Pythons look like.</summary>
public static class PythonFigures
{
    // Threads that are so much faster have done something together; below that, one waited for the other.
    private const double Helped = 1.25;

    /// <summary>A row for each Python that was found, and a sentence for each that did not answer.</summary>
    public static Table Chart(this PythonSearch search) => new(
        PythonsWords.PythonsTitle,
        [new(PythonsWords.PythonColumn), new(PythonsWords.PythonLockColumn), new(PythonsWords.PythonProcessesColumn), new(PythonsWords.PythonNumPyColumn), new(PythonsWords.PythonPathColumn)],
        [.. search.Found.Select(info => (string[])
        [
            info.Name,
            info.HasGlobalLock switch { true => PythonsWords.PythonHasLock, false => PythonsWords.PythonHasNoLock, _ => FiguresWords.NotToldHere },
            info.HasProcesses ? PythonsWords.PythonYes : PythonsWords.PythonNo,
            info.NumPy ?? PythonsWords.PythonNo,
            info.Path,
        ])],
        string.Join(' ', [search.Found.Count == 0 ? PythonsWords.PythonsNone : PythonsWords.PythonsFound.With(search.Found.Count, search.Chosen().Count), .. search.Faults]));

    /// <summary>A bar for each interpreter and way; what this machine lacks comes from a recorded run, and says so.</summary>
    public static BarChart Chart(this PythonComparison comparison)
    {
        var recorded = comparison.FromRecord;
        List<(PythonSpeed Speed, bool IsRecorded)> all = [.. comparison.Measured.Select(speed => (speed, false)), .. recorded.Select(speed => (speed, true))];
        var unit = Duration.Fitting(all.Max(each => each.Speed.Seconds.Median));
        return new(
            comparison.Load == PythonLoad.Factoring ? PythonsWords.PythonFactoringTitle.With(comparison.Run.Numbers) : PythonsWords.PythonDownloadingTitle.With(comparison.Run.Downloads),
            FiguresWords.Time,
            unit.Symbol,
            [.. all.Select(each => new Bar(
                NameOf(each.Speed, each.IsRecorded ? comparison.Recorded : null, comparison),
                each.Speed.Seconds.Median * unit.PerSecond, each.Speed.Seconds.LowerQuartile * unit.PerSecond, each.Speed.Seconds.UpperQuartile * unit.PerSecond))],
            string.Join(' ', Sentences(comparison, recorded.Count > 0)));
    }

    internal static string WayOf(PythonSpeed speed) => speed.Way switch
    {
        PythonWay.Sequential => FiguresWords.OneAfterTheOther,
        PythonWay.Threads => PythonsWords.PythonThreads,
        PythonWay.Processes => PythonsWords.PythonProcesses,
        _ => "NumPy",
    };

    private static string NameOf(PythonSpeed speed, PythonRun? recorded, PythonComparison comparison)
    {
        var name = FiguresWords.Joined(speed.Interpreter, WayOf(speed));
        if (recorded is null) return name;
        return comparison.Load == PythonLoad.Factoring && recorded.Numbers != comparison.Run.Numbers
            ? PythonsWords.PythonRecordedOf.With(name, recorded.Numbers)
            : PythonsWords.PythonRecorded.With(name);
    }

    private static IEnumerable<string> Sentences(PythonComparison comparison, bool hasRecorded)
    {
        var machine = FiguresWords.OnThisMachine.With(comparison.Run.Machine.Processors);
        yield return comparison.Load == PythonLoad.Factoring
            ? PythonsWords.PythonFactoringFinding.With(machine, Number.Whole(comparison.Run.Numbers), comparison.Run.Workers)
            : PythonsWords.PythonDownloadingFinding.With(machine, comparison.Run.Downloads, Duration.Text(comparison.Run.ServerLatency));
        foreach (var group in comparison.Measured.GroupBy(speed => speed.Interpreter))
        {
            var alone = group.FirstOrDefault(speed => speed.Way == PythonWay.Sequential);
            var threads = group.FirstOrDefault(speed => speed.Way == PythonWay.Threads);
            if (alone is null || threads is null) continue;
            var times = alone.Seconds.Median / threads.Seconds.Median;
            var (ratio, differs) = (Number.Ratio(times), alone.Seconds.Differs(threads.Seconds));
            yield return !differs && (times is >= Helped or <= 1 / Helped) ? PythonsWords.PythonThreadsOpen.With(group.Key, ratio)
                : times >= Helped ? PythonsWords.PythonThreadsHelped.With(group.Key, ratio)
                : differs && times < 1 ? PythonsWords.PythonThreadsSlower.With(group.Key, ratio)
                : PythonsWords.PythonThreadsDidNot.With(group.Key, ratio);
            if (PythonComparison.IsBeyondTheLock(alone, threads)) yield return PythonsWords.PythonBeyondTheLock;
            if (group.Key == PythonRun.DotNet && times < Helped && comparison.Run.Machine.Processors > 1) yield return PythonsWords.PythonDotNetToo;
        }
        if (comparison.Measured.Where(speed => speed.Kind != PythonRun.DotNet).ToList() is { Count: > 0 } pythons)
            yield return Fastest([.. Ahead.Least(pythons, speed => speed.Seconds).Select(speed => FiguresWords.Joined(speed.Interpreter, WayOf(speed)))]);
        if (comparison.Run.Machine.Processors == 1 && comparison.Load == PythonLoad.Factoring) yield return PythonsWords.PythonOneProcessor;
        if (hasRecorded)
            yield return PythonsWords.PythonRecordedOn.With(Date(comparison.Recorded), comparison.Recorded.Machine.Processor.Name ?? comparison.Recorded.Machine.Architecture, comparison.Recorded.Machine.Processors);
        yield return PythonsWords.PythonHowToRead.With(comparison.Run.Speeds.Max(speed => speed.Seconds.Count));
        foreach (var fault in comparison.Run.Faults) yield return fault;
    }

    private static string Fastest(IReadOnlyList<string> ahead) => ahead.Count == 1
        ? PythonsWords.PythonFastest.With(ahead[0])
        : PythonsWords.PythonFastestOpen.With(string.Join(", ", ahead));

    private static string Date(PythonRun run) => run.Taken.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
