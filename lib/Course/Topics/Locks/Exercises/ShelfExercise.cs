using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>5.2: no schedule loses a loaf, holds too many or gets stuck.</summary>
internal sealed class ShelfExercise : Exercise<Func<int, IShelf>>
{
    private const int MostRoom = 3;

    // Seconds.
    private const double OnRealThreads = 0.5, ForAFew = 0.01;

    // Room, bakers, customers, loaves of each baker; each customer takes an equal share. With one room and two of each
    // kind both kinds can wait at the same time. With room for two, two of a kind can be at the loaves at once, and both wait before the other kind comes.
    private static readonly (int Room, int Bakers, int Customers, int Each, int? MostPreemptions)[] Cases =
        [(2, 1, 1, 2, null), (1, 1, 1, 2, null), (1, 2, 2, 1, 1), (1, 1, 2, 2, 1), (2, 1, 2, 2, 1), (2, 2, 1, 2, 1), (2, 2, 2, 1, 1)];

    private protected override Description About => new(
        "5.2",
        LocksWords.ShelfTitle,
        [LocksWords.ShelfHint1, LocksWords.ShelfHint2, LocksWords.ShelfHint3],
        EverySchedule.Proved(LocksWords.ShelfProved));

    private protected override Counterexample? FindFault(Func<int, IShelf> solution) => Trial.First(Faults(solution));

    private static IEnumerable<Counterexample?> Faults(Func<int, IShelf> solution)
    {
        yield return EverySchedule.Fault(Alone(solution));
        yield return EverySchedule.Fault(Apart(solution));
        for (var room = 1; room <= MostRoom; room++) yield return FullFault(solution, room);
        for (var room = 1; room < MostRoom; room++) yield return EverySchedule.FaultUnlessStuck(FullTogether(solution, room));
        foreach (var each in Cases) yield return EverySchedule.Fault(Together(solution, each), each.MostPreemptions);
        yield return EverySchedule.Fault(OfTwoSizes(solution, 1, 2));
        yield return EverySchedule.Fault(OfTwoSizes(solution, 2, 1));
        yield return EverySchedule.FaultUnlessStuck(FullBesideAnother(solution, 1, 2));
        yield return EverySchedule.FaultUnlessStuck(FullBesideAnother(solution, 2, 1));
        yield return RealThreads.Fault(Alone(solution), ForAFew);
        yield return RealThreads.Fault(Together(solution, (3, 2, 2, 12, null)), OnRealThreads);
        yield return RealThreads.Fault(Together(solution, (1, 2, 2, 2, null)), OnRealThreads);
    }

    private static ThreadCase Alone(Func<int, IShelf> solution) => new(
        () =>
        {
            var (shelf, taken) = (Seen.As(Seen.Code(solution)(2)), new List<int>());
            return Scenario.Of(() =>
            {
                Put(shelf, 1);
                Put(shelf, 2);
                taken.Add(Take(shelf));
                Put(shelf, 3);
                taken.Add(Take(shelf));
                taken.Add(Take(shelf));
            }).Giving(() => string.Join(", ", taken));
        },
        "1, 2, 3",
        _ => LocksWords.ShelfInputAlone,
        LocksWords.ShelfExpectedOrder,
        found => LocksWords.ShelfFound.With($"{found}"));

    // What lies on one shelf is nothing to another.
    private static ThreadCase Apart(Func<int, IShelf> solution) => new(
        () =>
        {
            var (shelf, another, taken) = (Seen.As(Seen.Code(solution)(1)), Seen.As(Seen.Code(solution)(1)), 0);
            return Scenario.Of(() =>
            {
                Put(another, 2);
                Put(shelf, 1);
                taken = Take(shelf);
            }).Giving(() => $"{taken}");
        },
        "1",
        _ => LocksWords.ShelfInputApart,
        LocksWords.ShelfExpectedApart,
        found => LocksWords.ShelfFound.With($"{found}"));

    // How much room one has is nothing to another: each can be filled.
    private static ThreadCase OfTwoSizes(Func<int, IShelf> solution, int first, int second) => new(
        () =>
        {
            var (one, other) = (Seen.As(Seen.Code(solution)(first)), Seen.As(Seen.Code(solution)(second)));
            return Scenario.Of(() => Fill(one, first), () => Fill(other, second)).Giving(() => true);
        },
        true,
        schedule => LocksWords.ShelfInputTwoSizes.With(first, second, schedule),
        LocksWords.ShelfExpectedFilled,
        found => $"{found}");

    // And the smaller one holds no more for it.
    private static ThreadCase FullBesideAnother(Func<int, IShelf> solution, int first, int second) => new(
        () =>
        {
            var (one, other) = (Seen.As(Seen.Code(solution)(first)), Seen.As(Seen.Code(solution)(second)));
            return Scenario.Of(() => Fill(first < second ? one : other, 2));
        },
        "",
        schedule => LocksWords.ShelfInputSmaller.With(first, second, schedule),
        LocksWords.ShelfExpectedFull,
        _ => LocksWords.ShelfFoundTooMany);

    private static void Fill(IShelf shelf, int loaves)
    {
        for (var loaf = 1; loaf <= loaves; loaf++) Put(shelf, loaf);
    }

    // Who puts one more than there is room for, waits: if nobody takes one, for ever.
    private static Counterexample? FullFault(Func<int, IShelf> solution, int room)
    {
        var most = 0;
        var full = new ThreadCase(
            () =>
            {
                var shelf = Seen.As(Seen.Code(solution)(room));
                return Scenario.Of(() =>
                {
                    for (var loaf = 1; loaf <= room + 1; loaf++)
                    {
                        Put(shelf, loaf);
                        most = Math.Max(most, loaf);
                    }
                });
            },
            "",
            _ => LocksWords.ShelfInputFull.With(room, room + 1),
            LocksWords.ShelfExpectedFull,
            _ => LocksWords.ShelfFoundTooMany);
        return EverySchedule.FaultUnlessStuck(full, () => most < room ? full.Refuted(LocksWords.ShelfFoundTooFew.With(most + 1)) : null);
    }

    // The same for two who may both have looked and found room.
    private static ThreadCase FullTogether(Func<int, IShelf> solution, int room) => new(
        () =>
        {
            var shelf = Seen.As(Seen.Code(solution)(room));
            return Scenario.Of(2, baker =>
            {
                for (var loaf = 1; loaf <= (baker == 0 ? room : 1); loaf++) Put(shelf, baker == 0 ? loaf : room + 1);
            });
        },
        "",
        schedule => LocksWords.ShelfInputFullTogether.With(room, room + 1, schedule),
        LocksWords.ShelfExpectedFullTogether,
        _ => LocksWords.ShelfFoundTooMany);

    private static ThreadCase Together(Func<int, IShelf> solution, (int Room, int Bakers, int Customers, int Each, int? MostPreemptions) each) => new(
        () => Bakery(solution, each),
        string.Join(", ", Enumerable.Range(1, each.Bakers * each.Each)),
        schedule => LocksWords.ShelfInput.With(each.Room, each.Bakers, each.Customers, each.Each, schedule),
        LocksWords.ShelfExpected,
        found => LocksWords.ShelfFound.With($"{found}"));

    // The result names the loaves that were taken, in the order of their numbers, if there are several of a kind: which came first, and who got which, is chance.
    private static Scenario Bakery(Func<int, IShelf> solution, (int Room, int Bakers, int Customers, int Each, int? MostPreemptions) each)
    {
        var shelf = Seen.As(Seen.Code(solution)(each.Room));
        var loaves = each.Bakers * each.Each;
        var taken = new int[loaves];
        return Scenario.Of(each.Bakers + each.Customers, thread =>
        {
            if (thread < each.Bakers)
            {
                for (var loaf = 1; loaf <= each.Each; loaf++) Put(shelf, (thread * each.Each) + loaf);
            }
            else
            {
                var share = loaves / each.Customers;
                for (var loaf = 0; loaf < share; loaf++) taken[((thread - each.Bakers) * share) + loaf] = Take(shelf);
            }
        }).Giving(() => string.Join(", ", each is { Bakers: 1, Customers: 1 } ? (IEnumerable<int>)taken : taken.Order()));
    }

    private static void Put(IShelf shelf, int loaf) => Whereabouts.In($"{nameof(IShelf.Put)}({loaf})", () => shelf.Put(loaf));

    private static int Take(IShelf shelf) => Whereabouts.In($"{nameof(IShelf.Take)}()", shelf.Take);
}
