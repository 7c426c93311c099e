using System.Globalization;
using System.Reactive.Linq;
using System.Text.RegularExpressions;
using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Streams;
using NotebookCourse.Topics.Streams.Exercises;
using NotebookCourse.Topics.Streams.Figures;

namespace NotebookCourse.Tests.Topics.Streams.Figures;

public partial class StreamFiguresTests
{
    private static readonly DataCentreDay Calm = DataCentreDay.Simulate(200, gain: 0), Cool = DataCentreDay.Simulate(200, threshold: 45);

    [Fact]
    public void HeatMap_Day_HasARowAndABarForEachAlarm()
    {
        var figure = Calm.HeatMap();

        Assert.StartsWith($"200 racks in 5 zones: 6,912,000 readings. Alarms: {Calm.Episodes.Count}. Zones that had one: ", figure.Caption);
        Assert.Equal(2 * Calm.Episodes.Count, Bar().Count(figure.ToHtml()));
        Assert.Contains("alarm on (min)", figure.ToHtml());
        Assert.Equal(5, figure.ToHtml().Split("<th scope=\"row\"").Length - 1);
        Assert.NotEmpty(Calm.Episodes);
    }

    [Fact]
    public void HeatMap_NoAlarm_IsStillDrawn() => Assert.Contains("Alarms: 0. Zones that had one: 0.", Cool.HeatMap().Caption);

    [Fact]
    public void Chart_Zone_ShowsItsAlarmsAboveAndBelow()
    {
        var zone = Calm.Episodes.CountBy(episode => episode.Zone).MaxBy(each => each.Value);

        var figure = Calm.Chart();

        Assert.Contains($"Alarms here: {zone.Value}, on for ", figure.Caption);
        Assert.Contains($"Alarms in all 5 zones: {Calm.Episodes.Count}.", figure.Caption);
        // What the caption names stands in the table.
        Assert.Contains($">{Calm.Zones[zone.Key].Celsius.Max().ToString("N1", CultureInfo.InvariantCulture)}<", figure.ToHtml());
        Assert.Equal(2 * zone.Value, figure.ToHtml().Split("<i style=\"left:").Length - 1);
        Assert.Equal(zone.Value, figure.Alternative.Split("Alarm from ").Length - 1);
        Assert.Contains("The fan ran at 50\u00a0% of full speed all the time, with a gain of 0.", figure.Caption);
        Assert.Contains($"good again at {Calm.Rule.Threshold - Calm.Rule.Hysteresis:0.#}\u00a0°C or below", System.Net.WebUtility.HtmlDecode(figure.ToHtml()));
        Assert.Equal("A day of zone 3", Calm.Chart(zone: 3).Title);
        Assert.Contains("zone must be 0 to 5", Assert.Throws<ArgumentOutOfRangeException>(() => Calm.Chart(zone: 6)).Message);
    }

    [Fact]
    public void Chart_Marbles_DrawsEachValueOnceAndWhereStreamsEnd()
    {
        var html = Marbles.From("-1-2-#").Through((source, clock) => source.Select(x => x + 6)).Chart().ToHtml();

        Assert.Equal(["1", "2", "✕", "7", "8", "✕"], Marble().Matches(html).Select(match => match.Groups[1].Value));
        Assert.Contains("source.Select(x =&gt; x \u002B 6)".Replace("\u002B", "&#x2B;", StringComparison.Ordinal), html);
    }

    // Two at the same moment would be one on the page.
    [Fact]
    public void Chart_MarblesOfOneMoment_StandBelowEachOther()
    {
        var html = Marbles.From("-1|").Through((source, clock) => source.SelectMany(x => new[] { x, x + 1 })).Chart().ToHtml();

        Assert.Contains("style=\"--rows:2\"", html);
        Assert.Contains("left:50%;top:25%\">1</b>", html);
        Assert.Contains("left:50%;top:75%\">2</b>", html);
    }

    [Fact]
    public void Chart_Marbles_AreAllInTheTextAlternative() => Assert.Equal(
        "source: 2 after 1\u00a0s, the end after 2\u00a0s.\nsource.Where(x => x > 5): the end after 2\u00a0s.",
        Marbles.From("-2|").Through((source, clock) => source.Where(x => x > 5)).Chart().Alternative);

    [Fact]
    public void Chart_Sweep_SaysWhetherThereIsABestGain()
    {
        Assert.StartsWith("Each point is a day of a hall with 200 racks in 5 zones;", new GainSweep([Calm, DataCentreDay.Simulate(200, gain: 0.08)]).Chart().Caption);
        Assert.EndsWith("chase their own cold air.", new GainSweep([DataCentreDay.Simulate(200, gain: 0), DataCentreDay.Simulate(200, gain: 0.08), DataCentreDay.Simulate(200, gain: 1)]).Chart().Caption);
        Assert.EndsWith("no bottom between its ends.", new GainSweep([Cool, DataCentreDay.Simulate(200, threshold: 45, gain: 0.1)]).Chart().Caption);
    }

    [Fact]
    public void Chart_Styles_CountsMessagesOrSaysThatThereWereNone()
    {
        Assert.Equal(
            "At a limit of 36\u00a0°C there were 17 episodes on this day, if an episode ends 2\u00a0°C below the limit and a change counts after 60\u00a0s. Most messages: “Where” (8,862). Fewest: “hysteresis” (17).",
            AlarmWays.Compare().Chart().Caption);
        Assert.StartsWith("No zone was at 45\u00a0°C for long enough", AlarmWays.Compare(threshold: 45).Chart().Caption);
    }

    [Fact]
    public void Chart_Overload_TellsWhatEachCosts()
    {
        Overload[] runs = [Overloads.Nothing(), Overloads.ObserveOn(), Overloads.Sample(), Overloads.Buffer()];

        Assert.Contains("ObserveOn: up to 120 readings waited in memory. After 60\u00a0s the reading that had just been dealt with was 12.1\u00a0s old, and the last of all 15.1\u00a0s.", runs.Chart().Caption);
        Assert.Contains("Sample: 540 of 600 readings were thrown away", runs.Chart().Caption);
        Assert.Equal("600 readings were due in 60\u00a0s, and the observer can look 8 times in a second. The age of a reading counts from when it was due, so a thermometer that is late makes old readings, too. “Late by” says how much later than due its last reading was. Where the thermometer had to wait (nothing), it needed 75.0\u00a0s.", runs.WhoPays().Caption);
        Assert.DoesNotContain("had to wait", ((Overload[])[Overloads.Nothing(looks: 20)]).WhoPays().Caption);
        Assert.Contains("nothing · 12.1 · 1 · 15.0 · 0", runs.WhoPays().Alternative);
    }

    [Fact]
    public void Against_Guesses_AreHeldAgainstWhatHappened()
    {
        var marbles = Marbles.From("-12|").Through((source, clock) => source.Where(x => x > 1));

        Assert.Contains("1 value came out.", marbles.Against(Predict.Number(2, "values")).Alternative);
        Assert.Contains($"In all 5 zones together there were {Calm.Episodes.Count} alarms.", Calm.Against(Predict.Number(2, "alarms")).Alternative);
        Assert.Contains("The control room got 73 messages.", AlarmWays.Compare().Of(AlarmWays.Changes).Against(Predict.Number(17, "messages")).Alternative);
        Assert.Contains("After 60\u00a0s the reading that had just been dealt with was 12.1\u00a0s old.", Overloads.ObserveOn().Against(Predict.Seconds(0.5)).Alternative);
    }

    [Fact]
    public void Against_GainSweep_LeavesOpenWhatLiesBetweenTheGainsThatWereTried()
    {
        var fine = GainSweep.Simulate();
        var coarse = new GainSweep([.. new[] { 0, 0.08, 1 }.Select(gain => DataCentreDay.Simulate(200, gain: gain))]);

        Assert.Equal(VerdictKind.AsPredicted, fine.Against(Predict.Number(fine.Best.Gain, "gain")).Kind);
        Assert.Equal(VerdictKind.NotAsPredicted, fine.Against(Predict.Number(1, "gain")).Kind);
        Assert.Contains($"The fewest alarms, {coarse.Best.Episodes.Count}, were there with a gain of 0.08.", coarse.Against(Predict.Number(0.5, "gain")).Alternative);
        Assert.Contains("the best may be any from 0 to 1.", coarse.Against(Predict.Number(0.08, "gain")).Caption);
    }

    // Without any alarm all gains do equally well.
    [Fact]
    public void AroundBest_AllAlike_IsTheWholeRange() => Assert.Equal(
        (0, 0.1), new GainSweep([DataCentreDay.Simulate(200, threshold: 45, gain: 0), DataCentreDay.Simulate(200, threshold: 45, gain: 0.1)]).AroundBest);

    [GeneratedRegex(@"M[\d.]+ [\d.]+H")]
    private static partial Regex Bar();

    [GeneratedRegex(@"<b[^>]*>([^<]*)</b>")]
    private static partial Regex Marble();
}
