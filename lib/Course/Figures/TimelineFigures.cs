using NotebookCourse.Recording;

namespace NotebookCourse.Figures;

/// <summary>What a timeline looks like.</summary>
public static class TimelineFigures
{
    // Beyond this neither a screen shows the spans nor a reader the table, and the page grows by megabytes.
    private const int MostSpans = 2_000;

    private static readonly Activity[] Activities = Enum.GetValues<Activity>();

    /// <summary>A lane for each worker, a span for each thing it did.</summary>
    /// <exception cref="InvalidOperationException">Nothing was recorded.</exception>
    public static GanttChart Chart(this Timeline timeline) => timeline.Chart("");

    /// <summary>The same, with something to say before the rest of the caption.</summary>
    /// <exception cref="InvalidOperationException">Nothing was recorded.</exception>
    internal static GanttChart Chart(this Timeline timeline, string finding)
    {
        var starts = timeline.Lanes.SelectMany(lane => lane.Spans).Select(span => span.Start).Order().ToList();
        if (starts.Count == 0)
            throw new InvalidOperationException(FiguresWords.NothingRecorded);
        var until = starts.Count <= MostSpans ? double.PositiveInfinity : starts[MostSpans];
        List<GanttLane> lanes = [.. timeline.Lanes.Select(lane => new GanttLane(lane.Name, [.. lane.Spans
            .Where(span => span.Start < until)
            .Select(span => new GanttSpan(span.Start, Math.Min(span.End, until), Word(span.Activity)))]))];
        return new(FiguresWords.WhoDidWhatWhen, lanes, $"{finding} {Caption(timeline, lanes.Sum(lane => lane.Spans.Count), starts.Count, until)}".TrimStart(), [.. Activities.Select(Word)]);
    }

    private static string Caption(Timeline timeline, int shown, int all, double until)
    {
        var shares = Activities
            .Where(activity => timeline.SecondsOf(activity) > 0)
            .Select(activity => FiguresWords.ActivityShare.With(Number.Percent(timeline.ShareOf(activity)), Word(activity)))
            .ToList();
        var rest = 1 - Activities.Sum(timeline.ShareOf);
        if (rest >= 0.0005)
            shares.Add(FiguresWords.RestNotRecorded.With(Number.Percent(rest)));
        List<string> sentences = [FiguresWords.TimelineFinding.With(Duration.Text(timeline.Seconds), timeline.Lanes.Count, string.Join(", ", shares))];
        if (timeline.SecondsOf(Activity.Running) > 0)
            sentences.Add(FiguresWords.ReadyIsNotRunning);
        if (shown < all)
            sentences.Add(FiguresWords.TimelinePart.With(Number.Whole(shown), Number.Whole(all), Duration.Text(until)));
        if (timeline.Missed > 0)
            sentences.Add(FiguresWords.TimelineMissed.With(Number.Whole(timeline.Missed)));
        return string.Join(' ', sentences);
    }

    private static string Word(Activity activity) => activity switch
    {
        Activity.Running => FiguresWords.ActivityRunning,
        Activity.Waiting => FiguresWords.ActivityWaiting,
        Activity.HoldingLock => FiguresWords.ActivityHoldingLock,
        _ => FiguresWords.ActivityBlocked,
    };
}
