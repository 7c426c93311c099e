namespace NotebookCourse.Recording;

/// <summary>A stretch of time in which a worker did one thing.</summary>
/// <param name="Activity">What it did.</param>
/// <param name="Start">When it began, in seconds from the beginning of the timeline.</param>
/// <param name="End">When it ended, in seconds from the beginning of the timeline.</param>
public readonly record struct ActivitySpan(Activity Activity, double Start, double End)
{
    /// <summary>How long it took, in seconds.</summary>
    public double Seconds => End - Start;
}
