using Microsoft.Coyote.Runtime;
using Microsoft.Coyote.Specifications;
using Interlocked = Microsoft.Coyote.Rewriting.Types.Threading.Interlocked;
using Monitor = Microsoft.Coyote.Rewriting.Types.Threading.Monitor;
using SpinWait = Microsoft.Coyote.Rewriting.Types.Threading.SpinWait;
using Task = Microsoft.Coyote.Rewriting.Types.Threading.Tasks.Task;

namespace NotebookCourse.Benchmarks.Course.Interleaving;

/// <summary>The programs that are explored, as one writes them for Microsoft Coyote.</summary>
/// <remarks>
/// Coyote's rewriter puts calls of these types in the place of .NET's; here they stand in the source, so that no
/// assembly needs to be rewritten. Reads and writes of plain fields that race have a scheduling point before them;
/// inside a lock they need none.
/// </remarks>
internal static class CoyotePrograms
{
    /// <summary>Two threads of five shared steps each, without a bug.</summary>
    public static void FiveStepsEach()
    {
        var count = 0;
        Both(AddFive, AddFive);
        Specification.Assert(count == 10, "Steps are missing.");

        void AddFive()
        {
            for (var step = 0; step < 5; step++)
            {
                SchedulingPoint.Interleave();
                count++;
            }
        }
    }

    /// <summary>Both read the counter before either writes it.</summary>
    public static void LostUpdate()
    {
        var count = 0;
        Both(Increment, Increment);
        Specification.Assert(count == 2, "An update is lost.");

        void Increment()
        {
            SchedulingPoint.Interleave();
            var seen = count;
            SchedulingPoint.Interleave();
            count = seen + 1;
        }
    }

    /// <summary>Both look whether it is there, and both make it.</summary>
    public static void LookThenMake()
    {
        var (there, made) = (false, 0);
        Both(Make, Make);
        Specification.Assert(made == 1, "It was made twice.");

        void Make()
        {
            SchedulingPoint.Interleave();
            if (there) return;
            Interlocked.Increment(ref made);
            SchedulingPoint.Interleave();
            there = true;
        }
    }

    /// <summary>Philosophers who take the left fork first; two of them are two locks in opposite order.</summary>
    public static Action Philosophers(int seats) => () =>
    {
        var forks = Enumerable.Range(0, seats).Select(_ => new object()).ToArray();
        Task.WaitAll([.. Enumerable.Range(0, seats).Select(seat => Task.Run(() => Dine(forks[seat], forks[(seat + 1) % seats])))]);

        static void Dine(object left, object right)
        {
            Monitor.Enter(left);
            Monitor.Enter(right);
            Monitor.Exit(right);
            Monitor.Exit(left);
        }
    };

    /// <summary>Who is woken believes that there is a loaf, and does not look again.</summary>
    public static void WaitWithIf()
    {
        var (door, shelf) = (new object(), 0);
        Task.WaitAll(Task.Run(Take), Task.Run(Take), Task.Run(Bring));

        void Take()
        {
            Monitor.Enter(door);
            if (shelf == 0) Monitor.Wait(door);
            Specification.Assert(shelf > 0, "The shelf is empty.");
            shelf--;
            Monitor.Exit(door);
        }

        void Bring()
        {
            for (var number = 0; number < 2; number++)
            {
                Monitor.Enter(door);
                shelf++;
                Monitor.Pulse(door);
                Monitor.Exit(door);
            }
        }
    }

    /// <summary>Peterson's lock with its two writes exchanged lets both in.</summary>
    public static void PetersonTheOtherWayRound()
    {
        var (wants, turn, inside) = (new bool[2], 0, 0);
        Both(() => Meet(0), () => Meet(1));

        void Meet(int slot)
        {
            SchedulingPoint.Interleave();
            turn = 1 - slot;
            SchedulingPoint.Interleave();
            wants[slot] = true;
            SpinWait.SpinUntil(() => !wants[1 - slot] || turn == slot);
            Specification.Assert(Interlocked.Increment(ref inside) == 1, "Two are inside.");
            Interlocked.Decrement(ref inside);
            SchedulingPoint.Interleave();
            wants[slot] = false;
        }
    }

    private static void Both(Action one, Action other) => Task.WaitAll(Task.Run(one), Task.Run(other));
}
