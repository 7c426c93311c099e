namespace NotebookCourse.Experiments;

/// <summary>What an experiment found: every variant's times, and the machine they were taken on.</summary>
[TypeFormatterSource(typeof(ShownFormatterSource))]
public sealed record Comparison
{
    /// <summary>What the question is known by in every language; its text, where it has no other.</summary>
    public string Id { get => field ?? Question; init; }

    /// <summary>The question that the experiment was to answer.</summary>
    public required string Question { get; init; }

    /// <summary>One a variant, in the experiment's order; at least one.</summary>
    public required IReadOnlyList<Measurement> Measurements { get; init; }

    /// <summary>The machine that the times were taken on.</summary>
    public required Machine Machine { get; init; }

    /// <summary>The moment at which the run ended.</summary>
    public required DateTimeOffset Taken { get; init; }

    /// <summary>What the machine could give to each number of workers that was used, as far as it has processors for them.</summary>
    public IReadOnlyList<Capacity> Capacities { get; init; } = [];

    /// <summary>The variant that the others are compared with: the first.</summary>
    public Measurement Baseline => Measurements[0];

    /// <summary>How many times as fast as the baseline a variant was, median against median.</summary>
    public double SpeedUp(Measurement measurement) => Baseline.Seconds.Median / measurement.Seconds.Median;

    /// <summary>Where that ratio lies, with 95 % confidence.</summary>
    public Interval SpeedUpInterval(Measurement measurement) =>
        Bootstrap.OfRatioOfMedians(Baseline.Seconds, measurement.Seconds);

    /// <summary>
    /// Whether this run tells a variant from the baseline. If the interval of their ratio holds 1, the difference of
    /// the medians may be chance, and we claim nothing.
    /// </summary>
    public bool Differs(Measurement measurement) => !SpeedUpInterval(measurement).Contains(1);

    /// <summary>What the machine could give to a variant with this many workers; null for one worker, or one processor.</summary>
    public Capacity? CapacityFor(Measurement measurement) =>
        Capacities.LastOrDefault(capacity => capacity.Threads <= measurement.Workers);

    /// <summary>The ids under which another run knows the variants that this one knows by their names alone.</summary>
    /// <remarks>Runs had no ids once. Where a name was the only one, it leads to the id of the variant that is named so now.</remarks>
    internal IReadOnlyDictionary<string, string> IdsIn(Comparison other)
    {
        var known = other.Measurements.Select(each => each.Id).ToHashSet();
        return Measurements
            .Where(each => each.Id == each.Name && !known.Contains(each.Id))
            .Join(other.Measurements, each => each.Name, each => each.Name, (mine, theirs) => (mine.Id, Theirs: theirs.Id))
            .ToDictionary(each => each.Id, each => each.Theirs);
    }

    /// <summary>How each variant that both runs measured has changed from the earlier run to this one.</summary>
    /// <exception cref="ArgumentException">The runs have no variant in common.</exception>
    public IReadOnlyList<Change> ComparedWith(Comparison earlier)
    {
        var before = earlier.Measurements.ToDictionary(each => each.Id);
        Change[] changes =
        [
            .. Measurements
                .Where(after => before.ContainsKey(after.Id))
                .Select(after => new Change(after.Name, before[after.Id].Seconds, after.Seconds)),
        ];
        return changes.Length > 0
            ? changes
            : throw new ArgumentException(ExperimentsWords.NothingInCommon.With(string.Join(", ", before.Values.Select(each => each.Name)), string.Join(", ", Measurements.Select(each => each.Name))), nameof(earlier));
    }

    /// <summary>Its figure as HTML, which a cell shows that ends in it.</summary>
    public string ToHtml() => Shown.Html(this);
}
