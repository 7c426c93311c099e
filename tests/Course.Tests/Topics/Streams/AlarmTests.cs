using System.Reactive.Linq;
using System.Reactive.Subjects;
using NotebookCourse.Experiments;
using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Tests.Topics.Streams;

public class AlarmTests
{
    // The plain specification: a zone, its whole past, and a look at the last so many moments since it changed.
    private static IEnumerable<Alarm> Specified(float[][] moments, AlarmRule rule)
    {
        for (var zone = 0; zone < moments[0].Length; zone++)
        {
            var (isHot, changed) = (false, -1);
            for (var now = 0; now < moments.Length; now++)
            {
                var last = Enumerable.Range(0, moments.Length).Where(moment => moment > changed && moment > now - rule.Debounce && moment <= now).ToList();
                if (last.Count < rule.Debounce || !last.All(moment => isHot ? moments[moment][zone] <= rule.Threshold - rule.Hysteresis : moments[moment][zone] >= rule.Threshold))
                    continue;
                (isHot, changed) = (!isHot, now);
                yield return new(TimeSpan.FromSeconds(10 * now), zone, isHot, moments[now][zone]);
            }
        }
    }

    private static List<Alarm> Raised(float[][] moments, AlarmRule rule)
    {
        var said = new List<Alarm>();
        // The one array that a hall writes over again and again.
        var memory = new float[moments[0].Length];
        using var readings = new Subject<HallSnapshot>();
        using var subscription = readings.Alarms(moments[0].Length, rule).Subscribe(said.Add);
        foreach (var (index, moment) in moments.Index())
        {
            moment.CopyTo(memory, 0);
            readings.OnNext(new(TimeSpan.FromSeconds(10 * index), memory));
        }
        return said;
    }

    [Fact]
    public void Alarms_RandomTemperatures_AreThoseOfTheSpecification()
    {
        var (random, raised) = (new SplitMix64(12), 0);
        for (var round = 0; round < 2_000; round++)
        {
            var (zones, moments) = (random.Next(1, 3), random.Next(1, 40));
            // Whole degrees around the two limits, so that each is met exactly again and again; hysteresis 0 as well.
            var rule = new AlarmRule(36, random.Next(0, 3), random.Next(1, 4));
            float[][] degrees = [.. Enumerable.Range(0, moments).Select(_ => Enumerable.Range(0, zones).Select(_ => (float)random.Next(32, 37)).ToArray())];

            var expected = Specified(degrees, rule).OrderBy(alarm => alarm.Time).ThenBy(alarm => alarm.Zone).ToList();

            Assert.Equal(expected, Raised(degrees, rule));
            raised += expected.Count;
        }
        Assert.True(raised > 1_000);
    }

    [Fact]
    public void Alarms_OneLongEpisode_IsOneAlarmAndOneEnd() => Assert.Equal(
        [(20, true), (80, false)],
        Raised([[36], [37], [36], [35], [36], [36], [34], [34], [33], [30]], new(36, 2, 3)).Select(alarm => ((int)alarm.Time.TotalSeconds, alarm.IsRaised)));

    // Not a number is neither too hot nor good again: a broken thermometer must not talk a zone well.
    [Fact]
    public void Alarms_NotANumber_BreaksTheRow() => Assert.Empty(Raised([[36], [float.NaN], [36]], new(36, 2, 2)));

    [Fact]
    public void Alarms_TwoSubscribers_EachHaveTheirOwnMemory()
    {
        var (one, other) = (new List<bool>(), new List<bool>());
        var stream = new double[] { 36, 36, 34, 34 }.ToObservable().Alarms(new AlarmRule(36, 2, 2));

        stream.Subscribe(one.Add);
        stream.Subscribe(other.Add);

        Assert.Equal([true, false], one);
        Assert.Equal(one, other);
    }

    [Fact]
    public void Alarms_SourceEndsOrFails_ComesThrough()
    {
        var (ended, failed) = (false, false);

        Observable.Empty<HallSnapshot>().Alarms(1, new(36)).Subscribe(_ => { }, () => ended = true);
        Observable.Throw<HallSnapshot>(new InvalidOperationException("broken")).Alarms(1, new(36)).Subscribe(_ => { }, _ => failed = true);

        Assert.True(ended && failed);
    }

    [Fact]
    public void HottestOfEachZone_RandomReadings_IsTheLargestMeanOfARack()
    {
        var (random, readings) = (new SplitMix64(7), new float[3 * 40 * 4]);
        for (var round = 0; round < 50; round++)
        {
            for (var i = 0; i < readings.Length; i++) readings[i] = random.Next(-50, 50);
            float[]? found = null;

            Observable.Return(new HallSnapshot(default, readings)).HottestOfEachZone(3).Subscribe(moment => found = moment.Copy().Celsius.ToArray());

            Assert.Equal(readings.Chunk(160).Select(zone => zone.Chunk(4).Max(rack => rack.Average())), found);
        }
    }

    [Theory]
    [InlineData(101, 2, 6, "threshold must be 0 to 100")]
    [InlineData(36, -1, 6, "hysteresis must be 0 to 50")]
    [InlineData(36, 2, 0, "debounce must be 1 to 1000")]
    public void AlarmRule_Impossible_SaysTheRange(double threshold, double hysteresis, int debounce, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => new AlarmRule(threshold, hysteresis, debounce)).Message);
}
