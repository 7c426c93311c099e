using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Factoring.Exercises;

public class BreakEvenTests
{
    [Fact]
    public void Check_TryingOut_Passes() => CheckAssert.Right(Exercise.BreakEven.Check((startUp, perItem, processes) =>
    {
        var items = 1L;
        while (startUp * processes + (items + processes - 1) / processes * perItem >= items * perItem)
            items++;
        return items;
    }));

    [Fact]
    public void Check_Formula_Passes() => CheckAssert.Right(Exercise.BreakEven.Check((startUp, perItem, processes) =>
    {
        // n - ceil(n / p) must exceed the starts, in items: the least n with floor(n (p - 1) / p) > starts.
        var saved = startUp * processes / perItem + 1;
        return (saved * processes + processes - 2) / (processes - 1);
    }));

    public static TheoryData<string, Func<long, long, int, long>, string> WrongOnes => new()
    {
        { "one start for all", (startUp, perItem, processes) => Least(n => startUp + Share(n, processes) * perItem < n * perItem), "µs to start a process" },
        { "as fast is enough", (startUp, perItem, processes) => Least(n => startUp * processes + Share(n, processes) * perItem <= n * perItem), "Came out: 1. With so many items one thread takes 1\u00a0µs and the processes 1\u00a0µs." },
        { "shares rounded down", (startUp, perItem, processes) => Least(n => startUp * processes + n / processes * perItem < n * perItem), "Came out: 1. " },
        { "starts alone", (startUp, perItem, processes) => startUp * processes / perItem + 1, "Came out: 1. " },
        { "one too many", (startUp, perItem, processes) => Least(n => startUp * processes + Share(n, processes) * perItem < n * perItem) + 1, "Expected: 2. " },
        { "never", (_, _, _) => 0, "no number of items" },
        { "throws", (_, _, _) => throw new OverflowException("too much"), "OverflowException" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<long, long, int, long> wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.BreakEven.Check(wrong), found);
    }

    private static long Share(long items, int processes) => (items + processes - 1) / processes;

    private static long Least(Func<long, bool> wins)
    {
        var items = 1L;
        while (!wins(items))
            items++;
        return items;
    }
}
