using NotebookCourse.Experiments.Workers;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Factoring.Figures;

/// <summary>What factoring looks like.</summary>
public static class FactoringFigures
{
    /// <summary>How long each worker was at work, and on how many numbers.</summary>
    public static BarChart LoadChart(this Factorization results)
    {
        var loads = results.Loads;
        var unit = Duration.Fitting(loads.Max(load => load.Seconds));
        var (longest, shortest) = (loads.Max(load => load.Seconds), loads.Min(load => load.Seconds));
        return new(
            FactoringWords.LoadOfEachWorker,
            FactoringWords.TimeAtWork,
            unit.Symbol,
            [.. loads.Select(load => new Bar(
                Name(load), load.Seconds * unit.PerSecond, load.Seconds * unit.PerSecond, load.Seconds * unit.PerSecond))],
            (loads is [var only] ? Alone(only, unit) : FactoringWords.LoadFinding.With(unit.Show(longest), unit.Show(shortest), Number.Percent(1 - shortest / longest)))
            + (results.CrashAfter is { } numbers && loads.All(load => load.Deaths == 0) ? " " + FactoringWords.LoadNobodyDied.With(numbers) : ""));
    }

    private static string Alone(WorkerLoad only, Duration unit) => only.Deaths == 0
        ? FactoringWords.LoadAlone.With(unit.Show(only.Seconds))
        : FactoringWords.LoadReplaced.With(unit.Show(only.Seconds), only.Deaths);

    /// <summary>One core handing tasks to the others: how many numbers each worker was given.</summary>
    public static HandingOutFigure HandingOut(this Factorization results) => new(results.Loads);

    private static string Name(WorkerLoad load)
    {
        var name = FactoringWords.WorkerAndItems.With(load.Worker + 1, Number.Whole(load.Items));
        return load.Deaths == 0 ? name : FactoringWords.WorkerReplaced.With(name, load.Deaths);
    }
}
