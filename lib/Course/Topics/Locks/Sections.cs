using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>Programs whose threads meet in a critical section. The result is how many were inside at once, at the most.</summary>
public static class Sections
{
    /// <summary>Each thread enters and leaves once.</summary>
    /// <param name="make">Makes the lock.</param>
    /// <param name="threads">1 to 4.</param>
    /// <param name="rounds">How often each: 1 to 3.</param>
    public static Func<Scenario> Of(Func<ILock> make, int threads = 2, int rounds = 1)
    {
        ArgumentNullException.ThrowIfNull(make);
        Require.InRange(threads, 1, 4);
        Require.InRange(rounds, 1, 3);
        return () =>
        {
            var gate = Seen.As(Seen.Code(make)());
            return Meet(threads, rounds, _ => gate.Enter(), _ => gate.Exit());
        };
    }

    /// <summary>The same with a lock whose threads have slots.</summary>
    /// <param name="make">Makes the lock; each of its slots has a thread.</param>
    public static Func<Scenario> OfSlots(Func<ISlotLock> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return () =>
        {
            var gate = Seen.As(Seen.Code(make)());
            return Meet(gate.Slots, 1, gate.Enter, gate.Exit);
        };
    }

    /// <summary>A lock that looks whether it is free and then takes it: two steps, and someone may come in between.</summary>
    public static Func<Scenario> LookThenTake() => Of(() => new TwoStepLock());

    /// <summary>Peterson's lock with its two writes exchanged: each thread lets the other go first, and wants to only then.</summary>
    public static Func<Scenario> PetersonTheOtherWayRound() => OfSlots(() => new SwappedPetersonLock());

    /// <summary>Threads that each go in and out of a section this many times; each is given its number.</summary>
    internal static Scenario Meet(int threads, int rounds, Action<int> enter, Action<int> exit)
    {
        var (inside, most) = (new Shared<int>("inside"), 0);
        return Scenario.Of(threads, thread =>
        {
            for (var round = 0; round < rounds; round++)
            {
                enter(thread);
                most = Math.Max(most, inside.Update(count => count + 1));
                inside.Update(count => count - 1);
                exit(thread);
            }
        }).Giving(() => most);
    }

    private sealed class TwoStepLock : ILock
    {
        private int _held;

        public void Enter()
        {
            Atomic.SpinUntil(() => Atomic.Read(ref _held) == 0, "the lock to be free");
            Atomic.Write(ref _held, 1);
        }

        public void Exit() => Atomic.Write(ref _held, 0);
    }

    private sealed class SwappedPetersonLock : ISlotLock
    {
        private readonly bool[] _wants = new bool[2];
        private int _turn;

        public int Slots => 2;

        public void Enter(int slot)
        {
            Atomic.Write(ref _turn, 1 - slot);
            Atomic.Write(ref _wants[slot], true);
            Atomic.SpinUntil(() => !Atomic.Read(ref _wants[1 - slot]) || Atomic.Read(ref _turn) == slot, "the other one");
        }

        public void Exit(int slot) => Atomic.Write(ref _wants[slot], false);
    }
}
