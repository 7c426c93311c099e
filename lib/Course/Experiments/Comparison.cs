namespace NotebookCourse.Experiments;

/// <summary>What an experiment found: every variant's times, and the machine they were taken on.</summary>
/// <param name="Measurements">One a variant, in the experiment's order.</param>
/// <param name="Machine">Where it ran.</param>
public sealed record Comparison(IReadOnlyList<Measurement> Measurements, Machine Machine)
{
    /// <summary>The variant that the others are compared with: the first.</summary>
    public Measurement Baseline => Measurements[0];

    /// <summary>How many times as fast as the baseline a variant was, median against median.</summary>
    public double SpeedUp(Measurement measurement) => Baseline.Seconds.Median / measurement.Seconds.Median;

    /// <summary>
    /// Whether a variant's middle half and the baseline's lie apart. Where they overlap, the difference of the
    /// medians may be chance, and we claim nothing.
    /// </summary>
    public bool Differs(Measurement measurement) =>
        measurement.Seconds.UpperQuartile < Baseline.Seconds.LowerQuartile ||
        measurement.Seconds.LowerQuartile > Baseline.Seconds.UpperQuartile;
}
