namespace NotebookCourse.Experiments;

/// <summary>What a sweep found.</summary>
/// <param name="Axis">What the knob set.</param>
/// <param name="All">One a way of working.</param>
/// <param name="Run">Every point's times; its baseline is what speed-ups are relative to.</param>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed record Curves(string Axis, IReadOnlyList<Curve> All, Comparison Run)
{
    /// <summary>The times of a point.</summary>
    public Measurement At(CurvePoint point) => Run.Measurements.First(each => each.Id == point.Variant);

    /// <summary>The ways of working at one value of the knob, as a comparison of their own.</summary>
    /// <exception cref="ArgumentException">The sweep did not come to this value.</exception>
    public Comparison At(int value) => All[0].Points.Any(point => point.Value == value)
        ? Run with { Measurements = [.. All.Select(curve => At(curve.Points.First(point => point.Value == value)) with { Name = curve.Name })] }
        : throw new ArgumentException(ExperimentsWords.NoSuchValue.With(Axis, string.Join(", ", All[0].Points.Select(point => point.Value)), value), nameof(value));

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);
}

/// <summary>One way of working at several values of the knob.</summary>
/// <param name="Name">What a chart calls it.</param>
/// <param name="Points">By growing value.</param>
public sealed record Curve(string Name, IReadOnlyList<CurvePoint> Points);

/// <summary>One way of working at one value of the knob.</summary>
/// <param name="Value">The knob's value.</param>
/// <param name="Variant">The id under which the run measured it.</param>
public sealed record CurvePoint(int Value, string Variant);
