using System.Text.Json.Serialization;

namespace NotebookCourse.Figures.Charts;

/// <summary>What is to be drawn, in plain data. It crosses, as JSON, into the load context where Plotly.NET lives.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BarSpec), "bars")]
[JsonDerivedType(typeof(LineSpec), "lines")]
[JsonDerivedType(typeof(GanttSpec), "gantt")]
[JsonDerivedType(typeof(HistogramSpec), "histogram")]
internal abstract record ChartSpec;

/// <summary>Horizontal bars with whiskers.</summary>
/// <param name="ValueTitle">The title of the value axis, with the unit.</param>
/// <param name="Bars">From top to bottom.</param>
internal sealed record BarSpec(string ValueTitle, IReadOnlyList<BarMark> Bars) : ChartSpec;

/// <summary>One bar: its length, and where its whiskers end, in the unit of the axis.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Label">Its value, for people.</param>
/// <param name="Value">Its length.</param>
/// <param name="Low">The end of the lower whisker.</param>
/// <param name="High">The end of the upper whisker.</param>
internal sealed record BarMark(string Name, string Label, double Value, double Low, double High);

/// <summary>Reads and writes specs without reflection, which would cost the first figure its time.</summary>
[JsonSerializable(typeof(ChartSpec))]
internal sealed partial class ChartSpecs : JsonSerializerContext;
