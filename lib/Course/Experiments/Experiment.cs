namespace NotebookCourse.Experiments;

/// <summary>Which variant is fastest? An experiment is a value: change a copy of it, and run either as often as you like.</summary>
/// <remarks>
/// Runs go round by round: each variant once, then each again, so that a machine that grows hot or busy slows all
/// of them alike. Each round begins with another variant, so that none always follows the same rival.
/// </remarks>
public sealed record Experiment
{
    private Experiment(IReadOnlyList<Variant> variants) => Variants = variants;

    /// <summary>The question that a run is to answer, as the chart's title says it.</summary>
    public string Question { get => field ?? ExperimentsWords.WhichIsFastest; init; }

    /// <summary>What kept runs know the question by: the same in every language. The question's own text, where nobody gave another.</summary>
    public string Id { get => field ?? (Question == ExperimentsWords.WhichIsFastest ? "fastest" : Question); init; }

    /// <summary>What is compared; the first is the baseline.</summary>
    public IReadOnlyList<Variant> Variants { get; }

    /// <summary>Rounds that are run and checked but not counted: the first run is not like the others.</summary>
    public int WarmUps { get; init => field = Require.InRange(value, 0, 1_000, nameof(WarmUps)); } = 2;

    /// <summary>
    /// Exactly this many rounds count. Null, the default, for as many as it takes to know each median to within
    /// <see cref="Precision"/>: at least 5 and at most 60, and no more than fit into <see cref="Budget"/>.
    /// </summary>
    public int? Repeats { get; init => field = value is { } rounds ? Require.InRange(rounds, 1, 100_000, nameof(Repeats)) : null; }

    /// <summary>How long a run may take, in seconds, warm-up included. Five rounds are made even if they take longer.</summary>
    public double Budget { get; init => field = Require.InRange(value, 0.01, 3_600, nameof(Budget)); } = UsualTime.Seconds(2.5);

    /// <summary>How well a median must be known, as a share of it.</summary>
    public double Precision { get; init => field = Require.InRange(value, 0.001, 1, nameof(Precision)); } = 0.02;

    /// <summary>The clock that takes the times.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>An experiment that compares these variants with the first of them.</summary>
    /// <exception cref="ArgumentException">There is none, or two have the same name.</exception>
    public static Experiment Compare(params Variant[] variants)
    {
        if (variants.Length == 0)
            throw new ArgumentException(ExperimentsWords.NoVariants, nameof(variants));
        if (variants.GroupBy(variant => variant.Name).FirstOrDefault(group => group.Count() > 1) is { } twins)
            throw new ArgumentException(ExperimentsWords.VariantsNamedAlike.With(twins.Key), nameof(variants));
        if (variants.GroupBy(variant => variant.Id).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new ArgumentException(ExperimentsWords.VariantsNamedAlike.With(same.Key), nameof(variants));
        return new([.. variants]);
    }

    /// <summary>An experiment that runs each way of working at each value of a knob.</summary>
    /// <param name="axis">What the knob sets: "threads".</param>
    /// <param name="values">The values, growing; 1 to 64 of them.</param>
    /// <param name="ways">What a chart calls each way, and the variant that it is at a value.</param>
    /// <exception cref="ArgumentException">There is no way, two are named alike, or the values do not grow.</exception>
    public static Sweep Sweep(string axis, IEnumerable<int> values, params (string Name, Func<int, Variant> At)[] ways) =>
        new(axis, [.. values], ways);

    /// <summary>Runs it, until the cell is stopped.</summary>
    /// <exception cref="WrongAnswerException">A variant gave a wrong answer, in a warm-up or in a counted round.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Comparison Run() => Run(HostContext.StopToken);

    /// <summary>Runs it, until it is stopped.</summary>
    /// <param name="stop">Observed between runs and, by the variants, within them.</param>
    /// <exception cref="WrongAnswerException">A variant gave a wrong answer, in a warm-up or in a counted round.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Comparison Run(CancellationToken stop) => Measure(stop).OfferedToTheHost();

    /// <summary>Runs it without offering the run to the host.</summary>
    /// <param name="stop">Observed between runs and within them.</param>
    /// <param name="plan">What the variants stand for, if they are the points of a sweep.</param>
    internal Comparison Measure(CancellationToken stop, CurvePlan? plan = null) => new Run(this, plan, stop).ToEnd();

    /// <summary>So many rounds even if they take longer than the budget.</summary>
    internal int LeastRepeats { get; init; } = 5;

    internal StoppingRule StoppingRule => Repeats is { } rounds
        ? StoppingRule.Exactly(rounds)
        : new(LeastRepeats, Most: 60, TimeSpan.FromSeconds(Budget), Precision);
}
