using NotebookCourse.Interleaving;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Locks;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Benchmarks.Course.Interleaving;

/// <summary>A program with a bug, written for both explorers.</summary>
/// <param name="Name">What the bug is called.</param>
/// <param name="Ours">For the course's.</param>
/// <param name="IsBug">Which of its endings are the bug.</param>
/// <param name="Theirs">For Coyote.</param>
internal sealed record KnownBug(string Name, Func<Scenario> Ours, Func<Outcome, bool> IsBug, Action Theirs)
{
    /// <summary>The bugs that are looked for.</summary>
    public static IReadOnlyList<KnownBug> All { get; } =
    [
        new("lost update", Programs.UnsafeCounter(2, 1), IsNot(2), CoyotePrograms.LostUpdate),
        new("look, then make", Programs.LookThenMake(), IsNot(1), CoyotePrograms.LookThenMake),
        new("opposite lock order", Philosophers.LeftFirst(2), IsDeadlock, CoyotePrograms.Philosophers(2)),
        new("three philosophers", Philosophers.LeftFirst(3), IsDeadlock, CoyotePrograms.Philosophers(3)),
        new("wait with if", ConditionWait.WithIf(), outcome => outcome.Kind == OutcomeKind.Failed, CoyotePrograms.WaitWithIf),
        new("Peterson, swapped", Sections.PetersonTheOtherWayRound(), IsNot(1), CoyotePrograms.PetersonTheOtherWayRound),
    ];

    private static Func<Outcome, bool> IsNot(int right) => outcome => !Equals(outcome.Value, right);

    private static bool IsDeadlock(Outcome outcome) => outcome.Kind == OutcomeKind.Deadlock;
}
