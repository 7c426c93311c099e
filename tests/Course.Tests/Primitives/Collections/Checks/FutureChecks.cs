using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a future must stand.</summary>
internal static class FutureChecks
{
    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["it is set once"] = type =>
        {
            var future = Of(type);
            Assert.False(future.IsSet());
            future.Set(1);

            Assert.Throws<InvalidOperationException>(() => future.Set(2));
            Assert.False(future.TrySet(3));

            Assert.Equal((true, 1), (future.IsSet(), future.Wait()));
        },
        ["its error is thrown"] = type =>
        {
            var future = Of(type);
            future.SetError(new FormatException("no number"));

            Assert.Equal("no number", Assert.Throws<FormatException>(() => future.Wait()).Message);
        },
        ["continuations run in order, and late ones at once"] = type =>
        {
            var (future, seen) = (Of(type), new List<int>());
            for (var number = 0; number < 3; number++)
            {
                var mine = number;
                future.OnSet(() => seen.Add(mine));
            }
            Assert.Empty(seen);
            future.Set(1);
            future.OnSet(() => seen.Add(3));

            Assert.Equal([0, 1, 2, 3], seen);
        },
        ["every schedule of two that set it"] = type => Explore(() =>
        {
            var future = Of(type);
            var wins = new bool[2];
            return Scenario.Of(2, number => wins[number] = future.TrySet(number)).Giving(() => (wins[0], wins[1], future.Wait()));
        }, (true, false, 0), (false, true, 1)),
        ["every schedule of setting and waiting"] = type => Explore(() =>
        {
            var future = Of(type);
            var seen = 0;
            return Scenario.Of(() => future.Set(7), () => seen = future.Wait()).Giving(() => seen);
        }, 7),
        ["every schedule of setting and continuing"] = type => Explore(() =>
        {
            var future = Of(type);
            var times = new int[2];
            return Scenario.Of(() => future.Set(7), () => future.OnSet(() => times[0]++), () => future.OnSet(() => times[1]++)).Giving(() => (times[0], times[1]));
        }, (1, 1)),
    };

    private static void Explore(Func<Scenario> program, params object[] outcomes)
    {
        var found = Explorer.Explore(program);

        Assert.Empty(found.Bad);
        Assert.Equal(outcomes.ToHashSet(), found.Outcomes.ToHashSet()!);
        Assert.True(found.IsComplete);
    }

    private static (Action<int> Set, Func<int, bool> TrySet, Action<Exception> SetError, Func<int> Wait, Func<bool> IsSet, Action<Action> OnSet) Of(Type type)
    {
        var future = new CollectionUnderTest(type, typeof(int)).New();
        return (future.Get<Action<int>>("Set"), future.Get<Func<int, bool>>("TrySet"), future.Get<Action<Exception>>("SetError"), future.Get<Func<int>>("Wait"), future.Get<Func<bool>>("get_IsSet"), future.Get<Action<Action>>("OnSet"));
    }
}
