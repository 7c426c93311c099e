namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a stack must stand.</summary>
internal static class StackChecks
{
    private const int Push = 0, Pop = 1;

    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["every schedule of two that push"] = type => CollectionChecks.EverySchedule(Operations(type), [], [Push, Pop], [Push]),
        ["every schedule of two that pop"] = type => CollectionChecks.EverySchedule(Operations(type), [Push, Push], [Pop], [Pop]),
        ["random programs and schedules"] = type => Linearizability.CheckSchedules(Linearizability.Programs(2, 2, 2), Operations(type)),
        ["random programs and threads"] = type => Linearizability.CheckThreads(Linearizability.Programs(2, 2, 2), Operations(type)),
        ["a million values"] = type =>
        {
            var stack = new CollectionUnderTest(type, typeof(int)).New();
            var push = stack.Get<Action<int>>("Push");
            CollectionChecks.Stress(500_000, 2, 2, value => Done(push, value), stack.Get<TryTake<int>>("TryPop"), keepsOrder: false);
            Assert.True(stack.Get<Func<bool>>("get_IsEmpty")());
        },
    };

    private static Func<Bench> Operations(Type type) => () =>
    {
        var stack = new CollectionUnderTest(type, typeof(int)).New();
        var (push, pop) = (stack.Get<Action<int>>("Push"), stack.Get<TryTake<int>>("TryPop"));
        var take = Operation.TakeLast("pop", pop);
        return new Bench((thread, step, kind) => kind == Push ? Operation.Add("push", (10 * thread) + step + 1, value => Done(push, value)) : take, take);
    };

    private static bool Done(Action<int> add, int value)
    {
        add(value);
        return true;
    }
}
