using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Gpu.Figures;

/// <summary>What a roofline looks like.</summary>
public static class RooflineFigures
{
    private const double Giga = 1e9;

    // Beyond the last point on both sides, so that the slope and the flat can be seen.
    private const double Margin = 4;

    // As much above a ceiling is what two measurements may differ by.
    private const double Surely = 1.1;

    // In bytes: so few stay in the caches of every processor and GPU of today, from one run to the next.
    private const double SurelyCached = 1 << 20;

    /// <summary>Operations a second against operations a byte: a roof for each machine, and a point for each piece of work.</summary>
    public static LineChart Chart(this Roofline roofline) => roofline.Chart(origin: null);

    /// <summary>The same for another machine; the caption begins by saying which.</summary>
    internal static LineChart Chart(this Roofline roofline, string? origin)
    {
        var intensities = roofline.Roofs.SelectMany(roof => roof.Points.Select(point => point.Intensity).Append(roof.Ridge)).ToList();
        var (least, most) = (intensities.Min() / Margin, intensities.Max() * Margin);
        return new(
            GpuWords.RooflineTitle,
            new(GpuWords.RooflineIntensity, Scale: AxisScale.Log10),
            new(GpuWords.RooflineRate, GpuWords.GigaPerSecond, AxisScale.Log10),
            [.. roofline.Roofs.SelectMany(roof => Lines(roof, least, most))],
            string.Join(' ',
                [.. origin is null ? [] : new[] { origin }, .. roofline.Roofs.SelectMany(Sentences), GpuWords.RooflineHowToRead.With(roofline.Roofs[0].BytesPerSecond.Count)]));
    }

    private static IEnumerable<Line> Lines(Roof roof, double least, double most)
    {
        yield return new(GpuWords.RooflineRoof.With(NameOf(roof)), [.. new[] { least, roof.Ridge, most }.Distinct().Order().Select(x => new LinePoint(x, roof.At(x) / Giga))], LineKind.Law);
        foreach (var point in roof.Points)
            yield return new(GpuWords.RooflinePoint.With(point.Work, NameOf(roof)), [new(point.Intensity, point.OperationsPerSecond / Giga)]);
    }

    private static IEnumerable<string> Sentences(Roof roof)
    {
        yield return GpuWords.RooflineCeilings.With(
            NameOf(roof), Number.Digits(roof.BytesPerSecond.Median / Giga), Number.Digits(roof.OperationsPerSecond.Median / Giga), Number.Digits(roof.Ridge));
        foreach (var point in roof.Points)
        {
            var share = point.OperationsPerSecond / roof.At(point.Intensity);
            var (work, percent, intensity) = (point.Work, Number.Percent(share), Number.Digits(point.Intensity));
            yield return point.Intensity >= roof.Ridge ? GpuWords.RooflineByArithmetic.With(work, intensity, percent)
                : share > Surely ? GpuWords.RooflineInCache.With(work, intensity, percent)
                : point.MovedBytes is { } bytes && bytes <= SurelyCached ? GpuWords.RooflineSmall.With(work, intensity, percent, ByteSize.Text((long)bytes))
                : GpuWords.RooflineByMemory.With(work, intensity, percent);
        }
    }

    private static string NameOf(Roof roof) => roof.Device is { } device ? device.Name : GpuWords.RooflineProcessor.With(roof.Processors);
}
