namespace NotebookCourse.Recording;

/// <summary>Who did what when. It does not change, whatever is recorded later.</summary>
/// <remarks>Time begins with the first event of any worker.</remarks>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed class Timeline
{
    private Timeline(IReadOnlyList<TimelineLane> lanes) => Lanes = lanes;

    /// <summary>A lane for each worker, in their order, also for those that recorded nothing.</summary>
    public IReadOnlyList<TimelineLane> Lanes { get; }

    /// <summary>From the first event to the end of the last activity, in seconds.</summary>
    public double Seconds => Lanes.SelectMany(lane => lane.Spans).Select(span => span.End).DefaultIfEmpty(0).Max();

    /// <summary>Events that the lanes could not hold, because they were full.</summary>
    public long Missed => Lanes.Sum(lane => lane.Missed);

    /// <summary>How many seconds of this all workers did together.</summary>
    public double SecondsOf(Activity activity) => Lanes.Sum(lane => lane.SecondsOf(activity));

    /// <summary>Which share of the workers' time went into this: 0 to 1, where 1 is every worker from beginning to end.</summary>
    public double ShareOf(Activity activity) => Seconds > 0 ? SecondsOf(activity) / (Seconds * Lanes.Count) : 0;

    internal static Timeline From(IReadOnlyList<LaneRecord> lanes, double secondsPerTick)
    {
        var start = lanes.SelectMany(lane => lane.Spans).Select(span => span.Start).DefaultIfEmpty(0).Min();
        return new([.. lanes.Select(lane => new TimelineLane(
            lane.Name,
            [.. lane.Spans.Select(span => new ActivitySpan(
                span.Activity, (span.Start - start) * secondsPerTick, (span.End - start) * secondsPerTick))],
            lane.Missed))]);
    }

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);
}
