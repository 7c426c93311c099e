namespace NotebookCourse.Topics.Races;

/// <summary>Litmus tests: two short bodies that race on real threads, millions of times, and how often each outcome came.</summary>
/// <example><code>
/// Litmus.Of("lost update", () => new Counter(), c => c.Count++, c => c.Count++, c => c.Count)
///     .Acceptable(2, "one after the other")
///     .Interesting(1, "both read 0")
///     .Run(times: 1_000_000)
/// </code></example>
public static class Litmus
{
    /// <summary>A test whose outcomes are still to be declared.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="fresh">Makes the state that the two bodies share, anew for each race; called while neither runs.</param>
    /// <param name="first">What one thread does. It must come to an end by itself.</param>
    /// <param name="second">What the other one does meanwhile.</param>
    /// <param name="outcome">What came of it, asked when both have ended.</param>
    /// <typeparam name="TState">What the bodies share.</typeparam>
    /// <typeparam name="TOutcome">What tells one outcome from another.</typeparam>
    public static LitmusTest<TState, TOutcome> Of<TState, TOutcome>(
        string name, Func<TState> fresh, Action<TState> first, Action<TState> second, Func<TState, TOutcome> outcome)
        where TState : class
        where TOutcome : notnull
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(fresh);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(outcome);
        return new(name, new LitmusRace<TState, TOutcome>(fresh, first, second, outcome), []);
    }
}
