using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Races.Exercises;

/// <summary>4.1: no schedule sells a seat twice, and buyers of different seats do not wait for each other.</summary>
internal sealed class LastSeatExercise : Exercise<Func<int, Func<int, bool>>>
{
    private const int Seats = 3, LargeHall = 20;

    // With chance on real threads, where a look and a sale are nanoseconds apart: seconds.
    private const double OnRealThreads = 1;

    private protected override Description About => new(
        "4.1",
        RacesWords.SeatTitle,
        [RacesWords.SeatHint1, RacesWords.SeatHint2, RacesWords.SeatHint3],
        EverySchedule.Proved(RacesWords.SeatProved));

    private protected override Counterexample? FindFault(Func<int, Func<int, bool>> solution) => Trial.First(Faults(solution));

    private static IEnumerable<Counterexample?> Faults(Func<int, Func<int, bool>> solution)
    {
        foreach (var seats in new[] { Seats, 1, LargeHall })
        {
            for (var seat = 0; seat < seats; seat++) yield return AloneFault(solution, seats, seat);
            for (var seat = 0; seat < seats; seat++) yield return EverySchedule.Fault(SameSeat(solution, seats, buyers: 2, seat));
            // Whoever shares locks among seats does so by some rule: with the first one, each other is tried.
            for (var other = 1; other < seats; other++) yield return EverySchedule.FaultOrWait(DifferentSeats(solution, seats, 0, other));
        }
        yield return EverySchedule.FaultOrWait(DifferentSeats(solution, Seats, 1, 2));
        yield return EverySchedule.Fault(SameSeat(solution, Seats, buyers: 3, Seats - 1));
        foreach (var seats in new[] { Seats, 1 }) yield return EverySchedule.FaultOrWait(Apart(solution, seats, seats - 1));
        yield return RealThreads.Fault(WholeHall(solution, LargeHall), OnRealThreads);
    }

    private static Counterexample? AloneFault(Func<int, Func<int, bool>> solution, int seats, int seat) => Trial.Of(
        RacesWords.SeatInputAlone.With(seat, seats),
        RacesWords.SeatExpectedFirst,
        () =>
        {
            var sell = solution(seats);
            return (First: sell(seat), Second: sell(seat));
        },
        answer => answer is (true, false) ? null : RacesWords.SeatFoundPair.With(Literal.Of(answer.First), Literal.Of(answer.Second)));

    private static ThreadCase SameSeat(Func<int, Func<int, bool>> solution, int seats, int buyers, int seat) => new(
        () => Buyers(solution, seats, [.. Enumerable.Repeat(seat, buyers)]),
        1,
        schedule => RacesWords.SeatInputSame.With(buyers, seat, schedule),
        RacesWords.SeatExpectedOnce,
        found => RacesWords.SeatFoundSold.With($"{found}"));

    private static ThreadCase DifferentSeats(Func<int, Func<int, bool>> solution, int seats, int one, int other) => new(
        () => Buyers(solution, seats, [one, other]),
        2,
        _ => RacesWords.SeatInputDifferent.With(one, other, seats),
        RacesWords.SeatExpectedNoWait,
        found => RacesWords.SeatFoundSold.With($"{found}"));

    // What is sold in one theatre is nothing to another.
    private static ThreadCase Apart(Func<int, Func<int, bool>> solution, int seats, int seat) => new(
        () =>
        {
            var (theatres, sold) = (new[] { Seen.Code(Seen.Code(solution)(seats)), Seen.Code(Seen.Code(solution)(seats)) }, new bool[2]);
            return Scenario.Of(sold.Length, buyer => sold[buyer] = Sell(theatres[buyer], seat)).Giving(() => sold.Count(each => each));
        },
        2,
        schedule => RacesWords.SeatInputApart.With(seats, seat, schedule),
        RacesWords.SeatExpectedApart,
        found => RacesWords.SeatFoundSold.With($"{found}"));

    private static ThreadCase WholeHall(Func<int, Func<int, bool>> solution, int seats) => new(
        () =>
        {
            var (sell, sold) = (Seen.Code(Seen.Code(solution)(seats)), new int[2]);
            return Scenario.Of(sold.Length, buyer =>
            {
                for (var seat = 0; seat < seats; seat++) sold[buyer] += Sell(sell, seat) ? 1 : 0;
            }).Giving(() => sold.Sum());
        },
        seats,
        schedule => RacesWords.SeatInputAll.With(seats, schedule),
        RacesWords.SeatExpectedAll.With(seats),
        found => RacesWords.SeatFoundAll.With($"{found}"));

    private static bool Sell(Func<int, bool> sell, int seat) => Whereabouts.In(RacesWords.SeatCall.With(seat), () => sell(seat));

    private static Scenario Buyers(Func<int, Func<int, bool>> solution, int seats, int[] wanted)
    {
        var sell = Seen.Code(Seen.Code(solution)(seats));
        var sold = new bool[wanted.Length];
        return Scenario.Of(wanted.Length, buyer => sold[buyer] = Sell(sell, wanted[buyer])).Giving(() => sold.Count(each => each));
    }
}
