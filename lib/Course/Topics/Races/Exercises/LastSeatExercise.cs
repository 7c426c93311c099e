using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Races.Exercises;

/// <summary>4.1: no schedule sells a seat twice, and buyers of different seats do not wait for each other.</summary>
internal sealed class LastSeatExercise : Exercise<Func<int, Func<int, bool>>>
{
    private const int Seats = 3;

    private protected override Description About => new(
        "4.1",
        RacesWords.SeatTitle,
        [RacesWords.SeatHint1, RacesWords.SeatHint2, RacesWords.SeatHint3],
        EverySchedule.Proved(RacesWords.SeatProved));

    private protected override Counterexample? FindFault(Func<int, Func<int, bool>> solution) => Trial.First(Faults(solution));

    private static IEnumerable<Counterexample?> Faults(Func<int, Func<int, bool>> solution)
    {
        for (var seat = 0; seat < Seats; seat++) yield return AloneFault(solution, seat);
        yield return SameSeatFault(solution, buyers: 2, seat: 0);
        yield return SameSeatFault(solution, buyers: 3, seat: Seats - 1);
        yield return DifferentSeatsFault(solution);
    }

    private static Counterexample? AloneFault(Func<int, Func<int, bool>> solution, int seat) => Trial.Of(
        RacesWords.SeatInputAlone.With(seat, Seats),
        RacesWords.SeatExpectedFirst,
        () =>
        {
            var sell = solution(Seats);
            return (First: sell(seat), Second: sell(seat));
        },
        answer => answer is (true, false) ? null : RacesWords.SeatFoundPair.With(Literal.Of(answer.First), Literal.Of(answer.Second)));

    private static Counterexample? SameSeatFault(Func<int, Func<int, bool>> solution, int buyers, int seat) => EverySchedule.Fault(
        () => Buyers(solution, buyers, _ => seat),
        1,
        schedule => RacesWords.SeatInputSame.With(buyers, seat, schedule),
        RacesWords.SeatExpectedOnce,
        found => RacesWords.SeatFoundSold.With($"{found}"));

    private static Counterexample? DifferentSeatsFault(Func<int, Func<int, bool>> solution) => EverySchedule.FaultOrWait(
        () => Buyers(solution, 2, buyer => buyer),
        2,
        _ => RacesWords.SeatInputDifferent,
        RacesWords.SeatExpectedNoWait,
        found => RacesWords.SeatFoundSold.With($"{found}"));

    private static Scenario Buyers(Func<int, Func<int, bool>> solution, int buyers, Func<int, int> seatOf)
    {
        var sell = solution(Seats);
        var sold = new bool[buyers];
        return Scenario.Of(buyers, buyer => sold[buyer] = sell(seatOf(buyer))).Giving(() => sold.Count(each => each));
    }
}
