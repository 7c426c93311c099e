namespace NotebookCourse.Topics.Races;

/// <summary>Two threads each add one to a counter. The outcome is what it holds in the end.</summary>
public static class RacyIncrement
{
    /// <summary>By reading it and writing it.</summary>
    public static LitmusTest<Counter, int> Plain() => Litmus.Of(
            Words.IncrementPlain, () => new Counter(), counter => counter.Count++, counter => counter.Count++, counter => counter.Count)
        .Acceptable(2, Words.OneAfterTheOther)
        .Interesting(1, Words.BothReadZero);

    /// <summary>In one indivisible step.</summary>
    public static LitmusTest<Counter, int> Atomic() => Litmus.Of(
            Words.IncrementAtomic,
            () => new Counter(),
            counter => Interlocked.Increment(ref counter.Count),
            counter => Interlocked.Increment(ref counter.Count),
            counter => counter.Count)
        .Acceptable(2, Words.OneAfterTheOther)
        .Forbidden(1, Words.StepIsIndivisible);

    /// <summary>What the threads share.</summary>
    public sealed class Counter
    {
        internal int Count;
    }
}
