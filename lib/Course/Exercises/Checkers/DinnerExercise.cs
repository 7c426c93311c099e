using System.Numerics;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checkers;

/// <summary>6.2: nobody starves, neighbours never eat at the same time, and those who share no fork may.</summary>
internal sealed class DinnerExercise : Exercise<Func<int, Action<int, Action>>>
{
    public override string Number => "6.2";

    public override string Title => Words.DinnerTitle;

    private protected override string Name => nameof(Exercise.Dinner);

    private protected override string Solutions => "06-deadlock.dib";

    private protected override IReadOnlyList<string> Hints => [Words.DinnerHint1, Words.DinnerHint2, Words.DinnerHint3];

    private protected override string Proved => Words.DinnerProved;

    private protected override Counterexample? FindFault(Func<int, Action<int, Action>> solution) =>
        Trial.First(EatingFault(solution, 2), EatingFault(solution, 3), EatingFault(solution, 4), TogetherFault(solution));

    private static Counterexample? EatingFault(Func<int, Action<int, Action>> solution, int seats) => EverySchedule.Fault(
        () => Dinner(solution, seats).Scenario,
        "",
        schedule => Words.DinnerInput(seats, schedule),
        Words.DinnerExpected,
        found => $"{found}");

    private static Counterexample? TogetherFault(Func<int, Action<int, Action>> solution)
    {
        const int Seats = 4;
        var together = 0;
        var found = Explorer.Explore(() =>
        {
            var (scenario, most) = Dinner(solution, Seats);
            return scenario.Giving(() => together = Math.Max(together, most()));
        });
        return found.IsComplete && together < 2 ? new(Words.DinnerInput(Seats, Words.ScheduleNotNamed), Words.DinnerExpectedTogether, Words.DinnerFoundApart) : null;
    }

    // A meal is two steps, so that others can be seen to eat meanwhile. The result names what went wrong.
    private static (Scenario Scenario, Func<int> Most) Dinner(Func<int, Action<int, Action>> solution, int seats)
    {
        var dine = solution(seats);
        var (eating, meals, most, wrong) = (new Shared<int>("who eats"), new int[seats], 0, "");
        void Eat(int seat)
        {
            var all = eating.Update(who => who | (1 << seat));
            meals[seat]++;
            most = Math.Max(most, BitOperations.PopCount((uint)all));
            foreach (var neighbour in (int[])[(seat + 1) % seats, (seat + seats - 1) % seats])
            {
                if ((all & (1 << neighbour)) != 0) wrong = Words.DinnerNeighbours(Scenario.NameOf(Math.Min(seat, neighbour)), Scenario.NameOf(Math.Max(seat, neighbour)));
            }
            eating.Update(who => who & ~(1 << seat));
        }
        var scenario = Scenario.Of(seats, seat => dine(seat, () => Eat(seat)))
            .Giving(() => wrong.Length > 0 ? wrong : Array.FindIndex(meals, each => each != 1) is var odd and >= 0 ? Words.DinnerMeals(Scenario.NameOf(odd), meals[odd]) : "");
        return (scenario, () => most);
    }
}
