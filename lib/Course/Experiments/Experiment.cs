using NotebookCourse.Workloads;

namespace NotebookCourse.Experiments;

/// <summary>Which variant is fastest? An experiment is a value: change a copy of it, and run either as often as you like.</summary>
/// <remarks>
/// Runs go round by round: each variant once, then each again, so that a machine that grows hot or busy slows all
/// of them alike. Each round begins with another variant, so that none always follows the same rival.
/// </remarks>
public sealed record Experiment
{
    private Experiment(IReadOnlyList<Variant> variants) => Variants = variants;

    /// <summary>What is compared; the first is the baseline.</summary>
    public IReadOnlyList<Variant> Variants { get; }

    /// <summary>Rounds that are run and checked but not counted: the first run is not like the others.</summary>
    public int WarmUps { get; init => field = Require.InRange(value, 0, 1_000, nameof(WarmUps)); } = 2;

    /// <summary>Rounds that count.</summary>
    public int Repeats { get; init => field = Require.InRange(value, 1, 100_000, nameof(Repeats)); } = 9;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>An experiment that compares these variants with the first of them.</summary>
    /// <exception cref="ArgumentException">There is none, or two have the same name.</exception>
    public static Experiment Compare(params Variant[] variants)
    {
        if (variants.Length == 0)
            throw new ArgumentException(Words.NoVariants, nameof(variants));
        if (variants.GroupBy(variant => variant.Name).FirstOrDefault(group => group.Count() > 1) is { } twins)
            throw new ArgumentException(Words.VariantsNamedAlike(twins.Key), nameof(variants));
        return new([.. variants]);
    }

    /// <summary>Runs it, until the cell is stopped.</summary>
    /// <exception cref="WrongAnswerException">A variant gave a wrong answer, in a warm-up or in a counted round.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Comparison Run() => Run(Ambient.StopToken);

    /// <summary>Runs it, until it is stopped.</summary>
    /// <param name="stop">Observed between runs and, by the variants, within them.</param>
    /// <exception cref="WrongAnswerException">A variant gave a wrong answer, in a warm-up or in a counted round.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Comparison Run(CancellationToken stop)
    {
        var times = Variants.Select(_ => new List<double>(Repeats)).ToArray();
        for (var round = -WarmUps; round < Repeats; round++)
        {
            for (var turn = 0; turn < Variants.Count; turn++)
            {
                var which = (round + WarmUps + turn) % Variants.Count;
                var seconds = Time(Variants[which], stop);
                if (round >= 0)
                    times[which].Add(seconds);
            }
        }
        return new([.. Variants.Zip(times, (variant, taken) => new Measurement(variant.Name, new(taken)))], Machine.Here);
    }

    private double Time(Variant variant, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        // A run pays for its own garbage and not for that of the run before it.
        GC.Collect();
        var start = Clock.GetTimestamp();
        var verify = variant.Work(stop);
        var ticks = Clock.GetTimestamp() - start;
        try
        {
            verify();
        }
        catch (WrongAnswerException wrong)
        {
            throw new WrongAnswerException(Words.VariantWrong(variant.Name, wrong.Message), wrong);
        }
        return (double)ticks / Clock.TimestampFrequency;
    }
}
