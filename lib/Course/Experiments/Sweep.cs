using System.Globalization;

namespace NotebookCourse.Experiments;

/// <summary>How does each way of working do as a knob is turned? A value, as <see cref="Experiment"/> is.</summary>
public sealed record Sweep
{
    private const int MostValues = 64;

    // Of many points the shape counts more than each of them.
    private const int LeastRepeats = 3;

    private readonly string _axis;
    private readonly int[] _values;
    private readonly (string Name, Func<int, Variant> At)[] _ways;

    internal Sweep(string axis, int[] values, (string Name, Func<int, Variant> At)[] ways)
    {
        Require.InRange(values.Length, 1, MostValues, nameof(values));
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] <= values[i - 1])
                throw new ArgumentException(ExperimentsWords.ValuesDoNotGrow.With(axis, values[i - 1], values[i]), nameof(values));
        }
        if (ways.Length == 0)
            throw new ArgumentException(ExperimentsWords.NoVariants, nameof(ways));
        if (ways.GroupBy(way => way.Name).FirstOrDefault(group => group.Count() > 1) is { } twins)
            throw new ArgumentException(ExperimentsWords.VariantsNamedAlike.With(twins.Key), nameof(ways));
        (_axis, _values, _ways) = (axis, values, ways);
    }

    /// <summary>What speed-ups are relative to; if null, the first way at the first value.</summary>
    public Variant? Baseline { get; init; }

    /// <summary>The question that the sweep is to answer; null for the usual one.</summary>
    public string? Question { get; init; }

    /// <summary>What kept runs know the question by; if null, the question's own text, where one was given.</summary>
    public string? Id { get; init; }

    /// <summary>Exactly this many rounds count; null for as many as fit into <see cref="Budget"/>, and three at least.</summary>
    public int? Repeats { get; init; }

    /// <summary>How long a run may take, in seconds.</summary>
    public double Budget { get; init; } = UsualTime.Seconds(4);

    /// <summary>The clock that takes the times.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Runs it, until the cell is stopped.</summary>
    /// <exception cref="WrongAnswerException">A variant gave a wrong answer.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Curves Run() => Run(HostContext.StopToken);

    /// <summary>Runs it, until it is stopped.</summary>
    /// <exception cref="WrongAnswerException">A variant gave a wrong answer.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Curves Run(CancellationToken stop)
    {
        var ways = Points();
        var plan = new CurvePlan(_axis, [.. _ways.Zip(ways, (way, points) => new Curve(way.Name, [.. points.Select(point => new CurvePoint(point.Value, point.Variant.Id))]))]);
        var variants = ways.SelectMany(points => points).Select(point => point.Variant);
        if (Baseline is not null)
            variants = variants.Prepend(Baseline);
        var experiment = Experiment.Compare([.. variants]) with
        {
            Id = Id ?? Question ?? "sweep",
            Question = Question ?? ExperimentsWords.HowDoesItChange.With(_axis),
            WarmUps = 1,
            Repeats = Repeats,
            LeastRepeats = LeastRepeats,
            Budget = Budget,
            Clock = Clock,
        };
        return plan.Over(experiment.Measure(stop, plan)).OfferedToTheHost();
    }

    // Each way at each value, by what the variant is where that tells all of them apart, otherwise by the way's name.
    private List<List<(int Value, Variant Variant)>> Points()
    {
        var ways = _ways.Select(way => _values.Select(value => (Value: value, Variant: way.At(value))).ToList()).ToList();
        var all = ways.SelectMany(points => points).ToList();
        var haveIds = all.All(point => point.Variant.Id != point.Variant.Name) && all.DistinctBy(point => (point.Variant.Id, point.Value)).Count() == all.Count;
        return [.. _ways.Zip(ways, (way, points) => points.Select(point => (point.Value, point.Variant with
        {
            Id = $"{(haveIds ? point.Variant.Id : way.Name)} @ {Invariant(point.Value)}",
            Name = ExperimentsWords.At.With(way.Name, _axis, point.Value),
        })).ToList())];
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
