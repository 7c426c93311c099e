using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Deadlocks.Exercises;

/// <summary>6.1: no schedule gets stuck or loses money, and transfers that share no account do not wait for each other.</summary>
internal sealed class TransferExercise : Exercise<Action<Account, Account, int>>
{
    private const int Initial = 100;

    // Seconds.
    private const double OnRealThreads = 0.5;

    // From, to, how much. The last one moves between the same account, whose lock nobody can take twice.
    private static readonly (int From, int To, int Amount)[][] Cases =
    [
        [(1, 2, 10)],
        [(2, 1, 10)],
        [(1, 1, 10)],
        // More than there is: the account falls below 0.
        [(1, 2, Initial + 50)],
        [(1, 2, 10), (2, 1, 20)],
        [(1, 2, 10), (1, 2, 20)],
        // Whatever of the accounts' numbers decides which lock comes first.
        [(1, 3, 10), (3, 1, 20)],
        [(1, 4, 10), (4, 1, 20)],
        [(2, 3, 10), (3, 2, 20)],
        [(2, 4, 10), (4, 2, 20)],
        [(3, 4, 10), (4, 3, 20)],
        [(1, 2, 10), (2, 3, 20), (3, 1, 30)],
    ];

    // A lock that is kept after a transfer from an account to itself nobody else can take any more.
    private static readonly (int From, int To, int Amount)[][] AfterItself = [[(1, 1, 10), (1, 2, 20)], [(2, 2, 10), (1, 2, 20)]];

    private protected override Description About => new(
        "6.1",
        DeadlocksWords.TransferTitle,
        [DeadlocksWords.TransferHint1, DeadlocksWords.TransferHint2, DeadlocksWords.TransferHint3],
        EverySchedule.Proved(DeadlocksWords.TransferProved));

    private static readonly (int From, int To, int Amount)[] Apart = [(1, 2, 10), (4, 3, 20)];

    private protected override Counterexample? FindFault(Action<Account, Account, int> solution) => Trial.First(Faults(solution));

    private static IEnumerable<Counterexample?> Faults(Action<Account, Account, int> solution)
    {
        foreach (var moves in Cases) yield return EverySchedule.Fault(Moved(solution, moves, DeadlocksWords.TransferExpected.With(Text(BalancesAfter(moves)))));
        yield return EverySchedule.FaultOrWait(Moved(solution, Apart, DeadlocksWords.TransferExpectedNoWait));
        yield return AuditFault(solution, (1, 2, 10));
        yield return AuditFault(solution, (2, 1, 10));
        foreach (var moves in AfterItself) yield return EverySchedule.Fault(Moved(solution, moves, DeadlocksWords.TransferExpected.With(Text(BalancesAfter(moves)))));
        yield return RealThreads.Fault(Moved(solution, Cases[^1], DeadlocksWords.TransferExpected.With(Text(BalancesAfter(Cases[^1])))), OnRealThreads);
    }

    private static ThreadCase Moved(Action<Account, Account, int> solution, (int From, int To, int Amount)[] moves, string expected) => new(
        () => Make(solution, moves), Text(BalancesAfter(moves)), schedule => Input(moves, schedule), expected, found => DeadlocksWords.TransferFoundBalances.With($"{found}"));

    // Locks of its own that an answer has for the accounts no auditor knows: what it finds itself, inside them, must be all the money.
    private static Counterexample? AuditFault(Action<Account, Account, int> solution, (int From, int To, int Amount) move)
    {
        var fault = EverySchedule.Fault(Audited(solution, move));
        if (fault is null || EverySchedule.FaultUnlessStuck(Locked(solution, move)) is null) return fault;
        return EverySchedule.Fault(Found(solution, [move, (1, 2, 20)])) ?? EverySchedule.Fault(Found(solution, [move, (2, 1, 20)]));
    }

    // Where all that an account offers to lock is taken for ever, only whoever has locks of its own can move money.
    private static ThreadCase Locked(Action<Account, Account, int> solution, (int From, int To, int Amount) move) => Audited(solution, move) with
    {
        Program = () =>
        {
            var (accounts, transfer, isLocked) = (Open(2), Seen.Code(solution), new Shared<bool>("is locked"));
            return Scenario.Of(
                () =>
                {
                    Atomic.SpinUntil(() => isLocked.Value);
                    Move(transfer, accounts, move);
                },
                () => WithAll([.. accounts.SelectMany(LocksOf)], 0, () =>
                {
                    isLocked.Value = true;
                    Atomic.SpinUntil(() => accounts[move.To - 1].Balance == Initial + move.Amount);
                }));
        },
    };

    private static ThreadCase Found(Action<Account, Account, int> solution, (int From, int To, int Amount)[] moves) => new(
        () => Finding(solution, moves), 2 * Initial, schedule => Input(moves, schedule), DeadlocksWords.TransferExpectedFound.With(2 * Initial), found => DeadlocksWords.TransferFoundSome.With($"{found}"));

    // What a thread finds in an account is what it has read last before it writes there.
    private static Scenario Finding(Action<Account, Account, int> solution, (int From, int To, int Amount)[] moves)
    {
        var (accounts, transfer) = (Open(2), Seen.Code(solution));
        var (found, hasWritten) = (new int[moves.Length, accounts.Length], new bool[moves.Length, accounts.Length]);
        foreach (var account in accounts)
        {
            var at = account.Number - 1;
            account.WhenRead = balance =>
            {
                if (LogicalThread.Current is { Index: var thread } && !hasWritten[thread, at]) found[thread, at] = balance;
            };
            account.WhenWritten = () =>
            {
                if (LogicalThread.Current is { Index: var thread }) hasWritten[thread, at] = true;
            };
        }
        return Scenario.Of(moves.Length, index => Move(transfer, accounts, moves[index]))
            .Giving(() => Enumerable.Range(0, moves.Length).Select(thread => found[thread, 0] + found[thread, 1]).FirstOrDefault(sum => sum != 2 * Initial, 2 * Initial));
    }

    // Money that has left one account and not come to the other is nowhere: whoever holds both locks must find all of it.
    private static ThreadCase Audited(Action<Account, Account, int> solution, (int From, int To, int Amount) move) => new(
        () => Audit(solution, move),
        2 * Initial,
        schedule => DeadlocksWords.TransferInputAudited.With(DeadlocksWords.TransferStep.With(move.Amount, move.From, move.To), schedule),
        DeadlocksWords.TransferExpectedAll.With(2 * Initial),
        found => DeadlocksWords.TransferFoundAll.With($"{found}"));

    private static string Input((int From, int To, int Amount)[] moves, string schedule) =>
        DeadlocksWords.TransferInput.With(string.Join("; ", moves.Select(move => DeadlocksWords.TransferStep.With(move.Amount, move.From, move.To))), schedule);

    private static Scenario Make(Action<Account, Account, int> solution, (int From, int To, int Amount)[] moves)
    {
        var (accounts, transfer) = (Open(4), Seen.Code(solution));
        return Scenario.Of(moves.Length, index => Move(transfer, accounts, moves[index])).Giving(() => Text(accounts.Select(account => account.Balance)));
    }

    // The auditor takes what is free and goes home where something is not: in which order the learner takes locks is the learner's
    // choice, and whether it is the lock of the account, or the monitor of either.
    private static Scenario Audit(Action<Account, Account, int> solution, (int From, int To, int Amount) move)
    {
        var (accounts, sum, transfer) = (Open(2), 2 * Initial, Seen.Code(solution));
        return Scenario.Of(() => Move(transfer, accounts, move), () => WithAll([.. accounts.SelectMany(LocksOf)], 0, () => sum = accounts.Sum(account => account.Balance))).Giving(() => sum);
    }

    private static IEnumerable<(Func<bool> TryEnter, Action Exit)> LocksOf(Account account) =>
    [
        (account.Lock.TryEnter, account.Lock.Exit),
        (() => MonitorCalls.TryEnter(account), () => MonitorCalls.Exit(account)),
        (() => MonitorCalls.TryEnter(account.Lock), () => MonitorCalls.Exit(account.Lock)),
    ];

    private static void WithAll((Func<bool> TryEnter, Action Exit)[] locks, int first, Action look)
    {
        if (first == locks.Length)
        {
            look();
            return;
        }
        if (!locks[first].TryEnter()) return;
        WithAll(locks, first + 1, look);
        locks[first].Exit();
    }

    private static Account[] Open(int count) => [.. Enumerable.Range(1, count).Select(number => new Account(number, Initial))];

    private static void Move(Action<Account, Account, int> solution, Account[] accounts, (int From, int To, int Amount) move) => Whereabouts.In(
        DeadlocksWords.TransferStep.With(move.Amount, move.From, move.To), () => solution(accounts[move.From - 1], accounts[move.To - 1], move.Amount));

    private static IEnumerable<int> BalancesAfter((int From, int To, int Amount)[] moves) => Enumerable.Range(1, 4).Select(number =>
        Initial - moves.Where(move => move.From == number).Sum(move => move.Amount) + moves.Where(move => move.To == number).Sum(move => move.Amount));

    private static string Text(IEnumerable<int> balances) => string.Join(", ", balances);
}
