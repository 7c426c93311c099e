using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Deadlocks;

namespace NotebookCourse.Tests.Topics.Deadlocks.Exercises;

public class TransferTests
{
    public static TheoryData<string, Action<Account, Account, int>> RightOnes => new()
    {
        { "lower number first", (from, to, amount) => InOrder(from, to, () => Move(from, to, amount)) },
        { "higher number first", (from, to, amount) => { if (from != to) Both(from.Number > to.Number ? from : to, from.Number > to.Number ? to : from, () => Move(from, to, amount)); } },
        { "one lock for all transfers from the lower number, then the higher", (from, to, amount) => { if (from.Number != to.Number) InOrder(from, to, () => { var sum = to.Balance + amount; from.Balance -= amount; to.Balance = sum; }); } },
        { "try both, else give back and begin again", TryBoth },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Action<Account, Account, int> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Transfer.Check(right));
    }

    public static TheoryData<string, Action<Account, Account, int>, string[]> WrongOnes => new()
    {
        { "as given", (from, to, amount) => Both(from, to, () => Move(from, to, amount)), ["10 from 1 to 1", "in a deadlock: A waits for lock 1, which A holds"] },
        { "itself left out only", (from, to, amount) => { if (from != to) Both(from, to, () => Move(from, to, amount)); }, ["10 from 1 to 2; 20 from 2 to 1", "deadlock"] },
        { "odd numbers first", (from, to, amount) => { if (from != to) Both(from.Number % 2 < to.Number % 2 ? from : to, from.Number % 2 < to.Number % 2 ? to : from, () => Move(from, to, amount)); }, ["10 from 1 to 3; 20 from 3 to 1", "deadlock"] },
        { "no lock", Move, ["10 from 1 to 2; 20 from 2 to 1", "balances"] },
        { "lock of the giver only", (from, to, amount) => Alone(from, () => Move(from, to, amount)), ["balances"] },
        { "not more than there is", (from, to, amount) => { if (from.Balance >= amount) InOrder(from, to, () => Move(from, to, amount)); }, ["150 from 1 to 2", "the balances are -50, 250, 100, 100"] },
        { "nothing moved", (_, _, _) => { }, ["10 from 1 to 2", "balances 100, 100, 100, 100"] },
        { "the wrong way", (from, to, amount) => InOrder(from, to, () => Move(to, from, amount)), ["balances 110, 90"] },
        { "lock kept", (from, to, amount) => { if (from != to) { InOrder(from, to, () => Move(from, to, amount)); from.Lock.Enter(); } }, ["deadlock"] },
        { "one lock at a time", OneAfterTheOther, ["an auditor", "the auditor held both locks and found 190"] },
        { "one lock at a time, the other way round", (from, to, amount) => { Alone(to, () => to.Balance += amount); Alone(from, () => from.Balance -= amount); }, ["an auditor", "the auditor held both locks and found 210"] },
        { "throws", (_, _, _) => throw new NotSupportedException("no"), ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<Account, Account, int> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Transfer.Check(wrong), found);
    }

    [Fact]
    public void Philosophers_OfEachKind_EndAsTheyMust()
    {
        Assert.Equal((66_468_720u, 120u), Explorer.Explore(Philosophers.LeftFirst(5)) is var five ? (five.Schedules, Assert.Single(five.Bad).Schedules) : default);
        Assert.Equal(3, Assert.Single(Explorer.Explore(Philosophers.InOrder(3)).Classes).Outcome.Value);
        Assert.Equal(3, Assert.Single(Explorer.Explore(Philosophers.WithAnArbiter(3)).Classes).Outcome.Value);
        Assert.Equal([0, 1, 2], Explorer.Explore(Philosophers.Polite(2, 2)).Outcomes.Cast<int>().Order());
    }

    private static void TryBoth(Account from, Account to, int amount)
    {
        for (var isDone = from == to; !isDone;)
        {
            from.Lock.Enter();
            isDone = to.Lock.TryEnter();
            if (isDone)
            {
                Move(from, to, amount);
                to.Lock.Exit();
            }
            from.Lock.Exit();
        }
    }

    private static void Move(Account from, Account to, int amount)
    {
        from.Balance -= amount;
        to.Balance += amount;
    }

    private static void InOrder(Account from, Account to, Action act)
    {
        if (from == to) return;
        if (from.Number < to.Number) Both(from, to, act);
        else Both(to, from, act);
    }

    private static void Both(Account first, Account second, Action act) => Alone(first, () => Alone(second, act));

    private static void Alone(Account account, Action act)
    {
        account.Lock.Enter();
        act();
        account.Lock.Exit();
    }

    private static void OneAfterTheOther(Account from, Account to, int amount)
    {
        Alone(from, () => from.Balance -= amount);
        Alone(to, () => to.Balance += amount);
    }
}
