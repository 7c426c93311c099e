namespace NotebookCourse.Experiments;

/// <summary>Where a quantity lies, as far as the samples can tell.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a value lies inside or on an end.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
