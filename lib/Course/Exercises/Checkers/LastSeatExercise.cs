using NotebookCourse.Exercises.Checking;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checkers;

/// <summary>4.1: no schedule sells a seat twice, and buyers of different seats do not wait for each other.</summary>
internal sealed class LastSeatExercise : Exercise<Func<int, Func<int, bool>>>
{
    private const int Seats = 3;

    public override string Number => "4.1";

    public override string Title => Words.SeatTitle;

    private protected override string Name => nameof(Exercise.LastSeat);

    private protected override string Solutions => "04-races.dib";

    private protected override IReadOnlyList<string> Hints => [Words.SeatHint1, Words.SeatHint2, Words.SeatHint3];

    private protected override string Proved => Words.SeatProved;

    private protected override Counterexample? FindFault(Func<int, Func<int, bool>> solution) => Trial.First(Faults(solution));

    private static IEnumerable<Counterexample?> Faults(Func<int, Func<int, bool>> solution)
    {
        for (var seat = 0; seat < Seats; seat++) yield return AloneFault(solution, seat);
        yield return SameSeatFault(solution, buyers: 2, seat: 0);
        yield return SameSeatFault(solution, buyers: 3, seat: Seats - 1);
        yield return DifferentSeatsFault(solution);
    }

    private static Counterexample? AloneFault(Func<int, Func<int, bool>> solution, int seat) => Trial.Of(
        Words.SeatInputAlone(seat, Seats),
        Words.SeatExpectedFirst,
        () =>
        {
            var sell = solution(Seats);
            return (First: sell(seat), Second: sell(seat));
        },
        answer => answer is (true, false) ? null : Words.SeatFoundPair(answer.First, answer.Second));

    private static Counterexample? SameSeatFault(Func<int, Func<int, bool>> solution, int buyers, int seat)
    {
        var found = Explorer.Explore(() => Buyers(solution, buyers, _ => seat));
        var wrong = found.Findings.Where(finding => !Equals(finding.Ending.Value, 1)).MinBy(finding => finding.Shortest.Switches);
        return wrong is null ? null : new(
            Words.SeatInputSame(buyers, seat, wrong.Shortest.ToString()),
            Words.SeatExpectedOnce,
            wrong.Ending is { Kind: EndingKind.Completed, Value: int sold } ? Words.SeatFoundSold(sold) : Words.SeatEnded(wrong.Ending.Describe()));
    }

    private static Counterexample? DifferentSeatsFault(Func<int, Func<int, bool>> solution)
    {
        var found = Explorer.Explore(() => Buyers(solution, 2, buyer => buyer));
        var wrong = found.Findings.FirstOrDefault(finding => !Equals(finding.Ending.Value, 2));
        return wrong is not null ? new(Words.SeatInputDifferent, Words.SeatExpectedNoWait, Words.SeatEnded(wrong.Ending.Describe()))
            : found.HasWaited ? new(Words.SeatInputDifferent, Words.SeatExpectedNoWait, Words.SeatFoundWait)
            : null;
    }

    private static Scenario Buyers(Func<int, Func<int, bool>> solution, int buyers, Func<int, int> seatOf)
    {
        var sell = solution(Seats);
        var sold = new bool[buyers];
        return Scenario.Of(buyers, buyer => sold[buyer] = sell(seatOf(buyer))).Giving(() => sold.Count(each => each));
    }
}
