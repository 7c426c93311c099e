namespace NotebookCourse.Figures.Charts;

/// <summary>Lines over a numeric axis.</summary>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis.</param>
/// <param name="Lines">In the order of their styles.</param>
internal sealed record LineSpec(AxisSpec X, AxisSpec Y, IReadOnlyList<LineMark> Lines) : ChartSpec;

/// <summary>One line: how it is drawn, and its points from left to right.</summary>
internal sealed record LineMark(LineStyle Style, IReadOnlyList<PointMark> Points);

/// <summary>One point, where its whiskers end, and what it says when it is pointed at.</summary>
internal sealed record PointMark(double X, double Y, double? Low, double? High, string Hover);

/// <summary>What one of the two axes of a chart shows, and how.</summary>
/// <param name="Title">What it measures, with the unit; null where that stands elsewhere.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal ratios.</param>
/// <param name="Ticks">Where ticks stand; Plotly's business if there are none.</param>
/// <param name="Range">From and to; Plotly's business if there is none.</param>
internal sealed record AxisSpec(string? Title, bool IsLogarithmic, IReadOnlyList<Tick> Ticks, AxisRange? Range);

/// <summary>A tick and what is written there.</summary>
internal sealed record Tick(double At, string Text);

/// <summary>What an axis shows.</summary>
internal sealed record AxisRange(double From, double To);
