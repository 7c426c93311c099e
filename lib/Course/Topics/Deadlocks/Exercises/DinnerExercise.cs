using System.Numerics;
using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Deadlocks.Exercises;

/// <summary>6.2: nobody starves, neighbours never eat at the same time, and those who share no fork may.</summary>
internal sealed class DinnerExercise : Exercise<Func<int, Action<int, Action>>>
{
    private protected override Description About => new(
        "6.2",
        DeadlocksWords.DinnerTitle,
        [DeadlocksWords.DinnerHint1, DeadlocksWords.DinnerHint2, DeadlocksWords.DinnerHint3],
        EverySchedule.Proved(DeadlocksWords.DinnerProved));

    // Seconds.
    private const double OnRealThreads = 0.5;

    private protected override Counterexample? FindFault(Func<int, Action<int, Action>> solution) =>
        EverySchedule.Fault(Eating(solution, 2)) ?? EverySchedule.Fault(Eating(solution, 3)) ?? LargeTableFault(solution, 4)
        ?? EverySchedule.Fault(TwoTables(solution)) ?? RealThreads.Fault(Eating(solution, 3), OnRealThreads) ?? RealThreads.Fault(Eating(solution, 4), OnRealThreads);

    private static ThreadCase Eating(Func<int, Action<int, Action>> solution, int seats, Action<int>? together = null) => new(
        () => Dinner(solution, seats, together),
        "",
        schedule => DeadlocksWords.DinnerInput.With(seats, schedule),
        DeadlocksWords.DinnerExpected,
        found => $"{found}");

    // One interruption is enough for two to eat at the same time, if they may.
    private static Counterexample? LargeTableFault(Func<int, Action<int, Action>> solution, int seats)
    {
        var most = 0;
        return EverySchedule.Fault(Eating(solution, seats, together => most = Math.Max(most, together)), mostPreemptions: 1, () =>
            most < 2 ? EverySchedule.Fault(Opposite(solution, seats)) ?? Opposite(solution, seats).Refuted(DeadlocksWords.DinnerFoundApart) : null);
    }

    // That something never happens no schedule shows. But where each eats until both do, one gets stuck.
    private static ThreadCase Opposite(Func<int, Action<int, Action>> solution, int seats) => Eating(solution, seats) with
    {
        Program = () =>
        {
            var dine = Seen.Code(Seen.Code(solution)(seats));
            return Meeting((dine, 0), (dine, seats / 2));
        },
        Input = schedule => DeadlocksWords.DinnerInputOpposite.With(seats, 0, seats / 2, schedule),
        Expected = DeadlocksWords.DinnerExpectedTogether,
        Deadlock = DeadlocksWords.DinnerFoundApart,
    };

    // What lies on one table is nothing to another.
    private static ThreadCase TwoTables(Func<int, Action<int, Action>> solution) => Eating(solution, 2) with
    {
        Program = () => Meeting((Seen.Code(Seen.Code(solution)(2)), 0), (Seen.Code(Seen.Code(solution)(2)), 0)),
        Input = schedule => DeadlocksWords.DinnerInputTwoTables.With(schedule),
        Expected = DeadlocksWords.DinnerExpectedTwoTables,
        Deadlock = DeadlocksWords.DinnerFoundTwoTables,
    };

    private static Scenario Meeting(params (Action<int, Action> Dine, int Seat)[] guests)
    {
        var all = new Rendezvous(guests.Length);
        return Scenario.Of(guests.Length, guest => Whereabouts.In(DeadlocksWords.DinnerCall.With(guests[guest].Seat), () => guests[guest].Dine(guests[guest].Seat, all.Meet))).Giving(() => "");
    }

    // A meal is two steps, so that others can be seen to eat meanwhile. The result names what went wrong.
    private static Scenario Dinner(Func<int, Action<int, Action>> solution, int seats, Action<int>? together)
    {
        var dine = Seen.Code(Seen.Code(solution)(seats));
        var (eating, meals, wrong) = (new Shared<int>("who eats"), new int[seats], "");
        void Eat(int seat)
        {
            var all = eating.Update(who => who | (1 << seat));
            meals[seat]++;
            together?.Invoke(BitOperations.PopCount((uint)all));
            foreach (var neighbour in (int[])[(seat + 1) % seats, (seat + seats - 1) % seats])
            {
                if ((all & (1 << neighbour)) != 0) wrong = DeadlocksWords.DinnerNeighbours.With(Scenario.NameOf(Math.Min(seat, neighbour)), Scenario.NameOf(Math.Max(seat, neighbour)));
            }
            eating.Update(who => who & ~(1 << seat));
        }
        return Scenario.Of(seats, seat => Whereabouts.In(DeadlocksWords.DinnerCall.With(seat), () => dine(seat, () => Eat(seat))))
            .Giving(() => wrong.Length > 0 ? wrong : Array.FindIndex(meals, each => each != 1) is var odd and >= 0 ? DeadlocksWords.DinnerMeals.With(Scenario.NameOf(odd), meals[odd]) : "");
    }
}
