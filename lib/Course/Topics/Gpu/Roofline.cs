using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Gpu;

/// <summary>What a machine could give to a piece of work, by how much it computes for each byte, and what it gave.</summary>
/// <remarks>Source: Williams, Waterman and Patterson, <i>Roofline: an insightful visual performance model</i>, 2009.</remarks>
/// <param name="Roofs">The processor's, and the GPU's if there is one.</param>
public sealed record Roofline(IReadOnlyList<Roof> Roofs)
{
    private const int Looks = 5;

    /// <summary>Measures the ceilings, and stands each race's fastest run beneath them.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static Roofline Of(params IReadOnlyList<GpuRace> races) => Of(races, GpuHost.Here, HostContext.StopToken);

    internal static Roofline Of(IReadOnlyList<GpuRace> races, GpuHost host, CancellationToken stop)
    {
        List<Func<double>> ceilings = [Ceilings.ProcessorBytes, Ceilings.ProcessorOperations];
        if (host.Device.IsGpu)
            ceilings.AddRange([() => Ceilings.GpuBytes(host), () => Ceilings.GpuOperations(host)]);
        var taken = Rounds.Take(Looks, ceilings, stop);
        List<Roof> roofs =
        [
            new(null, Environment.ProcessorCount, new(taken[0]), new(taken[1]), [.. races.Select(race => Point(race, race.BestOfProcessor.Seconds))]),
        ];
        if (host.Device.IsGpu)
            roofs.Add(new(host.Device, 0, new(taken[2]), new(taken[3]), [.. races.Where(race => race.Gpu is not null).Select(race => Point(race, race.Gpu!.Compute))]));
        return new(roofs);
    }

    private static RooflinePoint Point(GpuRace race, Samples seconds) =>
        new(race.Work, race.Operations / race.MovedBytes, race.Operations / seconds.Median, race.MovedBytes);
}

/// <summary>The ceilings of one machine, and what ran beneath them.</summary>
/// <param name="Device">The GPU; null for the processor.</param>
/// <param name="Processors">How many processors the program could use; of a GPU, 0.</param>
/// <param name="BytesPerSecond">What a copy reads and writes.</param>
/// <param name="OperationsPerSecond">What multiplying and adding in registers gives.</param>
/// <param name="Points">The kernels that ran, each as a point.</param>
public sealed record Roof(
    GpuDevice? Device, int Processors, Samples BytesPerSecond, Samples OperationsPerSecond, IReadOnlyList<RooflinePoint> Points)
{
    /// <summary>The intensity, in operations a byte, above which arithmetic is the limit and not memory.</summary>
    public double Ridge => OperationsPerSecond.Median / BytesPerSecond.Median;

    /// <summary>The most operations a second that a kernel can reach at a number of operations a byte.</summary>
    public double At(double intensity) => Math.Min(OperationsPerSecond.Median, intensity * BytesPerSecond.Median);
}

/// <summary>What a piece of work reached.</summary>
/// <param name="Work">The name of the work.</param>
/// <param name="Intensity">Operations for each byte that it must move.</param>
/// <param name="OperationsPerSecond">What it reached.</param>
/// <param name="MovedBytes">How many bytes it must move; null in records that do not tell.</param>
public sealed record RooflinePoint(string Work, double Intensity, double OperationsPerSecond, double? MovedBytes = null);
