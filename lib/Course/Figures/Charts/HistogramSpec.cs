namespace NotebookCourse.Figures.Charts;

/// <summary>How many samples lie where: a panel for each series, one above the other, over the same axis.</summary>
/// <param name="ValueTitle">The title of the axis of values, with the unit.</param>
/// <param name="CountTitle">What the heights of the bars are.</param>
/// <param name="Edges">Where the bins begin, and where the last one ends.</param>
/// <param name="Panels">From top to bottom.</param>
internal sealed record HistogramSpec(string ValueTitle, string CountTitle, IReadOnlyList<double> Edges, IReadOnlyList<PanelMark> Panels) : ChartSpec;

/// <summary>The histogram of one series.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Counts">The samples in each bin.</param>
/// <param name="Hovers">What each bar says when it is pointed at.</param>
/// <param name="Median">Where the line stands.</param>
/// <param name="MedianLabel">What is written at the line.</param>
internal sealed record PanelMark(string Name, IReadOnlyList<int> Counts, IReadOnlyList<string> Hovers, double Median, string MedianLabel);
