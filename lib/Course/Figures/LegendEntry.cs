namespace NotebookCourse.Figures;

/// <summary>What a mark of a chart stands for.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Swatch">The mark, as SVG of ours.</param>
internal sealed record LegendEntry(string Name, string Swatch);
