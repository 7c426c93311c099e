namespace NotebookCourse.Figures;

/// <summary>How an axis is divided.</summary>
public enum AxisScale
{
    /// <summary>Equal distances are equal differences.</summary>
    Linear,

    /// <summary>Equal distances are equal ratios; ticks at powers of two.</summary>
    Log2,

    /// <summary>Equal distances are equal ratios; ticks at powers of ten, or at 1, 2 and 5 where there are few.</summary>
    Log10,
}
