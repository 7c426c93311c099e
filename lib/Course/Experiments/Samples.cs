using System.Collections;
using System.Text.Json.Serialization;

namespace NotebookCourse.Experiments;

/// <summary>Repeated measurements of one thing, all of them kept, in the order in which they were taken.</summary>
/// <remarks>
/// The middle is the median and the spread is the interquartile range: one run that the operating system
/// interrupted moves a mean and a standard deviation, and leaves these two alone.
/// </remarks>
[JsonConverter(typeof(SamplesConverter))]
public sealed class Samples : IReadOnlyList<double>
{
    private readonly double[] _taken;
    private readonly double[] _sorted;
    private readonly Lazy<Interval> _medianInterval;

    /// <summary>These measurements; at least one, none of them NaN.</summary>
    /// <exception cref="ArgumentException">There is none, or one is not a number.</exception>
    public Samples(IEnumerable<double> values)
    {
        _taken = [.. values];
        if (_taken.Length == 0)
            throw new ArgumentException(ExperimentsWords.NoSamples, nameof(values));
        if (_taken.Any(double.IsNaN))
            throw new ArgumentException(ExperimentsWords.SampleNotANumber, nameof(values));
        _sorted = [.. _taken.Order()];
        _medianInterval = new(() => Bootstrap.OfMedian(this));
    }

    /// <inheritdoc/>
    public int Count => _taken.Length;

    /// <inheritdoc/>
    public double this[int index] => _taken[index];

    /// <summary>Half of the samples lie below, half above.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Where the median of very many such measurements would lie, with 95 % confidence.</summary>
    public Interval MedianInterval => _medianInterval.Value;

    /// <summary>A quarter of the samples lies below.</summary>
    public double LowerQuartile => Quantile(0.25);

    /// <summary>A quarter of the samples lies above.</summary>
    public double UpperQuartile => Quantile(0.75);

    /// <summary>The width of the middle half.</summary>
    public double InterquartileRange => UpperQuartile - LowerQuartile;

    /// <summary>Whether these have another median than others, by more than chance may explain.</summary>
    public bool Differs(Samples other) => _sorted[0] > 0 && other._sorted[0] > 0
        ? !Bootstrap.OfRatioOfMedians(this, other).Contains(1)
        // There is no ratio to nothing.
        : MedianInterval.Low > other.MedianInterval.High || MedianInterval.High < other.MedianInterval.Low;

    /// <summary>The value below which a share of the samples lies, interpolated between neighbours.</summary>
    /// <remarks>Type 7 of Hyndman and Fan, <i>Sample quantiles in statistical packages</i>, 1996: as NumPy and R do.</remarks>
    /// <param name="share">0 to 1.</param>
    public double Quantile(double share)
    {
        if (share is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), ExperimentsWords.ShareOutOfRange.With(share));
        var position = share * (Count - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, Count - 1);
        return _sorted[below] + (_sorted[above] - _sorted[below]) * (position - below);
    }

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_taken).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
