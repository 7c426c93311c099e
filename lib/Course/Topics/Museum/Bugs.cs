using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Locks;
using NotebookCourse.Topics.Races;

namespace NotebookCourse.Topics.Museum;

/// <summary>The bugs that everybody meets who writes concurrent programs, each as a program that can be explored.</summary>
public static class Bugs
{
    private const int Reads = 2;

    /// <summary>All bugs of the museum.</summary>
    public static IReadOnlyList<Bug> All =>
    [
        LostUpdate, CheckThenAct, DoubleChecked, OppositeLockOrder, ThreePhilosophers, FivePhilosophers, LostWakeUp,
        SignalMissed, Aba, AdmitsTwoWriters, StarvesTheWriter, SwappedWrites, BarrierUsedTooEarly, WrongOneWoken,
    ];

    /// <summary>Two threads add one, and one of them in vain.</summary>
    public static Bug LostUpdate => new(
        MuseumWords.BugLostUpdate, Programs.UnsafeCounter(2, 1), Programs.AtomicCounter(2, 1), OtherThan(2));

    /// <summary>Two threads both find that the object is not there, and both make it.</summary>
    public static Bug CheckThenAct => new(MuseumWords.BugCheckThenAct, Programs.LookThenMake(), Programs.MakeOnce(), OtherThan(1));

    /// <summary>A thread finds an object that is not finished.</summary>
    public static Bug DoubleChecked => new(
        MuseumWords.BugDoubleChecked, DoubleCheckedLocking.ReferenceFirst(), DoubleCheckedLocking.FieldsFirst(), OtherThan(42));

    /// <summary>Each of two threads has the lock that the other one needs.</summary>
    public static Bug OppositeLockOrder => new(MuseumWords.BugLockOrder, LockOrder.Opposite(), LockOrder.Same(), IsDeadlock);

    /// <summary>Each of three has a fork and waits for the next one.</summary>
    public static Bug ThreePhilosophers => Dinner(3);

    /// <summary>The same with five.</summary>
    public static Bug FivePhilosophers => Dinner(5);

    /// <summary>A thread that is woken does not check again, and finds nothing: if instead of while.</summary>
    public static Bug LostWakeUp => new(MuseumWords.BugLostWakeUp, ConditionWait.WithIf(), ConditionWait.WithWhile(), OtherThan(2));

    /// <summary>A signal comes between leaving the lock and falling asleep.</summary>
    public static Bug SignalMissed => new(
        MuseumWords.BugMissedSignal, MissedSignal.CountedOutsideTheLock(), MissedSignal.CountedInsideTheLock(), IsDeadlock);

    /// <summary>The top of a stack is the same again, and what lies below it is not.</summary>
    public static Bug Aba => new(MuseumWords.BugAba, AbaProblem.NodesUsedAgain(), AbaProblem.FreshNodes(), OtherThan("1 2 3"));

    /// <summary>A reader–writer lock lets two writers in.</summary>
    public static Bug AdmitsTwoWriters => new(
        MuseumWords.BugTwoWriters, TwoWriters.ForgettingEachOther(), TwoWriters.MindingEachOther(), OtherThan(1));

    /// <summary>A reader–writer lock lets every reader overtake the writer.</summary>
    public static Bug StarvesTheWriter => new(
        MuseumWords.BugStarvation,
        WriterStarvation.At(() => new ReaderPreferringLock(), Reads),
        WriterStarvation.At(() => new FairReaderWriterLock(), Reads),
        OtherThan(0))
    {
        // All orders, and not one of each class, because the writer's place in line is nothing that the explorer counts as shared.
        Search = Search.Bounded(2),
    };

    /// <summary>Peterson's lock with its two writes exchanged lets two threads in.</summary>
    public static Bug SwappedWrites => new(
        MuseumWords.BugPeterson, Sections.PetersonTheOtherWayRound(), Sections.OfSlots(() => new PetersonLock()), OtherThan(1));

    /// <summary>A thread comes to a barrier again before another one has left it.</summary>
    public static Bug BarrierUsedTooEarly => new(
        MuseumWords.BugBarrier, BarrierReuse.CountedFromZero(), BarrierReuse.SenseReversed(), OtherThan(2));

    /// <summary>A signal for those who wait for room wakes one who waits for a value.</summary>
    public static Bug WrongOneWoken => new(
        MuseumWords.BugWrongWaiter, WrongWaiter.OneConditionSignal(), WrongWaiter.TwoConditions(), IsDeadlock);

    private static Bug Dinner(int seats) => new(
        MuseumWords.BugPhilosophers.With(seats), Philosophers.LeftFirst(seats), Philosophers.InOrder(seats), IsDeadlock);

    private static bool IsDeadlock(Outcome ending) => ending.Kind == OutcomeKind.Deadlock;

    private static Func<Outcome, bool> OtherThan(object value) => ending => ending.Kind != OutcomeKind.Completed || !Equals(ending.Value, value);
}
