using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Deadlocks;

/// <summary>Money moves from one account to another while as much moves back; whoever moves it holds both locks. The result is all the money there is.</summary>
/// <remarks>Source: Havender, Avoiding deadlock in multitasking systems, 1968.</remarks>
public static class LockOrder
{
    private const int Amount = 10;

    /// <summary>Each takes the lock of the account that gives, and then that of the one that receives.</summary>
    public static Func<Scenario> Opposite() => Transfers((from, to) => (from, to));

    /// <summary>Each takes the lock of the account with the lower number first.</summary>
    public static Func<Scenario> Same() => Transfers((from, to) => from.Number < to.Number ? (from, to) : (to, from));

    private static Func<Scenario> Transfers(Func<Account, Account, (Account First, Account Second)> order) => () =>
    {
        var (one, other) = (new Account(1, balance: 100), new Account(2, balance: 100));
        return Scenario.Of(() => Move(one, other), () => Move(other, one)).Giving(() => one.Balance + other.Balance);

        void Move(Account from, Account to)
        {
            var (first, second) = order(from, to);
            first.Lock.Enter();
            second.Lock.Enter();
            from.Balance -= Amount;
            to.Balance += Amount;
            second.Lock.Exit();
            first.Lock.Exit();
        }
    };
}
