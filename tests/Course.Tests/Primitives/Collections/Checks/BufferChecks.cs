using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a bounded buffer must stand.</summary>
internal static class BufferChecks
{
    private const int Put = 0, Take = 1;

    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["every schedule of two that put"] = type => CollectionChecks.EverySchedule(Operations(type, 2), [], [Put], [Put, Take]),
        ["every schedule with room for one"] = type => CollectionChecks.EverySchedule(Operations(type, 1), [Put], [Put], [Take]),
        ["every schedule of two that take"] = type => CollectionChecks.EverySchedule(Operations(type, 2), [Put, Put], [Take], [Take, Put]),
        ["every schedule of two that wait"] = Waiting,
        ["every schedule of two that take one each"] = TakingOneEach,
        ["schedules with two interruptions of one that puts two, with room for one"] = type => Handing(type, 1),
        ["schedules with two interruptions of one that puts two, with room for both"] = type => Handing(type, 2),
        ["every schedule of a try for one that waits"] = TryingForOneThatWaits,
        ["every schedule of one that a try overtakes"] = Overtaking,
        ["random programs and schedules"] = type => Linearizability.CheckSchedules(Linearizability.Programs(2, 2, 2), Operations(type, 2)),
        ["random programs and threads"] = type => Linearizability.CheckThreads(Linearizability.Programs(2, 2, 2), Operations(type, 2)),
        ["a million values"] = type =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(100);
            CollectionChecks.Stress(500_000, 2, 2, buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"), keepsOrder: true);
        },
        ["no allocation"] = type =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(3);
            var (put, take) = (buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"));
            Allocation.AssertNone(() => _ = put(1) && take(out _));
        },
    };

    // Room for one, so that both sides must wait for each other.
    private static void Waiting(Type type)
    {
        var found = Explorer.Explore(() =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(1);
            var (put, take) = (buffer.Get<Action<int>>("Put"), buffer.Get<Func<int>>("Take"));
            var taken = new List<int>();
            return Scenario.Of(
                () =>
                {
                    for (var value = 1; value <= 2; value++) put(value);
                },
                () =>
                {
                    for (var time = 0; time < 2; time++) taken.Add(take());
                }).Giving(() => string.Join(' ', taken));
        });

        Assert.Equal(["1 2"], found.Outcomes);
        Assert.Empty(found.Bad);
        Assert.True(found.IsComplete);
    }

    private static void TakingOneEach(Type type)
    {
        var found = Explorer.Explore(() =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(2);
            var (put, take, taken) = (buffer.Get<Action<int>>("Put"), buffer.Get<Func<int>>("Take"), new int[2]);
            put(1);
            put(2);
            return Scenario.Of(2, number => taken[number] = take()).Giving(() => (taken.Min(), taken.Max()));
        });

        Assert.Equal([(1, 2)], found.Outcomes.Cast<(int, int)>());
        Assert.Empty(found.Bad);
        Assert.True(found.IsComplete);
    }

    // Both that take may be waiting when the first value comes, and neither may sleep on when the second has come.
    private static void Handing(Type type, int capacity)
    {
        var found = Explorer.Explore(
            () =>
            {
                var buffer = new CollectionUnderTest(type, typeof(int)).New(capacity);
                var (put, take, taken) = (buffer.Get<Action<int>>("Put"), buffer.Get<Func<int>>("Take"), new int[2]);
                return Scenario.Of(
                    () => taken[0] = take(),
                    () => taken[1] = take(),
                    () =>
                    {
                        put(1);
                        put(2);
                    }).Giving(() => (taken.Min(), taken.Max()));
            },
            Search.Bounded(2));

        Assert.Equal([(1, 2)], found.Outcomes.Cast<(int, int)>());
        Assert.Empty(found.Bad);
        Assert.True(found.IsFinished);
    }

    private static void TryingForOneThatWaits(Type type)
    {
        var puts = Explorer.Explore(() =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(1);
            var (take, taken, fits) = (buffer.Get<Func<int>>("Take"), 0, false);
            return Scenario.Of(() => taken = take(), () => fits = buffer.Get<Func<int, bool>>("TryPut")(1)).Giving(() => (taken, fits));
        });
        var takes = Explorer.Explore(() =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(1);
            var (put, isThere, taken) = (buffer.Get<Action<int>>("Put"), false, 0);
            put(1);
            return Scenario.Of(() => put(2), () => isThere = buffer.Get<TryTake<int>>("TryTake")(out taken)).Giving(() => (taken, isThere));
        });

        Assert.Equal([(1, true)], puts.Outcomes.Concat(takes.Outcomes).Cast<(int, bool)>().Distinct());
        Assert.Empty(puts.Bad.Concat(takes.Bad));
        Assert.True(puts.IsComplete && takes.IsComplete);
    }

    // Who is overtaken may wait for ever; but there is never more than fits, and nobody takes what is gone.
    private static void Overtaking(Type type)
    {
        var puts = Explorer.Explore(() =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(1);
            var (put, tryPut, tryTake) = (buffer.Get<Action<int>>("Put"), buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"));
            put(1);
            return Scenario.Of(() => put(2), () => _ = tryTake(out _) && tryPut(3)).Giving(() => (tryTake(out _), tryTake(out _)));
        });
        var takes = Explorer.Explore(() =>
        {
            var buffer = new CollectionUnderTest(type, typeof(int)).New(1);
            var (take, tryPut, tryTake) = (buffer.Get<Func<int>>("Take"), buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"));
            var (taken, isThere) = (0, false);
            return Scenario.Of(() => taken = take(), () => isThere = tryPut(1) && tryTake(out _)).Giving(() => (taken == 1, isThere));
        });

        Assert.Equal([(true, false)], puts.Outcomes.Concat(takes.Outcomes).Cast<(bool, bool)>().Distinct());
        Assert.All(puts.Bad.Concat(takes.Bad), each => Assert.Equal(OutcomeKind.Deadlock, each.Outcome.Kind));
        Assert.True(puts.IsComplete && takes.IsComplete);
    }

    private static Func<Bench> Operations(Type type, int capacity) => () =>
    {
        var buffer = new CollectionUnderTest(type, typeof(int)).New(capacity);
        var (put, take) = (buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"));
        var takeFirst = Operation.TakeFirst("take", take);
        return new Bench((thread, step, kind) => kind == Put ? Operation.Add("put", (10 * thread) + step + 1, put, capacity) : takeFirst, takeFirst);
    };
}
