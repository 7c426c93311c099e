using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>The same work on the processor and on a GPU, with the GPU's way there, its computing and its way back timed apart.</summary>
public sealed record GpuRace
{
    private const int CountedRounds = 7;

    /// <summary>What a chart calls the work.</summary>
    public required string Work { get; init; }

    /// <summary>How many items; of a matrix, its rows.</summary>
    public required int Size { get; init; }

    /// <summary>How many operations of arithmetic the work takes.</summary>
    public required double Operations { get; init; }

    /// <summary>How many bytes must be read and written at least.</summary>
    public required double MovedBytes { get; init; }

    /// <summary>Who ran the kernel.</summary>
    public required GpuDevice Device { get; init; }

    /// <summary>The ways of the processor, the plain loop first.</summary>
    public required Comparison Processor { get; init; }

    /// <summary>The GPU's times; null if there was none.</summary>
    public GpuLegs? Gpu { get; init; }

    /// <summary>What the emulator was asked instead; null if there was a GPU.</summary>
    public EmulatedRun? Emulated { get; init; }

    /// <summary>The fastest that the processor was.</summary>
    public Measurement BestOfProcessor => Processor.Measurements.MinBy(each => each.Seconds.Median)!;

    /// <summary>Runs it, until the cell is stopped. An emulator does a few items only: its answers count, its times do not.</summary>
    /// <exception cref="WrongAnswerException">Somebody got it wrong.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static GpuRace Of(GpuWork work) => Of(work, GpuHost.Here, HostContext.StopToken);

    internal static GpuRace Of(GpuWork work, GpuHost host, CancellationToken stop, int? repeats = null)
    {
        var processor = Experiment.Compare([.. work.OnProcessor]) with { Id = work.Id, Question = work.Name, WarmUps = 1, Repeats = repeats, Budget = UsualTime.Seconds(1) };
        var isGpu = host.Device.IsGpu;
        return new()
        {
            Work = work.Name,
            Size = work.Size,
            Operations = work.Operations,
            MovedBytes = work.MovedBytes,
            Device = host.Device,
            Gpu = isGpu ? Legs(work, host, stop) : null,
            Emulated = isGpu ? null : Emulate(work.Small(), host),
            Processor = processor.Run(stop),
        };
    }

    /// <summary>The three legs on a device.</summary>
    internal static GpuLegs Legs(GpuWork work, GpuHost host, CancellationToken stop, int rounds = CountedRounds)
    {
        using var job = work.Prepare(host);
        var (there, compute, back) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            var (first, second, third) = (Timed(job.Send), Timed(job.Compute), Timed(job.Fetch));
            job.Verify();
            // The first round compiles the kernel.
            if (round < 0)
                continue;
            there.Add(first);
            compute.Add(second);
            back.Add(third);
        }
        return new(new(there), new(compute), new(back));
    }

    private static EmulatedRun Emulate(GpuWork small, GpuHost host)
    {
        using var job = small.Prepare(host);
        job.Send();
        job.Compute();
        var seconds = Timed(job.Compute);
        job.Fetch();
        job.Verify();
        return new(small.Size, seconds);
    }

    private static double Timed(Action leg)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        leg();
        return clock.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>How long each leg took on a device.</summary>
/// <param name="There">What it needs goes to its memory, in seconds.</param>
/// <param name="Compute">The kernel runs, in seconds.</param>
/// <param name="Back">The answer comes back, in seconds.</param>
public sealed record GpuLegs(Samples There, Samples Compute, Samples Back)
{
    /// <summary>All three together, run by run.</summary>
    public Samples Whole => new(There.Select((there, run) => there + Compute[run] + Back[run]));

    /// <summary>Which share of the whole the ways there and back are.</summary>
    public double TransferShare => 1 - Compute.Median / Whole.Median;
}

/// <summary>What an emulator was asked in a GPU's place.</summary>
/// <param name="Items">How many items it did, all of them right.</param>
/// <param name="Seconds">How long it computed.</param>
public sealed record EmulatedRun(int Items, double Seconds);
