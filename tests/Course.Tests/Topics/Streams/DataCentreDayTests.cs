using NotebookCourse.Topics.Streams;

namespace NotebookCourse.Tests.Topics.Streams;

public class DataCentreDayTests
{
    // A small hall: what is asked here does not depend on its size.
    private static DataCentreDay Day(double gain = 0.05, double noise = 0.5, double threshold = 36, int racks = 200, int seed = 1) =>
        DataCentreDay.Simulate(racks, noise, threshold, gain, seed);

    [Fact]
    public void Simulate_SameSeed_IsTheSameDay()
    {
        var (one, other) = (Day(), Day());

        Assert.Equal(one.Alarms, other.Alarms);
        Assert.Equal(one.Zones.SelectMany(zone => zone.Celsius), other.Zones.SelectMany(zone => zone.Celsius));
        Assert.NotEqual(one.Zones[0].Celsius, Day(seed: 2).Zones[0].Celsius);
    }

    [Fact]
    public void Simulate_Day_CountsWhatItRead()
    {
        var day = Day(racks: 250);

        // What does not fill a zone is left out.
        Assert.Equal(240, day.Racks);
        Assert.Equal(240L * 4 * 8_640, day.Readings);
        Assert.All(day.Zones, zone => Assert.Equal((1_440, 1_440), (zone.Celsius.Count, zone.Fan.Count)));
        Assert.Equal(TimeSpan.FromDays(1), day.Until);
    }

    [Fact]
    public void Alarms_OfAZone_TakeTurnsAndEndWhereTheNextOneBegins()
    {
        var day = Day(gain: 0.5);

        Assert.NotEmpty(day.Alarms);
        foreach (var zone in day.Alarms.GroupBy(alarm => alarm.Zone))
        {
            Assert.All(zone.Index(), each => Assert.Equal(each.Index % 2 == 0, each.Item.IsRaised));
            var episodes = day.Episodes.Where(episode => episode.Zone == zone.Key).ToList();
            Assert.Equal(zone.Where(alarm => alarm.IsRaised).Select(alarm => alarm.Time), episodes.Select(episode => episode.From));
            Assert.Equal(zone.Where(alarm => !alarm.IsRaised).Select(alarm => alarm.Time), episodes.Select(episode => episode.To).Where(to => to != day.Until));
        }
    }

    // Five minutes after a temperature was noted the fan runs as the rule says for it: the dead time, exactly.
    [Fact]
    public void Fan_AnyMinute_FollowsTheTemperatureOfFiveMinutesBefore()
    {
        var zone = Day(gain: 0.04).Zones[2];

        for (var minute = 6; minute < 1_440; minute++)
        {
            var then = Math.Clamp(0.5 + (0.04 * (zone.Celsius[minute - 5] - 32)), 0.2, 1);
            var before = Math.Clamp(0.5 + (0.04 * (zone.Celsius[minute - 6] - 32)), 0.2, 1);
            Assert.True(Math.Abs(zone.Fan[minute] - then) < 1e-5 || Math.Abs(zone.Fan[minute] - before) < 1e-5, $"minute {minute}");
        }
    }

    [Fact]
    public void Simulate_NoGain_LeavesTheFansAlone() => Assert.All(Day(gain: 0).Zones, zone => Assert.All(zone.Fan, fan => Assert.Equal(0.5f, fan)));

    [Fact]
    public void Sweep_Gain_HasItsFewestAlarmsBetweenTheEnds()
    {
        var sweep = GainSweep.Simulate();

        Assert.InRange(sweep.Best.Gain, 0.04, 0.15);
        Assert.True(sweep.Days[0].Episodes.Count >= 3 * sweep.Best.Episodes.Count + 3);
        Assert.True(sweep.Days[^1].Episodes.Count > 2 * sweep.Days[0].Episodes.Count);
    }

    [Fact]
    public void Compare_NoisyThermometers_TakesHysteresisAndDebounceForOneAlarmAnEpisode()
    {
        AlarmStyles quiet = AlarmWays.Compare(noise: 0), usual = AlarmWays.Compare(), atTheLine = AlarmWays.Compare(threshold: 30);
        long Of(AlarmStyles styles, string way) => styles.Of(way).Messages;
        var episodes = Of(quiet, AlarmWays.Both);

        // Without noise each way but the first sends one an episode: that is how many there are.
        Assert.Equal((episodes, episodes, episodes), (Of(quiet, AlarmWays.Changes), Of(quiet, AlarmWays.Debounce), Of(quiet, AlarmWays.Hysteresis)));
        Assert.Equal((episodes, episodes), (quiet.Day.Episodes.Count, usual.Day.Episodes.Count));
        Assert.Equal(episodes, Of(usual, AlarmWays.Both));
        Assert.True(Of(usual, AlarmWays.Where) > 20 * Of(usual, AlarmWays.Changes) && Of(usual, AlarmWays.Changes) > 2 * episodes);
        Assert.True(Of(atTheLine, AlarmWays.Debounce) > Of(atTheLine, AlarmWays.Both));
        Assert.True(Of(AlarmWays.Compare(noise: 3), AlarmWays.Hysteresis) > 10 * episodes);
    }

    [Fact]
    public void Simulate_ControlRoomOfACell_DoesWhatTheCellSays()
    {
        var usual = DataCentreDay.Simulate(200, gain: 0.1);
        var same = DataCentreDay.Simulate(200, 0.5, 36, 0.1, (zone, fan, gain) => zone.Subscribe(celsius => fan.Speed = Fan.Idle + (gain * (celsius - 32))));
        var full = DataCentreDay.Simulate(200, 0.5, 36, 0.1, (zone, fan, _) => zone.Subscribe(_ => fan.Speed = 7));

        Assert.Equal(usual.Zones[0].Fan, same.Zones[0].Fan);
        Assert.Equal(usual.Alarms, same.Alarms);
        Assert.Equal(1, full.Zones[0].Fan[^1]);
    }

    // The least of a few: the runtime allocates for itself now and then.
    [Fact]
    public void Simulate_Day_AllocatesFarLessThanAByteAReading() =>
        Assert.InRange(Enumerable.Range(0, 3).Min(_ => Day() is var day ? (double)day.Bytes / day.Readings : 1), 0, 0.5);

    [Theory]
    [InlineData(199, 0.5, 36, 0.05, "racks must be 200 to 4000")]
    [InlineData(200, 3.1, 36, 0.05, "noise must be 0 to 3")]
    [InlineData(200, 0.5, 46, 0.05, "threshold must be 30 to 45")]
    [InlineData(200, 0.5, 36, 1.1, "gain must be 0 to 1")]
    public void Simulate_Impossible_SaysTheRange(int racks, double noise, double threshold, double gain, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => DataCentreDay.Simulate(racks, noise, threshold, gain)).Message);
}
