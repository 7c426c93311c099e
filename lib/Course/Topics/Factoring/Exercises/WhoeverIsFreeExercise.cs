using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>8.2: nothing is left behind a worker who takes long, and no schedule does an item twice or never.</summary>
internal sealed class WhoeverIsFreeExercise : Exercise<Action<Desk>>
{
    private const int ManyWorkers = 3, SomeItems = 9, ManyItems = 100, FewWorkers = 2, FewItems = 3, MostShown = 16, LastHeld = 3, ItemsToLose = LastHeld + 1;

    // Drawn at each step, two workers interrupt each other at about half of them.
    private const int Draws = 200, DrawnItems = 16;

    // Seconds.
    private const double OnRealThreads = 0.5;

    private protected override Description About => new(
        "8.2",
        FactoringWords.FreeTitle,
        [FactoringWords.FreeHint1, FactoringWords.FreeHint2, FactoringWords.FreeHint3],
        EverySchedule.Proved(FactoringWords.FreeProved.With(SomeItems, ManyItems, ManyWorkers, LastHeld, FewItems, FewWorkers, Draws, DrawnItems, ItemsToLose)));

    private protected override Counterexample? FindFault(Action<Desk> solution) => Trial.First(Faults(solution));

    // One after the other first: what is wrong without any interference is best shown without it.
    private static IEnumerable<Counterexample?> Faults(Action<Desk> solution)
    {
        foreach (var (items, workers) in new[] { (FewItems, FewWorkers), (0, 2), (3, 1), (2, 3), (SomeItems + 1, ManyWorkers), (ManyItems, ManyWorkers) })
            yield return EverySchedule.Fault(InTurn(solution, items, workers));
        // At a later item too: who takes one first and then a block leaves things behind there.
        // With many items, too: whoever takes a share of what is left takes one by one when there are few.
        foreach (var items in new[] { SomeItems, ManyItems })
        {
            for (var turn = 1; turn <= LastHeld; turn++)
            {
                for (var slow = 0; slow < ManyWorkers; slow++)
                    yield return EverySchedule.Fault(Held(solution, items, ManyWorkers, slow, turn), mostPreemptions: 0);
            }
        }
        // One interruption first: it is enough for most races, and ends soon where the whole would not end at all.
        yield return EverySchedule.Fault(Together(solution, FewItems), mostPreemptions: 1);
        yield return EverySchedule.Fault(Together(solution, FewItems));
        // In every schedule: who goes home because the other was faster, once or a few times, leaves the rest behind, although
        // the other does it later.
        for (var turn = 1; turn <= LastHeld; turn++)
            yield return EverySchedule.Fault(HeldInAnyOrder(solution, ItemsToLose, turn));
        yield return EverySchedule.FaultInSome(Together(solution, DrawnItems), Draws);
        yield return RealThreads.Fault(Together(solution, DrawnItems), OnRealThreads);
    }

    private static ThreadCase InTurn(Action<Desk> solution, int items, int workers) => new(
        () =>
        {
            var (shared, work) = (new SharedItems(items), Seen.Code(solution));
            return Scenario.Of(() =>
            {
                for (var worker = 0; worker < workers; worker++)
                    Work(work, new(shared, workers, worker));
            }).Giving(shared.Fault);
        },
        "",
        _ => FactoringWords.FreeInputInTurn.With(items, workers),
        FactoringWords.FreeExpected,
        found => $"{found}");

    // One worker is held at one of its first items until the others have ended. Where nobody is interrupted, these run one after
    // the other, in whichever order, so that nobody but the held one can keep them waiting.
    private static ThreadCase Held(Action<Desk> solution, int items, int workers, int slow, int turn) => new(
        () => Holding(solution, items, workers, slow, turn),
        "",
        _ => FactoringWords.FreeInputHeld.With(items, workers, slow, turn),
        FactoringWords.FreeHeldExpected,
        found => $"{found}")
    {
        Deadlock = FactoringWords.FreeKeptWaiting.With(slow),
    };

    // One of two is held, and either may interrupt the other before that.
    private static ThreadCase HeldInAnyOrder(Action<Desk> solution, int items, int turn) => Held(solution, items, FewWorkers, slow: 0, turn) with
    {
        Input = schedule => $"{FactoringWords.FreeInputHeld.With(items, FewWorkers, 0, turn)} {schedule}",
        Tell = Story,
    };

    private static Scenario Holding(Action<Desk> solution, int items, int workers, int slow, int turn)
    {
        var (shared, ended, taken, left) = (new SharedItems(items), new Shared<int>(FactoringWords.FreeEnded), 0, new List<int>());
        var work = Seen.Code(solution);
        void Hold(int item)
        {
            if (++taken > turn) left.Add(item);
            if (taken == turn) Atomic.SpinUntil(() => ended.Value == workers - 1, FactoringWords.FreeOthersEnd);
        }
        return Scenario.Of(workers, worker =>
        {
            Work(work, new(shared, workers, worker, worker == slow ? Hold : null));
            if (worker != slow) ended.Update(count => count + 1);
        }).Giving(() => left.Count > 0 ? FactoringWords.FreeLeftBehind.With(string.Join(", ", left)) : shared.Fault());
    }

    private static ThreadCase Together(Action<Desk> solution, int items)
    {
        return new(
            Working,
            "",
            schedule => FactoringWords.FreeInput.With(items, FewWorkers, schedule),
            FactoringWords.FreeExpected,
            found => $"{found}")
        {
            Tell = Story,
        };

        Scenario Working()
        {
            var (shared, work) = (new SharedItems(items), Seen.Code(solution));
            return Scenario.Of(FewWorkers, worker => Work(work, new(shared, FewWorkers, worker))).Giving(shared.Fault);
        }
    }

    private static void Work(Action<Desk> solution, Desk desk) => Whereabouts.In(FactoringWords.FreeCall.With(desk.Worker), () => solution(desk));

    private static string Story(Trace trace)
    {
        var steps = trace.Schedule.Threads.Zip(trace.Steps, (worker, step) => FactoringWords.StepOf.With(Scenario.NameOf(worker), step.Describe())).ToList();
        // It ends where an item is done again.
        var end = trace.Steps.Index().FirstOrDefault(each => each.Item.Value == "2" && each.Item.Name != nameof(SharedItems.Next)) is (var again, { }) ? again + 1 : steps.Count;
        return string.Join("; ", steps.Take(Math.Min(end, MostShown))) + (end > MostShown ? "; …" : ".");
    }
}
