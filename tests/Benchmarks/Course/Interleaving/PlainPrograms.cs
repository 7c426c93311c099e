using System.Globalization;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Benchmarks.Course.Interleaving;

/// <summary>Plain C# that is explored, and how long it takes until the first answer is there.</summary>
internal static class PlainPrograms
{
    private const double FirstTarget = 100, AgainTarget = 10;

    private static int _n;

    /// <summary>Two threads of five plain accesses each: 252 orders.</summary>
    public static Scenario FiveAccessesEach()
    {
        int a = 0, b = 0;
        Action five = () =>
        {
            a = 1;
            b = a;
            a = b;
        };
        return Scenario.Of(five, five).Giving(() => a + b);
    }

    /// <summary>Prints how long programs take the first time and again; to be called before anything else was explored.</summary>
    public static void FirstAndAgain() => TextTable.Print("Plain programs that nobody has explored yet, one after the other: milliseconds until the answer is there",
    [
        ["", "first", "target", "", "again, the fastest of nine", "target", ""],
        Row("n++ twice, the first in this process", () =>
        {
            _n = 0;
            return Scenario.Of(() => _n++, () => _n++).Giving(() => _n);
        }),
        Row("five plain accesses each", FiveAccessesEach),
        Row("two locks in opposite order", OppositeLocks),
        Row("threads that are started and joined", () => Scenario.Program(Started)),
        Row("tasks that are awaited", () => Scenario.Program(Awaited)),
    ]);

    private static string[] Row(string name, Func<Scenario> make)
    {
        var first = Milliseconds(make);
        var again = Enumerable.Range(0, 9).Min(_ => Milliseconds(make));
        return [name, Text(first), Text(FirstTarget), Judged(first <= FirstTarget), Text(again), Text(AgainTarget), Judged(again <= AgainTarget)];
    }

    private static double Milliseconds(Func<Scenario> make)
    {
        var start = TimeProvider.System.GetTimestamp();
        var found = Explorer.Explore(make);
        var elapsed = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
        // What is not seen is quickly done.
        return found is { IsComplete: true, Runs: > 1 } ? elapsed : throw new InvalidOperationException($"The program was not seen whole: {found.Runs} runs, complete {found.IsComplete}; {string.Join("; ", [.. found.Unseen, .. found.NotFollowed])}");
    }

    private static Scenario OppositeLocks()
    {
        var (one, other, met) = (new object(), new object(), 0);
        return Scenario.Of(() => Both(one, other), () => Both(other, one)).Giving(() => met);

        void Both(object outer, object inner)
        {
            lock (outer)
            {
                lock (inner) met++;
            }
        }
    }

    private static int Started()
    {
        var count = 0;
        var threads = new[] { new Thread(() => count++), new Thread(() => count++) };
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return count;
    }

    private static async Task<int> Awaited()
    {
        var count = 0;
        await Task.WhenAll(AddAsync(), AddAsync());
        return count;

        async Task AddAsync()
        {
            await Task.Yield();
            count++;
        }
    }

    private static string Text(double milliseconds) => milliseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Judged(bool met) => met ? "met" : "missed";
}
