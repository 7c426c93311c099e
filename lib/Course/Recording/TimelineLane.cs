namespace NotebookCourse.Recording;

/// <summary>What one worker did.</summary>
/// <param name="Name">Who it was.</param>
/// <param name="Spans">What it did when, in order; none reaches into the next.</param>
/// <param name="Missed">Events that its full lane could not hold: what came after the last span is not known.</param>
public sealed record TimelineLane(string Name, IReadOnlyList<ActivitySpan> Spans, long Missed)
{
    /// <summary>How many seconds of this it did.</summary>
    public double SecondsOf(Activity activity) => Spans.Where(span => span.Activity == activity).Sum(span => span.Seconds);
}
