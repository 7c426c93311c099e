using NotebookCourse.Exercises;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Processes;
using NotebookCourse.Topics.Processes.Exercises;
using NotebookCourse.Topics.Processes.Figures;

namespace NotebookCourse.Tests.Topics.Processes;

public class EchoesTests
{
    private static readonly int[] Sizes = [1, 16, 256];

    [Theory]
    [InlineData(16, new[] { 1, 16 })]
    [InlineData(300, new[] { 1, 16, 256, 300 })]
    [InlineData(16 * 1024 * 1024, new[] { 1, 16, 256, 4096, 65_536, 1_048_576, 16_777_216 })]
    public void Sizes_UpToTheLargest_EndWithIt(int largest, int[] sizes) => Assert.Equal(sizes, Echoes.Sizes(largest));

    [Theory]
    [InlineData(1, 256)]
    [InlineData(65_536, 64)]
    [InlineData(Echoes.LargestMessage, 1)]
    public void MessagesOfARun_LargeOnes_AreFew(int size, int messages) => Assert.Equal(messages, Echoes.MessagesOfARun(size));

    [Fact]
    public void Measure_SmallMessages_MeasuresEveryTransportAtEverySize()
    {
        var echoes = Echoes.Measure(300, 1, repeats: 1, TestContext.Current.CancellationToken);

        Assert.Equal(Transport.All.Select(transport => transport.Name), echoes.Curves.All.Select(curve => curve.Name));
        Assert.All(echoes.Curves.All, curve => Assert.Equal([1, 16, 256, 300], curve.Points.Select(point => point.Value)));
        Assert.All(echoes.Curves.All, curve => Assert.All(curve.Points, point => Assert.True(echoes.RoundTrip(point).Median > 0)));
        Assert.Equal(Transport.All.Select(transport => transport.Name), echoes.At(300).Measurements.Select(each => each.Name));
    }

    [Theory]
    [InlineData(new double[] { 10, 10, 30 }, 16 + 240 * 0.5)]
    [InlineData(new double[] { 10, 20, 30 }, 16.0)]
    [InlineData(new double[] { 10, 30, 90 }, 1 + 15 * 0.5)]
    [InlineData(new double[] { 10, 10, 19 }, null)]
    [InlineData(new double[] { 10, 25, 10 }, null)]
    public void DoublePrice_FirstTransport_LiesBetweenTheSizes(double[] microseconds, double? bytes)
    {
        var found = Of(microseconds).DoublePrice();

        Assert.Equal(bytes is null, found is null);
        Assert.Equal(bytes ?? 0, found ?? 0, 6);
    }

    [Fact]
    public void At_SizeThatWasNotMeasured_NamesThoseThatWere() => Assert.StartsWith(
        "Expected a size that was measured, one of: 1, 16, 256. Found: 2.",
        Assert.Throws<ArgumentException>(() => Of([1, 1, 1]).At(2)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void RoundTrips_OneOvertakes_TheBreakEvenIsNamed()
    {
        var chart = Of([10, 20, 40], [20, 20, 20]).RoundTrips();

        Assert.StartsWith(
            "With 1 byte the way 1 was the fastest (10.0\u00a0µs) and the way 2 the slowest (20.0\u00a0µs). With 256 bytes the way 2 was the fastest (20.0\u00a0µs) and the way 1 the slowest (40.0\u00a0µs). Between 16 bytes and 256 bytes the way 2 overtakes the way 1: their break-even lies there. Over the way 1 a message of about 16 bytes takes twice as long as a single byte",
            chart.Caption,
            StringComparison.Ordinal);
    }

    // In nanoseconds the longest would have eight digits, which leave the sizes no room on a phone.
    [Fact]
    public void RoundTrips_ShortAndLongOnes_TakeTheUnitOfTheMiddle() =>
        Assert.Contains("round trip (µs)", Of([0.8, 20, 16_000]).RoundTrips().ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void RoundTrips_SameOrderEverywhere_SaysThatThereIsNoBreakEven()
    {
        var caption = Of([10, 10, 10], [20, 20, 20]).RoundTrips().Caption;

        Assert.Contains("The way 1 was overtaken at no size", caption, StringComparison.Ordinal);
        Assert.Contains("no message took twice as long", caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Throughput_ThereAndBack_CountsBothWays() => Assert.StartsWith(
        // 256 bytes there and 256 back in 2 µs.
        "The most came through the way 2: 256\u00a0MB a second, in messages of 256 bytes. In messages of 1 byte the way 2 got 0.100\u00a0MB a second through",
        Of([10, 10, 10], [20, 10, 2]).Throughput().Caption,
        StringComparison.Ordinal);

    [Fact]
    public void Against_Guess_IsScoredByTheDoublePrice()
    {
        Assert.Equal(VerdictKind.AsPredicted, Of([10, 20, 30]).Against(Predict.Number(16, "bytes")).Kind);
        Assert.Equal(VerdictKind.NotAsPredicted, Of([10, 20, 30]).Against(Predict.Number(100, "bytes")).Kind);
        Assert.Equal(VerdictKind.CannotTell, Of([10, 10, 10]).Against(Predict.Number(100, "bytes")).Kind);
    }

    // Microseconds a message at each size; a run has many messages.
    private static Echoes Of(params double[][] ways)
    {
        var curves = ways.Select((_, way) => new Curve($"way {way + 1}", [.. Sizes.Select(size => new CurvePoint(size, $"way {way + 1}, {size}"))])).ToList();
        return new(new("message size", curves, new()
        {
            Question = "?",
            Measurements =
            [
                .. curves.SelectMany((curve, way) => curve.Points.Select((point, i) =>
                    new Measurement(point.Variant, new(Enumerable.Repeat(ways[way][i] * 1e-6 * Echoes.MessagesOfARun(point.Value), 3))))),
            ],
            Machine = Machine.Unmeasured,
            Taken = DateTimeOffset.UnixEpoch,
        }));
    }
}
