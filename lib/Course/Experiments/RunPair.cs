namespace NotebookCourse.Experiments;

/// <summary>Two runs, and what may be said of both.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed record RunPair
{
    /// <summary>Puts two runs side by side.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <exception cref="ArgumentException">They have no variant in common.</exception>
    public RunPair(KeptRun before, KeptRun after) =>
        (Before, After, Changes) = (before, after, after.Run.ComparedWith(before.Run));

    /// <summary>The run that the other one is compared with.</summary>
    public KeptRun Before { get; }

    /// <summary>The run that is compared with the earlier one.</summary>
    public KeptRun After { get; }

    /// <summary>What both have measured.</summary>
    public IReadOnlyList<Change> Changes { get; }

    /// <summary>The variants that only the earlier run has measured.</summary>
    public IEnumerable<Measurement> OnlyBefore => Lacking(Before, After);

    /// <summary>The variants that only the later run has measured.</summary>
    public IEnumerable<Measurement> OnlyAfter => Lacking(After, Before);

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);

    private static IEnumerable<Measurement> Lacking(KeptRun one, KeptRun other) =>
        one.Run.Measurements.ExceptBy(other.Run.Measurements.Select(each => each.Id), each => each.Id);
}
