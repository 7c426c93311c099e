namespace NotebookCourse.Interleaving;

/// <summary>What there is to see between two steps of a run.</summary>
internal static class Snapshot
{
    /// <summary>What the shared variables hold.</summary>
    public static IReadOnlyList<SharedValue> Values(ControlledScheduler scheduler) => [.. scheduler.Things.All.Select(thing => new SharedValue(thing.Name, thing.Text))];

    /// <summary>What each thread will do when it goes on.</summary>
    public static IReadOnlyList<string> Next(ControlledScheduler scheduler) => [.. scheduler.Threads.ToArray().Select(thread => DescribeNext(scheduler, thread))];

    /// <summary>The step that has just been taken.</summary>
    /// <remarks>What it did can be seen when its thread comes to its next step, or to its end.</remarks>
    public static TraceStep Step(ControlledScheduler scheduler, in Transition transition) =>
        new(Scenario.NameOf(StoreBuffer.WriterOf(scheduler.Last)), transition.Kind, transition.Name, scheduler.Things.Find(transition.Thing)?.Text, Values(scheduler));

    private static string DescribeNext(ControlledScheduler scheduler, LogicalThread thread) =>
        !thread.IsLive ? InterleavingWords.HasEnded
        : (scheduler.Enabled & (1ul << thread.Index)) == 0 ? InterleavingWords.WaitsFor.With(thread.Next.Name)
        : InterleavingWords.WillDo.With(thread.Next.Describe());
}
