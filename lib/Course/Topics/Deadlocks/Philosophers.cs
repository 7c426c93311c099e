using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Deadlocks;

/// <summary>Dijkstra's dining philosophers: each needs the fork on its left and the one on its right in order to eat once.</summary>
/// <remarks>Source: Dijkstra, Hierarchical ordering of sequential processes, 1971. The result is how many have eaten.</remarks>
public static class Philosophers
{
    /// <summary>Each takes the left fork and then the right one.</summary>
    /// <param name="seats">How many: 2 to 5.</param>
    public static Func<Scenario> LeftFirst(int seats) => Dinner(seats, (forks, seat, eat) => Eat(forks[seat], forks[(seat + 1) % seats], eat));

    /// <summary>Each takes the fork with the lower number first: the last one reaches to the right.</summary>
    /// <param name="seats">How many: 2 to 5.</param>
    public static Func<Scenario> InOrder(int seats) => Dinner(seats, (forks, seat, eat) =>
    {
        var (one, other) = (seat, (seat + 1) % seats);
        Eat(forks[Math.Min(one, other)], forks[Math.Max(one, other)], eat);
    });

    /// <summary>Each asks an arbiter first, who lets only one at a time take forks.</summary>
    /// <param name="seats">How many: 2 to 5.</param>
    public static Func<Scenario> WithAnArbiter(int seats) => () =>
    {
        var arbiter = new SharedLock("arbiter");
        return Dinner(seats, (forks, seat, eat) =>
        {
            arbiter.Enter();
            forks[seat].Enter();
            forks[(seat + 1) % seats].Enter();
            arbiter.Exit();
            eat();
            forks[(seat + 1) % seats].Exit();
            forks[seat].Exit();
        })();
    };

    /// <summary>Each takes the left fork, tries the right one, and puts the left one back if it cannot have both; this many times at most.</summary>
    /// <param name="seats">How many: 2 to 5.</param>
    /// <param name="tries">How often each tries before it goes hungry: 1 to 5.</param>
    public static Func<Scenario> Polite(int seats, int tries)
    {
        Require.InRange(tries, 1, 5);
        return Dinner(seats, (forks, seat, eat) =>
        {
            var (left, right) = (forks[seat], forks[(seat + 1) % seats]);
            for (var attempt = 0; attempt < tries; attempt++)
            {
                left.Enter();
                if (right.TryEnter())
                {
                    eat();
                    right.Exit();
                    left.Exit();
                    return;
                }
                left.Exit();
            }
        });
    }

    private static void Eat(SharedLock first, SharedLock second, Action eat)
    {
        first.Enter();
        second.Enter();
        eat();
        second.Exit();
        first.Exit();
    }

    // To eat is no step: nobody else can see it.
    private static Func<Scenario> Dinner(int seats, Action<SharedLock[], int, Action> dine)
    {
        Require.InRange(seats, 2, 5);
        return () =>
        {
            SharedLock[] forks = [.. Enumerable.Range(1, seats).Select(number => new SharedLock($"fork {number}"))];
            var eaten = new bool[seats];
            return Scenario.Of(seats, seat => dine(forks, seat, () => eaten[seat] = true)).Giving(() => eaten.Count(each => each));
        };
    }
}
