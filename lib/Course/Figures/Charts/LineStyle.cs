namespace NotebookCourse.Figures.Charts;

/// <summary>How a line is drawn.</summary>
/// <param name="Color">The colour, as CSS writes it.</param>
/// <param name="Dash">Plotly's dash: "solid", or lengths in pixels.</param>
/// <param name="Symbol">Plotly's name of its markers; null for none.</param>
internal sealed record LineStyle(string Color, string Dash, string? Symbol);
