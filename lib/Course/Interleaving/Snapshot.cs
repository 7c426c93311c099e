namespace NotebookCourse.Interleaving;

/// <summary>What there is to see between two steps of a run.</summary>
internal static class Snapshot
{
    /// <summary>What the shared variables hold.</summary>
    public static IReadOnlyList<SharedValue> Values(ControlledScheduler stage) => [.. stage.Things.All.Select(thing => new SharedValue(thing.Name, thing.Text))];

    /// <summary>What each actor will do when it goes on.</summary>
    public static IReadOnlyList<string> Next(ControlledScheduler stage) => [.. stage.Actors.ToArray().Select(actor => DescribeNext(stage, actor))];

    /// <summary>The step that has just been taken.</summary>
    /// <remarks>What it did is there to see when its actor comes to its next step, or to its end.</remarks>
    public static TraceStep Step(ControlledScheduler stage, in Transition operation) =>
        new(Scenario.NameOf(stage.Last), operation.Kind, operation.Name, stage.Things.Find(operation.Thing)?.Text, Values(stage));

    private static string DescribeNext(ControlledScheduler stage, LogicalThread actor) =>
        !actor.IsLive ? InterleavingWords.HasEnded
        : (stage.Enabled & (1u << actor.Index)) == 0 ? InterleavingWords.WaitsFor.With(actor.Next.Name)
        : InterleavingWords.WillDo.With(actor.Next.Describe());
}
