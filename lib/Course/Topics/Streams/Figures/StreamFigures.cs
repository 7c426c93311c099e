using NotebookCourse.Figures;
using NotebookCourse.Figures.Charts;

namespace NotebookCourse.Topics.Streams.Figures;

/// <summary>What streams and data centres look like.</summary>
public static class StreamFigures
{
    /// <summary>A marble diagram: time goes to the right, and each marble is a value.</summary>
    public static MarbleFigure Chart(this Marbles marbles) => new(marbles);

    /// <summary>The temperatures of all zones over the day, and the alarms.</summary>
    public static HeatMapFigure HeatMap(this DataCentreDay day) => new(day);

    /// <summary>Temperature and fan of one zone, and its alarms.</summary>
    /// <param name="day">The day.</param>
    /// <param name="zone">The zone, from 1; 0 for the one with the most alarms, of several the hottest.</param>
    public static ZoneFigure Chart(this DataCentreDay day, int zone = 0) =>
        new(day, Require.InRange(zone, 0, day.Zones.Count) is > 0 and var wanted ? wanted - 1 : Busiest(day));

    /// <summary>The day as it passes, drawn anew a few times a second where the host can; in the end, the whole day.</summary>
    /// <param name="live">The day.</param>
    /// <param name="zone">The zone to watch, from 1.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static ZoneFigure Watch(this LiveDay live, int zone = 1)
    {
        ZoneFigure? last = null;
        Action<object>? update = null;
        foreach (var day in live.Frames())
        {
            last = day.Chart(zone);
            if (!HostContext.CanShow) continue;
            if (update is null) update = HostContext.Show(last);
            else update(last);
        }
        // The cell shows the last one as its value; what was shown while it ran has done its work.
        update?.Invoke(StreamsWords.LiveDayOver);
        return last!;
    }

    /// <summary>How many messages each way of raising alarms sends.</summary>
    public static Table Chart(this AlarmStyles styles)
    {
        if (styles.All.Count == 0) throw new ArgumentException(StreamsWords.NoStyles, nameof(styles));
        var rule = styles.Day.Rule;
        var (most, least) = (styles.All.MaxBy(style => style.Messages)!, styles.All.MinBy(style => style.Messages)!);
        return new(
            StreamsWords.StylesTitle,
            [new(StreamsWords.StyleColumn), new(StreamsWords.MessagesColumn, IsNumeric: true)],
            [.. styles.All.Select(style => (string[])[style.Name, Number.Whole(style.Messages)])],
            string.Join(' ',
                styles.Day.Episodes.Count == 0
                    ? StreamsWords.StylesNothing.With(Number.Plain(rule.Threshold))
                    : StreamsWords.StylesEpisodes.With(Number.Plain(rule.Threshold), styles.Day.Episodes.Count, Number.Plain(rule.Hysteresis), rule.Debounce * Hall.Period),
                StreamsWords.StylesFinding.With(most.Name, Number.Whole(most.Messages), least.Name, Number.Whole(least.Messages))));
    }

    /// <summary>Alarms a day against the gain.</summary>
    public static LineChart Chart(this GainSweep sweep)
    {
        var (first, best, last) = (sweep.Days[0], sweep.Best, sweep.Days[^1]);
        return new(
            StreamsWords.GainSweepTitle,
            new(StreamsWords.GainAxis, StreamsWords.GainUnit),
            new(StreamsWords.AlarmsADayAxis),
            [new(StreamsWords.AlarmsColumn, [.. sweep.Days.Select(day => new LinePoint(day.Gain, day.Episodes.Count))])],
            string.Join(' ',
                StreamsWords.GainFinding.With(first.Episodes.Count, Svg.Plain(best.Gain), best.Episodes.Count, Svg.Plain(last.Gain), last.Episodes.Count, Number.Whole(first.Racks), first.Zones.Count),
                last.Episodes.Count > best.Episodes.Count && first.Episodes.Count > best.Episodes.Count ? StreamsWords.GainValley : StreamsWords.GainNoValley));
    }

    /// <summary>How old a reading is when the observer is done with it, by what stands between them.</summary>
    public static LineChart Chart(this IReadOnlyList<Overload> runs) => new(
        StreamsWords.OverloadTitle,
        new(FiguresWords.Time, "s"),
        new(StreamsWords.AgeAxis, "s"),
        [.. runs.Select(run => new Line(run.Name, [.. run.Looks.Chunk(Math.Max(1, run.Looks.Count / 12)).Select(looks => looks[^1]).Select(look => new LinePoint(look.Second, look.Age))]))],
        string.Join(' ', runs.Select(Finding)));

    /// <summary>Who had to wait, and what was lost.</summary>
    public static Table WhoPays(this IReadOnlyList<Overload> runs) => new(
        StreamsWords.WhoPaysTitle,
        [new(StreamsWords.BetweenColumn), new(StreamsWords.AgeColumn.With(Overload.Seconds), IsNumeric: true), new(StreamsWords.WaitingColumn, IsNumeric: true), new(StreamsWords.LateColumn, IsNumeric: true), new(StreamsWords.ThrownAwayColumn, IsNumeric: true)],
        [.. runs.Select(run => (string[])[run.Name, Number.Digits(run.Age), Number.Whole(run.MostWaiting), Number.Digits(run.ProducerLate), Number.Whole(run.Taken - run.Handled)])],
        runs.Count == 0 ? StreamsWords.NoOverloads : string.Join(' ',
            [StreamsWords.WhoPaysFinding.With(runs[0].Taken, Overload.Seconds, runs[0].LooksPerSecond),
            .. runs.Where(run => run.HasHeldUp).Select(run => StreamsWords.WhoPaysLate.With(run.Name, Number.Digits(Overload.Seconds + run.ProducerLate)))]));

    internal static string Finding(DataCentreDay day)
    {
        var (zone, hottest) = day.Zones.Select(trace => trace.Celsius.Max()).Index().MaxBy(each => each.Item);
        return string.Join(' ',
            StreamsWords.DayFinding.With(Number.Whole(day.Racks), day.Zones.Count, Number.Whole(day.Readings)),
            StreamsWords.DayAlarms.With(day.Episodes.Count, day.Episodes.Select(episode => episode.Zone).Distinct().Count(), zone + 1, Number.Digits(hottest)),
            StreamsWords.DaySpeed.With(Duration.Text(day.Seconds), Number.Digits(1e-6 * day.Readings / day.Seconds), Number.Ratio((double)day.Bytes / day.Readings)));
    }

    internal static string Finding(DataCentreDay day, int zone)
    {
        var (trace, episodes) = (day.Zones[zone], day.Episodes.Where(episode => episode.Zone == zone).ToList());
        return string.Join(' ',
            StreamsWords.ZoneFinding.With(zone + 1, DayAxis.Clock(day.Until), Number.Digits(trace.Celsius.Min()), Number.Digits(trace.Celsius.Max())),
            StreamsWords.ZoneAlarms.With(episodes.Count, Number.Whole((long)Math.Round(episodes.Sum(episode => (episode.To - episode.From).TotalMinutes))), day.Zones.Count, day.Episodes.Count),
            Fan(Number.Percent(trace.Fan.Min()), Number.Percent(trace.Fan.Max()), Svg.Plain(day.Gain)));
    }

    private static string Fan(string least, string most, string gain) =>
        least == most ? StreamsWords.ZoneFanSteady.With(most, gain) : StreamsWords.ZoneFan.With(least, most, gain);

    private static string Finding(Overload run) => run switch
    {
        { HasLost: true } => StreamsWords.OverloadSample.With(run.Taken - run.Handled, run.Taken, Number.Digits(run.Looks.Max(look => look.Age)), run.Name),
        { HasGathered: true } => StreamsWords.OverloadBuffer.With(run.Handled, run.Looks.Count, Number.Digits(run.Looks.Max(look => look.Age)), run.Name),
        { HasHeldUp: true } => StreamsWords.OverloadNothing.With(Number.Digits(run.ProducerLate), run.Name),
        _ => StreamsWords.OverloadQueue.With(run.MostWaiting, Number.Digits(run.Looks[^1].Age), Overload.Seconds, Number.Digits(run.Age), run.Name),
    };

    private static int Busiest(DataCentreDay day) => Enumerable.Range(0, day.Zones.Count)
        .MaxBy(zone => (day.Episodes.Count(episode => episode.Zone == zone), day.Zones[zone].Celsius.Max()));
}
