using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>From which size on does a GPU win? The processor is measured; so is the GPU, if there is one, and a card is computed.</summary>
public sealed record GpuSweep
{
    private const int CountedRounds = 5;

    /// <summary>What a chart calls the work.</summary>
    public required string Work { get; init; }

    /// <summary>The device that was measured.</summary>
    public required GpuDevice Device { get; init; }

    /// <summary>How many processors the program could use.</summary>
    public required int Processors { get; init; }

    /// <summary>What was measured, in the order of growing size.</summary>
    public required IReadOnlyList<GpuSweepPoint> Points { get; init; }

    /// <summary>Runs it, until the cell is stopped.</summary>
    /// <param name="work">The work at a size.</param>
    /// <param name="sizes">The sizes, growing.</param>
    /// <param name="card">A card whose times are computed beside what is measured.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static GpuSweep Run(Func<int, GpuWork> work, IReadOnlyList<int> sizes, GpuCard card) =>
        Run(work, sizes, card, GpuHost.Here, HostContext.StopToken);

    internal static GpuSweep Run(Func<int, GpuWork> work, IReadOnlyList<int> sizes, GpuCard? card, GpuHost host, CancellationToken stop)
    {
        GpuWork[] works = [.. sizes.Select(work)];
        // All cores are no gain where there is little to do: at each size the processor may choose.
        Variant[] ways = [.. works.SelectMany(each => new[] { each.Vectors, each.ParallelVectors })];
        var taken = Rounds.Take(CountedRounds, [.. ways.Select(way => (Func<double>)(() => Seconds(way, stop)))], stop);
        return new()
        {
            Work = works[0].Name,
            Device = host.Device,
            Processors = Environment.ProcessorCount,
            Points =
            [
                .. works.Select((each, i) => new GpuSweepPoint(
                    each.Size, Faster(new(taken[2 * i]), new(taken[2 * i + 1])),
                    host.Device.IsGpu ? GpuRace.Legs(each, host, stop, CountedRounds) : null,
                    card?.Whole(each), card?.Compute(each))),
            ],
        };
    }

    private static Samples Faster(Samples one, Samples other) => one.Median < other.Median ? one : other;

    private static double Seconds(Variant variant, CancellationToken stop)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var verify = variant.Work(stop);
        var seconds = clock.GetElapsedTime(start).TotalSeconds;
        verify();
        return seconds;
    }
}

/// <summary>One size of a sweep. What is null was not there.</summary>
/// <param name="Size">How many items.</param>
/// <param name="Processor">With vectors, on one core or on all, whichever was faster, in seconds.</param>
/// <param name="Gpu">The GPU's legs.</param>
/// <param name="CardWhole">What a card would take with both ways, in seconds.</param>
/// <param name="CardCompute">What it would compute, in seconds.</param>
public sealed record GpuSweepPoint(int Size, Samples Processor, GpuLegs? Gpu, double? CardWhole, double? CardCompute);
