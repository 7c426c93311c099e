using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>15.2: the least number of items from which a GPU ends before the processor does; null if it never does.</summary>
internal sealed class GpuPaysExercise : Exercise<Func<long, long, long, long, long?>>
{
    private const int RandomCases = 200, Seed = 15;

    private protected override Description About => new(
        "15.2",
        GpuWords.PaysTitle,
        [GpuWords.PaysHint1, GpuWords.PaysHint2, GpuWords.PaysHint3],
        GpuWords.PaysProved.With(Cases().Count()));

    private protected override Counterexample? FindFault(Func<long, long, long, long, long?> solution) =>
        Trial.First(Cases().Select(each => FaultOn(each, solution)));

    // The small ones hold ties, starts that come out even, and ways that eat up just what the GPU saves.
    private static IEnumerable<Rates> Cases()
    {
        foreach (var start in new[] { 0, 1, 10, 12 })
            foreach (var (transfer, gpu, processor) in new[] { (1, 1, 5), (2, 1, 3), (2, 1, 4), (3, 1, 3), (0, 1, 4), (5, 1, 4), (1, 2, 2), (4, 2, 9) })
                yield return new(start, transfer, gpu, processor);
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return new(random.Next(0, 20_000_000), random.Next(0, 1_000), random.Next(1, 100), random.Next(1, 2_000));
    }

    private static Counterexample? FaultOn(Rates rates, Func<long, long, long, long, long?> solution)
    {
        var saved = rates.Processor - rates.Transfer - rates.Gpu;
        long? least = saved <= 0 ? null : rates.Start / saved + 1;
        return Trial.Of(
            GpuWords.PaysInput.With(rates.Start, rates.Transfer, rates.Gpu, rates.Processor),
            Said(least, rates),
            // As an array, because null is an answer here.
            () => new[] { solution(rates.Start, rates.Transfer, rates.Gpu, rates.Processor) },
            found => found[0] == least ? null : Said(found[0], rates));
    }

    private static string Said(long? items, Rates rates) => items switch
    {
        null => GpuWords.PaysNever,
        < 1 => GpuWords.PaysNone.With(items.Value),
        { } count => GpuWords.PaysFrom.With(count, rates.Start + count * (rates.Transfer + rates.Gpu), count * rates.Processor),
    };

    private sealed record Rates(long Start, long Transfer, long Gpu, long Processor);
}
