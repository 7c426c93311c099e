using System.Globalization;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a deque with an owner and thieves must stand.</summary>
internal static class DequeChecks
{
    private const int Push = 0, Pop = 1, Steal = 0;

    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["every schedule of the last item"] = type => CollectionChecks.EverySchedule(Operations(type), [Push], [Pop], [Steal]),
        ["every schedule of two items"] = type => CollectionChecks.EverySchedule(Operations(type), [Push, Push], [Pop], [Steal, Steal]),
        ["every schedule of a pop from nothing"] = type => CollectionChecks.EverySchedule(Operations(type), [], [Pop, Push], [Steal]),
        ["every schedule of a slot used again"] = type => CollectionChecks.EverySchedule(Operations(type), [Push], [Pop, Push], [Steal]),
        ["every schedule of a first item"] = type => CollectionChecks.EverySchedule(Operations(type), [], [Push], [Steal, Steal]),
        ["every schedule of a ring that turns"] = type => CollectionChecks.EverySchedule(Operations(type), [Push, Push], [Push, Push], [Steal, Steal]),
        ["every schedule of growing"] = type => CollectionChecks.EverySchedule(Operations(type), [Push], [Push, Push], [Steal]),
        ["every schedule of growing when the ring has turned"] = type => CollectionChecks.EverySchedule(Operations(type), [Push, Pop, Push, Push], [Push], [Steal]),
        ["random programs and schedules"] = type => Linearizability.CheckSchedules(Linearizability.Programs(2, 1, 1), Operations(type)),
        ["random programs and threads"] = type => Linearizability.CheckThreads(Linearizability.Programs(2, 1, 1), Operations(type)),
        ["a million items"] = Stress,
        ["no allocation"] = type =>
        {
            var (push, pop, steal) = Methods(type, 4);
            Allocation.AssertNone(() =>
            {
                push("a");
                push("b");
                Assert.True(pop(out _) && steal(out _));
            });
        },
    };

    // The owner pushes and pops in turns, so that the two sides meet at the last item again and again.
    private static void Stress(Type type)
    {
        const int Items = 1_000_000;
        var (push, pop, steal) = Methods(type, 2);
        var names = Enumerable.Range(0, Items).Select(NameOf).ToArray();
        var times = new byte[Items];
        var isOver = false;
        TestThreads.Run(3, thread =>
        {
            if (thread > 0)
            {
                while (!Volatile.Read(ref isOver)) if (steal(out var stolen)) times[NumberOf(stolen)]++;
                return;
            }
            for (var next = 0; next < Items; next++)
            {
                push(names[next]);
                if (next % 3 != 0 && pop(out var popped)) times[NumberOf(popped)]++;
            }
            while (pop(out var rest)) times[NumberOf(rest)]++;
            Volatile.Write(ref isOver, true);
        });

        Assert.All(times, time => Assert.Equal(1, time));
    }

    private static (Action<string> Push, TryTake<string> Pop, TryTake<string> Steal) Methods(Type type, int capacity)
    {
        var deque = new CollectionUnderTest(type, typeof(string)).New(capacity);
        return (deque.Get<Action<string>>("Push"), deque.Get<TryTake<string>>("TryPop"), deque.Get<TryTake<string>>("TrySteal"));
    }

    private static Func<Bench> Operations(Type type) => () =>
    {
        var (push, pop, steal) = Methods(type, 2);
        var (takeFirst, takeLast) = (Operation.TakeFirst("steal", Numbers(steal)), Operation.TakeLast("pop", Numbers(pop)));
        return new Bench((thread, step, kind) => thread > 0 ? takeFirst : kind == Push ? Operation.Add("push", step, value => Done(push, value)) : takeLast, takeLast);
    };

    private static TryTake<int> Numbers(TryTake<string> take) => (out int value) =>
    {
        var isTaken = take(out var text);
        // An item that is not there yet, or not any more, counts as one that was never pushed.
        value = isTaken && text is not null ? NumberOf(text) : -1;
        return isTaken;
    };

    private static bool Done(Action<string> push, int value)
    {
        push(NameOf(value));
        return true;
    }

    private static string NameOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int NumberOf(string name) => int.Parse(name, CultureInfo.InvariantCulture);
}
