using System.Globalization;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Gpu.Figures;

/// <summary>What a record of a machine with a GPU looks like. Each says where and when it was taken, or that there is none.</summary>
public static class GpuRecordFigures
{
    private const double Tera = 1e12;

    /// <summary>A row for each piece of work: the processor's best, the GPU with and without the ways there and back.</summary>
    public static Table Table(this GpuRecord? record) => record is null ? None() : new(
        GpuWords.GpuRecordTitle.With(record.Device.Name),
        [
            new(GpuWords.GpuWorkColumn), new(GpuWords.GpuItemsAxis, IsNumeric: true), new(GpuWords.GpuScalarColumn, IsNumeric: true), new(GpuWords.GpuBestColumn, IsNumeric: true),
            new(GpuWords.GpuLegThere, IsNumeric: true), new(GpuWords.GpuLegCompute, IsNumeric: true), new(GpuWords.GpuLegBack, IsNumeric: true),
            new(GpuWords.GpuWholeTimes, IsNumeric: true), new(GpuWords.GpuComputeTimes, IsNumeric: true),
        ],
        [.. record.Races.Where(race => race.Gpu is not null).Select(Row)],
        Origin(record) + " " + GpuWords.GpuRecordHowToRead);

    /// <summary>The roofs of that machine's processor and of its GPU, with what ran beneath them.</summary>
    public static Figure Roofline(this GpuRecord? record) => record is null ? None() : record.Roofline.Chart(Origin(record));

    /// <summary>From which size on that GPU won.</summary>
    /// <param name="record">The record.</param>
    /// <param name="which">Which of its sweeps, from 0.</param>
    public static Figure Sweep(this GpuRecord? record, int which = 0) => record is null || which >= record.Sweeps.Count
        ? None()
        : record.Sweeps[which].Chart(Origin(record));

    /// <summary>The three ways of multiplying matrices on that GPU.</summary>
    public static Figure MatrixSteps(this GpuRecord? record)
    {
        if (record is null)
            return None();
        var (steps, best) = (record.MatrixSteps, record.MatrixSteps.MaxBy(step => step.OperationsPerSecond)!);
        return new BarChart(
            GpuWords.GpuStepsTitle.With(Number.Whole(steps[0].Rows)), GpuWords.RooflineRate, GpuWords.TeraPerSecond,
            [.. steps.Select(step => new Bar(GpuFigures.KernelName(step.Kernel), Rate(step.Seconds.Median), Rate(step.Seconds.UpperQuartile), Rate(step.Seconds.LowerQuartile)))],
            Origin(record) + " " + GpuWords.GpuStepsFinding.With(GpuFigures.KernelName(best.Kernel), Number.Digits(best.OperationsPerSecond / Tera), Number.Ratio(best.OperationsPerSecond / steps[0].OperationsPerSecond)));

        double Rate(double seconds) => 2.0 * steps[0].Rows * steps[0].Rows * steps[0].Rows / seconds / Tera;
    }

    private static string[] Row(GpuRace race)
    {
        var (best, gpu) = (race.BestOfProcessor.Seconds.Median, race.Gpu!);
        return
        [
            race.Work, Number.Whole(race.Size), Duration.Text(race.Processor.Baseline.Seconds.Median), Duration.Text(best),
            Duration.Text(gpu.There.Median), Duration.Text(gpu.Compute.Median), Duration.Text(gpu.Back.Median),
            Number.Ratio(best / gpu.Whole.Median), Number.Ratio(best / gpu.Compute.Median),
        ];
    }

    private static string Origin(GpuRecord record) => GpuWords.GpuRecordedOn.With(
        record.Device.Name, GpuFigures.Api(record.Device.Api),
        record.Machine.Processor.Name ?? record.Machine.Architecture, record.Machine.Processors,
        record.Taken.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Table None() => new(
        GpuWords.GpuRecordNoneTitle, [new(FiguresWords.Fact), new(FiguresWords.Here)], [[GpuWords.GpuRecordNoneRow, GpuWords.GpuRecordNoneHow]], GpuWords.GpuRecordNone);
}
