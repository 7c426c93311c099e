using System.Reactive.Concurrency;
using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Tests.Topics.Streams;

public class HallTests
{
    private static readonly DateTimeOffset Midnight = DateTimeOffset.UnixEpoch;

    // C · dT/dt = P − G · u · (T − 18) + K · Σ (Tₙ − T), written down again in doubles, all racks from the same moment.
    [Fact]
    public void Readings_TwoHours_FollowTheEquation()
    {
        var (hall, clock) = (new Hall(80, noise: 0, seed: 5), new HistoricalScheduler(Midnight));
        using var subscription = hall.Readings(clock).Subscribe(_ => { });
        HeatLoad[] loads = [new(0, 5), new(1, 5)];
        (hall.Fans[0], hall.Fans[1]) = (0.3f, 0.9f);
        double[] fans = [0.3, 0.9], expected = [.. hall.Celsius.ToArray().Select(celsius => (double)celsius)];

        for (var moment = 1; moment <= 720; moment++)
        {
            var before = expected;
            expected = [.. before.Select((here, rack) =>
            {
                var (zone, place) = (rack / 40, rack % 40);
                var heat = 6_000 * loads[zone].At(10 * moment) * hall.SharesOfHeat[rack];
                var neighbours = (place > 0 ? before[rack - 1] - here : 0) + (place < 39 ? before[rack + 1] - here : 0);
                return here + (10 * (heat - (1_000 * fans[zone] * (here - 18)) + (60 * neighbours)) / 400_000);
            })];
            clock.AdvanceTo(Midnight + TimeSpan.FromSeconds(10 * moment));
        }

        Assert.All(expected.Zip(hall.Celsius.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 0.02));
        Assert.True(expected[..40].Average() > expected[40..].Average() + 5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(3)]
    public void Readings_Noise_HasTheStandardDeviationAskedForAndNoBias(double noise)
    {
        var (hall, clock, errors) = (new Hall(200, noise, seed: 2), new HistoricalScheduler(Midnight), new List<double>());
        using var subscription = hall.Readings(clock).Subscribe(moment =>
        {
            for (var i = 0; i < moment.Celsius.Length; i++) errors.Add(moment.Celsius.Span[i] - hall.Celsius[i / 4]);
        });

        clock.AdvanceTo(Midnight + TimeSpan.FromMinutes(20));

        Assert.Equal(120 * 800, errors.Count);
        Assert.Equal(0, errors.Average(), 0.02 * Math.Max(noise, 0.01));
        Assert.Equal(noise, Math.Sqrt(errors.Average(error => error * error)), 0.02 * Math.Max(noise, 0.01));
    }

    [Fact]
    public void Readings_Day_AreOneSnapshotEveryTenSecondsAndThenTheEnd()
    {
        var (hall, clock, times, ended) = (new Hall(40, 0, 1), new HistoricalScheduler(Midnight), new List<TimeSpan>(), false);
        using var subscription = hall.Readings(clock).Subscribe(moment => times.Add(moment.Time), () => ended = true);

        clock.AdvanceTo(Midnight + TimeSpan.FromDays(1.1));

        Assert.Equal(Enumerable.Range(1, 8_640).Select(moment => TimeSpan.FromSeconds(10 * moment)), times);
        Assert.True(ended);
    }

    [Theory]
    [InlineData(30, 0.4)]
    [InlineData(32, 0.5)]
    [InlineData(34, 0.6)]
    [InlineData(60, 1)]
    [InlineData(18, 0.2)]
    public void Steer_Temperature_SetsTheFanInProportionWithinItsLimits(float celsius, double fan)
    {
        var fans = new float[1];

        new ControlRoom(0.05, fans, ControlRoom.Proportionally).Hear(new(default, new[] { celsius }));

        Assert.Equal(fan, fans[0], 1e-6);
    }
}
