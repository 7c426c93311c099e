namespace NotebookCourse.Figures.Charts;

/// <summary>Spans of time in lanes.</summary>
/// <param name="TimeTitle">The title of the time axis, with the unit.</param>
/// <param name="Lanes">The names of the lanes from top to bottom.</param>
/// <param name="Range">The time from the first beginning to the last end, in the unit of the axis.</param>
/// <param name="Kinds">The kinds that there are, each with its spans.</param>
internal sealed record GanttSpec(string TimeTitle, IReadOnlyList<string> Lanes, AxisRange Range, IReadOnlyList<KindMark> Kinds) : ChartSpec;

/// <summary>All spans of one kind, which are drawn alike.</summary>
/// <param name="Style">Its place among the styles of <see cref="Theme"/>, counted from 0.</param>
/// <param name="Spans">In any order.</param>
internal sealed record KindMark(int Style, IReadOnlyList<SpanMark> Spans);

/// <summary>One span: its lane, when it begins and how long it takes in the unit of the axis, and what it says when it is pointed at.</summary>
internal sealed record SpanMark(int Lane, double Start, double Length, string Hover);
