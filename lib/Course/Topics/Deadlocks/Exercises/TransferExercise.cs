using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Deadlocks.Exercises;

/// <summary>6.1: no schedule gets stuck or loses money, and transfers that share no account do not wait for each other.</summary>
internal sealed class TransferExercise : Exercise<Action<Account, Account, int>>
{
    private const int Initial = 100;

    // From, to, how much. The last one moves between the same account, whose lock nobody can take twice.
    private static readonly (int From, int To, int Amount)[][] Cases =
    [
        [(1, 2, 10)],
        [(2, 1, 10)],
        [(1, 1, 10)],
        [(1, 2, 10), (2, 1, 20)],
        [(1, 2, 10), (1, 2, 20)],
        [(1, 2, 10), (2, 3, 20), (3, 1, 30)],
    ];

    private protected override Description About => new(
        "6.1",
        DeadlocksWords.TransferTitle,
        [DeadlocksWords.TransferHint1, DeadlocksWords.TransferHint2, DeadlocksWords.TransferHint3],
        EverySchedule.Proved(DeadlocksWords.TransferProved));

    private protected override Counterexample? FindFault(Action<Account, Account, int> solution) =>
        // One after the other, and none after the first fault: each may take its time.
        Trial.First(Cases.Select(moves => Fault(solution, moves))) ?? WaitFault(solution);

    private static Counterexample? Fault(Action<Account, Account, int> solution, (int From, int To, int Amount)[] moves)
    {
        var expected = Text(BalancesAfter(moves));
        return EverySchedule.Fault(
            () => Make(solution, moves), expected, schedule => Input(moves, schedule), DeadlocksWords.TransferExpected.With(expected), found => DeadlocksWords.TransferFoundBalances.With($"{found}"));
    }

    private static Counterexample? WaitFault(Action<Account, Account, int> solution)
    {
        (int, int, int)[] apart = [(1, 2, 10), (4, 3, 20)];
        return EverySchedule.FaultOrWait(
            () => Make(solution, apart), Text(BalancesAfter(apart)), schedule => Input(apart, schedule), DeadlocksWords.TransferExpectedNoWait, found => DeadlocksWords.TransferFoundBalances.With($"{found}"));
    }

    private static string Input((int From, int To, int Amount)[] moves, string schedule) =>
        DeadlocksWords.TransferInput.With(string.Join("; ", moves.Select(move => DeadlocksWords.TransferStep.With(move.Amount, move.From, move.To))), schedule);

    private static Scenario Make(Action<Account, Account, int> solution, (int From, int To, int Amount)[] moves)
    {
        Account[] accounts = [.. Enumerable.Range(1, 4).Select(number => new Account(number, Initial))];
        return Scenario.Of(moves.Length, index => solution(accounts[moves[index].From - 1], accounts[moves[index].To - 1], moves[index].Amount))
            .Giving(() => Text(accounts.Select(account => account.Balance)));
    }

    private static IEnumerable<int> BalancesAfter((int From, int To, int Amount)[] moves) => Enumerable.Range(1, 4).Select(number =>
        Initial - moves.Where(move => move.From == number).Sum(move => move.Amount) + moves.Where(move => move.To == number).Sum(move => move.Amount));

    private static string Text(IEnumerable<int> balances) => string.Join(", ", balances);
}
