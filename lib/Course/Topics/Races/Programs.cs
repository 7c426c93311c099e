using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Races;

/// <summary>Small programs that race, each beside the one that does not. They can be explored, and run on real threads.</summary>
public static class Programs
{
    /// <summary>Each of several threads adds one to a counter, this many times, by reading it and writing it.</summary>
    /// <param name="threads">1 to 8.</param>
    /// <param name="increments">How often each: 1 to 100.</param>
    public static Func<Scenario> UnsafeCounter(int threads, int increments) =>
        Counter(threads, increments, count => count.Value++);

    /// <summary>The same in one indivisible step.</summary>
    /// <param name="threads">1 to 8.</param>
    /// <param name="increments">How often each: 1 to 100.</param>
    public static Func<Scenario> AtomicCounter(int threads, int increments) =>
        Counter(threads, increments, count => count.Update(value => value + 1));

    /// <summary>Two threads make something on first use: each looks whether it is there, and makes it if not. The result is how often it was made.</summary>
    public static Func<Scenario> LookThenMake() => () =>
    {
        var (there, made) = (new Shared<bool>("there"), new Shared<int>("made"));
        return Scenario.Of(2, _ =>
        {
            if (there.Value) return;
            made.Update(times => times + 1);
            there.Value = true;
        }).Giving(() => made.Value);
    };

    /// <summary>The same, but whoever is first takes the right to make it in the same step in which it looks.</summary>
    public static Func<Scenario> MakeOnce() => () =>
    {
        var (taken, made) = (new Shared<bool>("taken"), new Shared<int>("made"));
        return Scenario.Of(2, _ =>
        {
            if (taken.TryReplace(false, true)) made.Update(times => times + 1);
        }).Giving(() => made.Value);
    };

    private static Func<Scenario> Counter(int threads, int increments, Action<Shared<int>> add)
    {
        Require.InRange(threads, 1, 8);
        Require.InRange(increments, 1, 100);
        return () =>
        {
            var count = new Shared<int>("count");
            return Scenario.Of(threads, _ =>
            {
                for (var time = 0; time < increments; time++) add(count);
            }).Giving(() => count.Value);
        };
    }
}
