using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Interleaving;

/// <summary>What there is to see between two steps of a run.</summary>
internal static class Snapshot
{
    /// <summary>In the place of what a variable holds, before it is there.</summary>
    public const string NotThere = "–";

    /// <summary>What the shared variables hold.</summary>
    public static IReadOnlyList<SharedValue> Values(ControlledScheduler scheduler) => Values(scheduler, static thing => thing.Text);

    /// <summary>The same with something else that can be told of them.</summary>
    /// <param name="scheduler">Who runs the program.</param>
    /// <param name="text">What is told of each.</param>
    public static IReadOnlyList<SharedValue> Values(ControlledScheduler scheduler, Func<ISharedThing, string> text) =>
        [.. scheduler.Things.All.Select(thing => new SharedValue(thing is SimulatedMonitor { IsOfSomethingElse: true } ? InterleavingWords.LockOf.With(thing.Name) : thing.Name, text(thing)))];

    /// <summary>What each thread will do when it goes on.</summary>
    public static IReadOnlyList<string> Next(ControlledScheduler scheduler) => [.. scheduler.Threads.ToArray().Select(thread => DescribeNext(scheduler, thread))];

    /// <summary>Where each thread stands.</summary>
    public static IReadOnlyList<Standing> Standings(ControlledScheduler scheduler) => [.. scheduler.Threads.ToArray().Select(thread => StandingOf(scheduler, thread))];

    /// <summary>The same for as many threads as a program ever has: those that are started on the way have their place from the beginning.</summary>
    public static IReadOnlyList<Standing> Standings(IReadOnlyList<Standing> standings, int threads) =>
        [.. standings, .. Enumerable.Range(standings.Count, threads - standings.Count).Select(thread => new Standing(Scenario.NameOf(thread), null, InterleavingWords.HasNotBegun, []))];

    /// <summary>The step that has just been taken.</summary>
    /// <remarks>What it did can be seen when its thread comes to its next step, or to its end.</remarks>
    public static TraceStep Step(ControlledScheduler scheduler, in Transition transition) =>
        new(Scenario.NameOf(StoreBuffer.WriterOf(scheduler.Last)), transition.Kind, transition.Name, ValueOf(scheduler, transition.Thing), Values(scheduler));

    // What a thread has written it sees before memory holds it.
    private static string? ValueOf(ControlledScheduler scheduler, int thing) =>
        (scheduler.Last < scheduler.Threads.Length ? scheduler.Threads[scheduler.Last].Buffer?.TextOf(thing) : null) ?? scheduler.Things.Find(thing)?.Text;

    private static Standing StandingOf(ControlledScheduler scheduler, LogicalThread thread)
    {
        if (HasEnded(thread)) return new(thread.Name, null, InterleavingWords.HasEnded, []) { HasEnded = true };
        return new(thread.Name, Sites.At(thread.Site), DescribeNext(scheduler, thread), [.. thread.Locals]) { Waits = (scheduler.Enabled & (1ul << thread.Index)) == 0 };
    }

    // Whoever does not live any more where a run is over may have been told to end.
    private static bool HasEnded(LogicalThread thread) => thread is { IsLive: false, IsCutOff: false };

    private static string DescribeNext(ControlledScheduler scheduler, LogicalThread thread) =>
        HasEnded(thread) ? InterleavingWords.HasEnded
        : (scheduler.Enabled & (1ul << thread.Index)) == 0 ? InterleavingWords.WaitsFor.With(thread.Next.Name)
        : InterleavingWords.WillDo.With(thread.Next.Describe());
}
