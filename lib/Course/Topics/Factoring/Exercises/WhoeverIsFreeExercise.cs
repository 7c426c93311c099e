using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Factoring.Exercises;

/// <summary>8.2: nothing is left behind a worker who takes long, and nothing is done twice or never.</summary>
internal sealed class WhoeverIsFreeExercise : Exercise<Action<Desk>>
{
    private const int ManyWorkers = 3, ManyItems = 12, FewWorkers = 2, FewItems = 3, MostInterruptions = 2, MostShown = 14;

    public override string Number => "8.2";

    public override string Title => FactoringWords.FreeTitle;

    private protected override string Name => nameof(Exercise.WhoeverIsFree);

    private protected override string Solutions => "08-multiprocessing.dib";

    private protected override IReadOnlyList<string> Hints => [FactoringWords.FreeHint1, FactoringWords.FreeHint2, FactoringWords.FreeHint3];

    private protected override string Proved => FactoringWords.FreeProved.With(ManyItems, ManyWorkers, FewItems, FewWorkers, MostInterruptions);

    private protected override Counterexample? FindFault(Action<Desk> solution)
    {
        try
        {
            return Trial.First(Faults(solution));
        }
        catch (EndlessException endless)
        {
            return new(FactoringWords.FreeInputAny, FactoringWords.FreeExpected, endless.Message);
        }
    }

    // One after the other first: what is wrong without any interference is best shown without it.
    private static IEnumerable<Counterexample?> Faults(Action<Desk> solution)
    {
        foreach (var (items, count) in new[] { (FewItems, FewWorkers), (0, 2), (3, 1), (2, 3), (ManyItems + 1, ManyWorkers) })
            yield return AloneFault(items, count, solution);
        for (var slow = 0; slow < ManyWorkers; slow++)
            yield return HeldFault(slow, solution);
        yield return new Schedules(MostInterruptions).FirstFault(
            () => Begin(FewItems, FewWorkers, solution),
            workers => DoneFault(FactoringWords.FreeInput.With(FewItems, FewWorkers), FewItems, workers));
    }

    private static Interleaver Begin(int items, int count, Action<Desk> solution)
    {
        var workers = new Interleaver(count, HostContext.StopToken);
        var next = new SharedCounter(workers);
        workers.Start(worker => solution(new(workers, next, items, worker)));
        return workers;
    }

    private static Counterexample? AloneFault(int items, int count, Action<Desk> solution)
    {
        using var workers = Begin(items, count, solution);
        for (var worker = 0; worker < count; worker++)
            RunOut(workers, worker);
        return DoneFault(FactoringWords.FreeInputInTurn.With(items, count), items, workers);
    }

    // One worker is held at its first item. The others then run one after the other, so that nobody but the held one
    // can keep them waiting.
    private static Counterexample? HeldFault(int slow, Action<Desk> solution)
    {
        using var workers = Begin(ManyItems, ManyWorkers, solution);
        while (!workers.HasEnded(slow) && workers.ItemBefore(slow) is null)
            workers.Step(slow, alone: true);
        if (workers.ItemBefore(slow) is not { } held)
            return null;
        var input = FactoringWords.FreeInputHeld.With(ManyItems, ManyWorkers, slow, held);
        foreach (var worker in Enumerable.Range(0, ManyWorkers).Where(worker => worker != slow))
        {
            if (!RunOut(workers, worker))
                return new(input, FactoringWords.FreeHeldExpected, FactoringWords.FreeKeptWaiting.With(worker, slow));
        }
        var left = Enumerable.Range(0, ManyItems).Except(workers.Done).Where(item => item != held).ToList();
        return left.Count == 0 ? null : new(input, FactoringWords.FreeHeldExpected, FactoringWords.FreeLeftBehind.With(string.Join(", ", left)));
    }

    private static bool RunOut(Interleaver workers, int worker)
    {
        while (!workers.HasEnded(worker))
        {
            if (!workers.Step(worker, alone: true))
                return false;
        }
        return true;
    }

    private static Counterexample? DoneFault(string input, int items, Interleaver workers)
    {
        var log = workers.Log;
        if (workers.Failure is { } thrown)
            return new(Story(input, log), FactoringWords.FreeExpected, Trial.Threw(thrown));
        for (var item = 0; item < items; item++)
        {
            var steps = log.Index().Where(each => each.Item.Item == item).Select(each => each.Index).ToList();
            if (steps.Count == 0)
                return new(Story(input, log), FactoringWords.FreeExpected, FactoringWords.FreeNever.With(item));
            // The story ends where the item is done again.
            if (steps.Count > 1)
                return new(Story(input, [.. log.Take(steps[1] + 1)]), FactoringWords.FreeExpected, FactoringWords.FreeAgain.With(item, steps.Count));
        }
        return null;
    }

    private static string Story(string input, IReadOnlyList<(string Step, int? Item)> log) => log.Count == 0
        ? input
        : $"{input} {string.Join("; ", log.Take(MostShown).Select(each => each.Step))}{(log.Count > MostShown ? "; …" : ".")}";
}
