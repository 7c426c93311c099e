namespace NotebookCourse.Experiments;

/// <summary>Which variants of a run are the points of which curve.</summary>
/// <param name="Axis">What the knob sets.</param>
/// <param name="All">One a way of working.</param>
internal sealed record CurvePlan(string Axis, IReadOnlyList<Curve> All)
{
    /// <summary>All values of the knob.</summary>
    public IEnumerable<int> Values => All.SelectMany(curve => curve.Points).Select(point => point.Value).Distinct().Order();

    /// <summary>The curves that a finished run gives.</summary>
    public Curves Over(Comparison run) => new(Axis, All, run);

    /// <summary>The curves as far as an unfinished run has come: those that have a point.</summary>
    public Curves AsFarAs(Comparison soFar)
    {
        var measured = soFar.Measurements.Select(each => each.Id).ToHashSet();
        var begun = All
            .Select(curve => curve with { Points = [.. curve.Points.Where(point => measured.Contains(point.Variant))] })
            .Where(curve => curve.Points.Count > 0);
        return new(Axis, [.. begun], soFar);
    }
}
