using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Platforms;

namespace NotebookCourse.Topics.Processes.Figures;

/// <summary>What messages between processes look like.</summary>
public static class EchoFigures
{
    private const double BytesPerMegabyte = 1e6;

    /// <summary>How long a message takes, there and back, by its size.</summary>
    public static LineChart RoundTrips(this Echoes echoes)
    {
        // That of the middle: in that of the shortest, the longest has so many digits that on a phone they leave the sizes no room.
        var medians = Points(echoes).Select(point => echoes.RoundTrip(point).Median).ToList();
        var unit = Duration.Fitting(Math.Sqrt(medians.Min() * medians.Max()));
        return new(
            ProcessesWords.RoundTripTitle,
            Sizes,
            new(ProcessesWords.RoundTrip, unit.Symbol, AxisScale.Log10),
            [.. echoes.Curves.All.Select(curve => new Line(curve.Name, [.. curve.Points.Select(point => Point(point.Value, echoes.RoundTrip(point), unit.PerSecond))]))],
            string.Join(' ', [EndsOf(echoes, 0), EndsOf(echoes, ^1), .. Overtakings(echoes), HalfPrice(echoes), .. Footnotes(echoes)]));
    }

    /// <summary>How many bytes come through a second, by the size of the message.</summary>
    public static LineChart Throughput(this Echoes echoes)
    {
        var best = Points(echoes).MaxBy(point => Rate(point, echoes.RoundTrip(point).Median))!;
        var way = echoes.Curves.All.First(curve => curve.Points.Contains(best));
        return new(
            ProcessesWords.EchoThroughputTitle,
            Sizes,
            new(ProcessesWords.Throughput, ProcessesWords.MegabytesPerSecond, AxisScale.Log10),
            [.. echoes.Curves.All.Select(curve => new Line(curve.Name, [.. curve.Points.Select(point => Point(point, echoes.RoundTrip(point)))]))],
            string.Join(' ',
            [
                Most(echoes, best, way),
                ProcessesWords.SmallThroughput.With(way.Name, ByteSize.Text(way.Points[0].Value), Number.Digits(Rate(way.Points[0], echoes.RoundTrip(way.Points[0]).Median))),
                .. Footnotes(echoes),
            ]));
    }

    private static string Most(Echoes echoes, CurvePoint best, Curve way)
    {
        var (rate, size) = (Number.Digits(Rate(best, echoes.RoundTrip(best).Median)), ByteSize.Text(best.Value));
        // Per byte, so that messages of any size can be held against each other.
        return Ahead.Least(Points(echoes), point => new(echoes.RoundTrip(point).Select(seconds => seconds / point.Value))).Count == 1
            ? ProcessesWords.BestThroughput.With(way.Name, rate, size)
            : ProcessesWords.BestThroughputOpen.With(way.Name, rate, size);
    }

    private static AxisLabelling Sizes => new(ProcessesWords.MessageSize, ProcessesWords.UnitBytes, AxisScale.Log2);

    private static IEnumerable<CurvePoint> Points(Echoes echoes) => echoes.Curves.All.SelectMany(curve => curve.Points);

    private static LinePoint Point(int size, Samples seconds, double perSecond) =>
        new(size, seconds.Median * perSecond, seconds.LowerQuartile * perSecond, seconds.UpperQuartile * perSecond);

    // A short time is a high rate: the quartiles change places.
    private static LinePoint Point(CurvePoint point, Samples seconds) =>
        new(point.Value, Rate(point, seconds.Median), Rate(point, seconds.UpperQuartile), Rate(point, seconds.LowerQuartile));

    // It goes there and comes back.
    private static double Rate(CurvePoint point, double seconds) => 2.0 * point.Value / seconds / BytesPerMegabyte;

    private static string EndsOf(Echoes echoes, Index place)
    {
        var ranked = echoes.Curves.All.OrderBy(curve => echoes.RoundTrip(curve.Points[place]).Median).ToList();
        var ahead = Ahead.Least(ranked, curve => echoes.RoundTrip(curve.Points[place]));
        if (ahead.Count > 1)
        {
            return ProcessesWords.FirstAndLastBackOpen.With(
                ByteSize.Text(ranked[0].Points[place].Value), ranked[0].Name, Duration.Text(echoes.RoundTrip(ranked[0].Points[place]).Median),
                string.Join(", ", ahead.Skip(1).Select(curve => curve.Name)));
        }
        return ProcessesWords.FirstAndLastBack.With(
            ByteSize.Text(ranked[0].Points[place].Value),
            ranked[0].Name, Duration.Text(echoes.RoundTrip(ranked[0].Points[place]).Median),
            ranked[^1].Name, Duration.Text(echoes.RoundTrip(ranked[^1].Points[place]).Median));
    }

    // From the smallest size to the largest: who is overtaken, as far as chance cannot explain it.
    private static IEnumerable<string> Overtakings(Echoes echoes)
    {
        var curves = echoes.Curves.All;
        var leader = curves.MinBy(curve => echoes.RoundTrip(curve.Points[0]).Median)!;
        var found = false;
        for (var i = 1; i < leader.Points.Count; i++)
        {
            var fastest = curves.MinBy(curve => echoes.RoundTrip(curve.Points[i]).Median)!;
            if (fastest == leader || !IsFaster(echoes.RoundTrip(fastest.Points[i]), echoes.RoundTrip(leader.Points[i])))
                continue;
            yield return ProcessesWords.Overtakes.With(fastest.Name, leader.Name, ByteSize.Text(fastest.Points[i - 1].Value), ByteSize.Text(fastest.Points[i].Value));
            (leader, found) = (fastest, true);
        }
        if (!found)
            yield return ProcessesWords.NobodyOvertakes.With(leader.Name);
    }

    private static bool IsFaster(Samples one, Samples other) => Bootstrap.OfRatioOfMedians(other, one).Low > 1;

    private static string HalfPrice(Echoes echoes) => echoes.DoublePrice() is { } size
        ? ProcessesWords.DoublePriceAt.With(echoes.Curves.All[0].Name, ByteSize.Text(size))
        : ProcessesWords.DoublePriceNowhere.With(echoes.Curves.All[0].Name);

    private static IEnumerable<string> Footnotes(Echoes echoes)
    {
        yield return FiguresWords.HowToReadPoints.With(echoes.Curves.Run.Baseline.Seconds.Count) + FiguresWords.Checked(echoes.Curves.Run);
        if (Platform.NamedPipesAreSockets)
            yield return ProcessesWords.NamedPipeIsUnixSocket;
        if (echoes.Curves.Run.Machine.Processors == 1)
            yield return ProcessesWords.EchoOnOneProcessor;
    }
}
