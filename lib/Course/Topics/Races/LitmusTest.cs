using System.Runtime.InteropServices;

namespace NotebookCourse.Topics.Races;

/// <summary>Two bodies that race, and what each outcome means.</summary>
/// <typeparam name="TState">What the bodies share.</typeparam>
/// <typeparam name="TOutcome">What tells one outcome from another.</typeparam>
public sealed class LitmusTest<TState, TOutcome>
    where TState : class
    where TOutcome : notnull
{
    private readonly LitmusRace<TState, TOutcome> _race;
    private readonly IReadOnlyList<(TOutcome Value, Judgement Judgement, string Reason)> _declared;

    internal LitmusTest(string name, LitmusRace<TState, TOutcome> race, IReadOnlyList<(TOutcome, Judgement, string)> declared) =>
        (Name, _race, _declared) = (name, race, declared);

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Declares an outcome that is as it should be.</summary>
    /// <exception cref="ArgumentException">It is declared already.</exception>
    public LitmusTest<TState, TOutcome> Acceptable(TOutcome outcome, string reason) => Declare(outcome, Judgement.Acceptable, reason);

    /// <summary>Declares an outcome that may be seen, and is worth a thought; that it is not seen says nothing.</summary>
    /// <inheritdoc cref="Acceptable"/>
    public LitmusTest<TState, TOutcome> Interesting(TOutcome outcome, string reason) => Declare(outcome, Judgement.Interesting, reason);

    /// <summary>Declares an outcome that must never be seen.</summary>
    /// <inheritdoc cref="Acceptable"/>
    public LitmusTest<TState, TOutcome> Forbidden(TOutcome outcome, string reason) => Declare(outcome, Judgement.Forbidden, reason);

    /// <summary>Lets the bodies race.</summary>
    /// <param name="times">How often: 1 to 1,000,000,000.</param>
    /// <exception cref="InvalidOperationException">An outcome came that is not declared.</exception>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public LitmusRun Run(int times = 1_000_000)
    {
        Require.InRange(times, 1, 1_000_000_000);
        var counts = _declared.ToDictionary(each => each.Value, _ => 0L);
        _race.Run(times, counts, Undeclared, HostContext.StopToken);
        return new LitmusRun(Name, times, [.. _declared.Select(each => new LitmusOutcome($"{each.Value}", counts[each.Value], each.Judgement, each.Reason))])
        {
            Processors = Environment.ProcessorCount,
            Architecture = RuntimeInformation.ProcessArchitecture,
        };
    }

    private LitmusTest<TState, TOutcome> Declare(TOutcome outcome, Judgement judgement, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (_declared.Any(each => each.Value.Equals(outcome)))
            throw new ArgumentException(RacesWords.LitmusDeclaredTwice.With($"{outcome}"), nameof(outcome));
        return new(Name, _race, [.. _declared, (outcome, judgement, reason)]);
    }

    private InvalidOperationException Undeclared(TOutcome outcome) =>
        new(RacesWords.LitmusUndeclared.With(Name, $"{outcome}", string.Join("; ", _declared.Select(each => $"{each.Value}"))));
}
