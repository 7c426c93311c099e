using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>Samples of one thing.</summary>
/// <param name="Name">What they were taken of.</param>
/// <param name="Samples">All of them, in the unit of the histogram.</param>
public sealed record HistogramSeries(string Name, Samples Samples);
