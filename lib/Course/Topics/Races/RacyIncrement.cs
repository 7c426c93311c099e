using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Races;

/// <summary>Two threads each add one to a counter. The outcome is what it holds in the end.</summary>
public static class RacyIncrement
{
    /// <summary>By reading it and writing it.</summary>
    public static LitmusTest<Counter, int> Plain() => Litmus.Of(
            RacesWords.IncrementPlain, () => new Counter(), counter => counter.Count++, counter => counter.Count++, counter => counter.Count)
        .Acceptable(2, FiguresWords.OneAfterTheOther)
        .Interesting(1, RacesWords.BothReadZero);

    /// <summary>In one indivisible step.</summary>
    public static LitmusTest<Counter, int> Atomic() => Litmus.Of(
            RacesWords.IncrementAtomic,
            () => new Counter(),
            counter => Interlocked.Increment(ref counter.Count),
            counter => Interlocked.Increment(ref counter.Count),
            counter => counter.Count)
        .Acceptable(2, FiguresWords.OneAfterTheOther)
        .Forbidden(1, RacesWords.StepIsIndivisible);

    /// <summary>What the threads share.</summary>
    public sealed class Counter
    {
        internal int Count;
    }
}
