namespace NotebookCourse.Experiments;

/// <summary>What a run file holds.</summary>
/// <param name="Run">The run; of a sweep, the one that it stands on.</param>
/// <param name="Curves">The sweep, if it is one.</param>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed record KeptRun(Comparison Run, Curves? Curves)
{
    /// <summary>This run and another one, in the order in which they were taken.</summary>
    /// <exception cref="ArgumentException">The runs have no variant in common.</exception>
    public RunPair ComparedWith(KeptRun other)
    {
        var (mine, theirs) = (Known(Run.IdsIn(other.Run)), other.Known(other.Run.IdsIn(Run)));
        return mine.Run.Taken < theirs.Run.Taken ? new(mine, theirs) : new(theirs, mine);
    }

    // The same run with other ids for some of its variants.
    private KeptRun Known(IReadOnlyDictionary<string, string> ids)
    {
        string IdOf(string id) => ids.GetValueOrDefault(id, id);
        var run = Run with { Measurements = [.. Run.Measurements.Select(each => each with { Id = IdOf(each.Id) })] };
        return new(run, Curves is { } curves
            ? new(curves.Axis, [.. curves.All.Select(curve => curve with { Points = [.. curve.Points.Select(point => point with { Variant = IdOf(point.Variant) })] })], run)
            : null);
    }

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);
}
