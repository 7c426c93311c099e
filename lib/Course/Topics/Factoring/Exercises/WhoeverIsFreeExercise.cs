using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>8.2: nothing is left behind a worker who takes long, and no schedule does an item twice or never.</summary>
internal sealed class WhoeverIsFreeExercise : Exercise<Action<Desk>>
{
    private const int ManyWorkers = 3, ManyItems = 9, FewWorkers = 2, FewItems = 3, MostShown = 16, LastHeld = 3;

    private protected override Description About => new(
        "8.2",
        FactoringWords.FreeTitle,
        [FactoringWords.FreeHint1, FactoringWords.FreeHint2, FactoringWords.FreeHint3],
        EverySchedule.Proved(FactoringWords.FreeProved.With(ManyItems, ManyWorkers, LastHeld, FewItems, FewWorkers)));

    private protected override Counterexample? FindFault(Action<Desk> solution) => Trial.First(Faults(solution));

    // One after the other first: what is wrong without any interference is best shown without it.
    private static IEnumerable<Counterexample?> Faults(Action<Desk> solution)
    {
        foreach (var (items, workers) in new[] { (FewItems, FewWorkers), (0, 2), (3, 1), (2, 3), (ManyItems + 1, ManyWorkers) })
            yield return InTurnFault(solution, items, workers);
        // At a later item too: who takes one first and then a block leaves things behind there.
        for (var turn = 1; turn <= LastHeld; turn++)
        {
            for (var slow = 0; slow < ManyWorkers; slow++)
                yield return HeldFault(solution, slow, turn);
        }
        // One interruption first: it is enough for most races, and ends soon where the whole would not end at all.
        yield return TogetherFault(solution, mostPreemptions: 1);
        yield return TogetherFault(solution, mostPreemptions: null);
    }

    private static Counterexample? InTurnFault(Action<Desk> solution, int items, int workers) => EverySchedule.Fault(
        () =>
        {
            var shared = new SharedItems(items);
            return Scenario.Of(() =>
            {
                for (var worker = 0; worker < workers; worker++)
                    solution(new(shared, workers, worker));
            }).Giving(shared.Fault);
        },
        "",
        _ => FactoringWords.FreeInputInTurn.With(items, workers),
        FactoringWords.FreeExpected,
        found => $"{found}");

    // One worker is held at one of its first items until the others have ended. These run one after the other, in whichever
    // order, so that nobody but the held one can keep them waiting.
    private static Counterexample? HeldFault(Action<Desk> solution, int slow, int turn) => EverySchedule.Fault(
        () => Held(solution, slow, turn),
        "",
        _ => FactoringWords.FreeInputHeld.With(ManyItems, ManyWorkers, slow, turn),
        FactoringWords.FreeHeldExpected,
        found => $"{found}",
        mostPreemptions: 0,
        stuck: FactoringWords.FreeKeptWaiting.With(slow));

    private static Scenario Held(Action<Desk> solution, int slow, int turn)
    {
        var (shared, ended, taken, left) = (new SharedItems(ManyItems), new Shared<int>("ended"), 0, new List<int>());
        void Hold(int item)
        {
            if (++taken > turn) left.Add(item);
            if (taken == turn) Atomic.SpinUntil(() => ended.Value == ManyWorkers - 1);
        }
        return Scenario.Of(ManyWorkers, worker =>
        {
            solution(new(shared, ManyWorkers, worker, worker == slow ? Hold : null));
            if (worker != slow) ended.Update(count => count + 1);
        }).Giving(() => left.Count > 0 ? FactoringWords.FreeLeftBehind.With(string.Join(", ", left)) : shared.Fault());
    }

    private static Counterexample? TogetherFault(Action<Desk> solution, int? mostPreemptions)
    {
        return EverySchedule.Fault(
            Together,
            "",
            schedule => FactoringWords.FreeInput.With(FewItems, FewWorkers, Story(Together, schedule)),
            FactoringWords.FreeExpected,
            found => $"{found}",
            mostPreemptions);

        Scenario Together()
        {
            var shared = new SharedItems(FewItems);
            return Scenario.Of(FewWorkers, worker => solution(new(shared, FewWorkers, worker))).Giving(shared.Fault);
        }
    }

    private static string Story(Func<Scenario> program, string schedule)
    {
        // Where no schedule is to be named, there is no story either.
        if (schedule == ExercisesWords.ScheduleNotNamed) return "";
        var trace = Explorer.Replay(program, schedule);
        var steps = trace.Schedule.Threads.Zip(trace.Steps, (worker, step) => FactoringWords.StepOf.With(worker, step.Describe())).ToList();
        // It ends where an item is done again.
        var end = trace.Steps.Index().FirstOrDefault(each => each.Item.Value == "2" && each.Item.Name != nameof(SharedItems.Next)) is (var again, { }) ? again + 1 : steps.Count;
        return string.Join("; ", steps.Take(Math.Min(end, MostShown))) + (end > MostShown ? "; …" : ".");
    }
}
