using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>5.2: no schedule loses a loaf, holds too many or gets stuck.</summary>
internal sealed class ShelfExercise : Exercise<Func<int, IShelf>>
{
    // Room, bakers, customers, loaves of each baker; each customer takes an equal share. With one room and two of each
    // kind both kinds can wait at the same time.
    private static readonly (int Room, int Bakers, int Customers, int Each, int? MostPreemptions)[] Cases = [(2, 1, 1, 2, null), (1, 1, 1, 2, null), (1, 2, 2, 1, 1), (1, 1, 2, 2, 1)];

    private protected override Description About => new(
        "5.2",
        LocksWords.ShelfTitle,
        [LocksWords.ShelfHint1, LocksWords.ShelfHint2, LocksWords.ShelfHint3],
        EverySchedule.Proved(LocksWords.ShelfProved));

    private protected override Counterexample? FindFault(Func<int, IShelf> solution) => AloneFault(solution) ?? Trial.First(Cases.Select(each => Fault(solution, each)));

    private static Counterexample? AloneFault(Func<int, IShelf> solution) => EverySchedule.Fault(
        () =>
        {
            var (shelf, taken) = (solution(2), new List<int>());
            return Scenario.Of(() =>
            {
                shelf.Put(1);
                shelf.Put(2);
                taken.Add(shelf.Take());
                shelf.Put(3);
                taken.Add(shelf.Take());
                taken.Add(shelf.Take());
            }).Giving(() => string.Join(", ", taken));
        },
        "1, 2, 3",
        _ => LocksWords.ShelfInputAlone,
        LocksWords.ShelfExpectedOrder,
        found => LocksWords.ShelfFound.With($"{found}"));

    private static Counterexample? Fault(Func<int, IShelf> solution, (int Room, int Bakers, int Customers, int Each, int? MostPreemptions) each) => EverySchedule.Fault(
        () => Bakery(solution, each),
        string.Join(", ", Enumerable.Range(1, each.Bakers * each.Each)),
        schedule => LocksWords.ShelfInput.With(each.Room, each.Bakers, each.Customers, each.Each, schedule),
        LocksWords.ShelfExpected,
        found => LocksWords.ShelfFound.With($"{found}"),
        each.MostPreemptions);

    // The result names the loaves that were taken, in the order of their numbers: which customer got which is chance.
    private static Scenario Bakery(Func<int, IShelf> solution, (int Room, int Bakers, int Customers, int Each, int? MostPreemptions) each)
    {
        var shelf = solution(each.Room);
        var loaves = each.Bakers * each.Each;
        var taken = new int[loaves];
        return Scenario.Of(each.Bakers + each.Customers, thread =>
        {
            if (thread < each.Bakers)
            {
                for (var loaf = 1; loaf <= each.Each; loaf++) shelf.Put((thread * each.Each) + loaf);
            }
            else
            {
                var share = loaves / each.Customers;
                for (var loaf = 0; loaf < share; loaf++) taken[((thread - each.Bakers) * share) + loaf] = shelf.Take();
            }
        }).Giving(() => string.Join(", ", taken.Order()));
    }
}
