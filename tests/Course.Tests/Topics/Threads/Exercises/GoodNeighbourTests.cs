using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Threads.Exercises;

public class GoodNeighbourTests
{
    public static TheoryData<string, Func<int, int, Action<int>, IEnumerable<int>>> RightOnes => new()
    {
        { "not after the last", (items, most, work) => Between(items, most, work) },
        { "after every full turn", (items, most, work) => After(items, most, work) },
        { "before a new turn", (items, most, work) => Before(items, most, work) },
        { "in chunks", (items, most, work) => Chunks(items, most, work) },
        { "as a query", (items, most, work) => Enumerable.Range(0, items).Chunk(most).Select(chunk => { foreach (var item in chunk) work(item); return 0; }) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, int, Action<int>, IEnumerable<int>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.GoodNeighbour.Check(right));
    }

    public static TheoryData<string, Func<int, int, Action<int>, IEnumerable<int>>, string[]> WrongOnes => new()
    {
        { "never", (items, _, work) => Every(items, int.MaxValue, work), ["Items: 2, at most 1 in one turn", "0 1: one turn has 2 items"] },
        { "after each", (items, _, work) => Every(items, 1, work), ["after", "turns it was not at its end"] },
        { "one too many", (items, most, work) => Every(items, most + 1, work), ["Items: 2, at most 1 in one turn", "one turn has 2 items"] },
        { "one too few", (items, most, work) => Every(items, Math.Max(1, most - 1), work), ["turns it was not at its end"] },
        { "at once", (items, _, work) => { for (var item = 0; item < items; item++) work(item); return []; }, ["it does 1 item before its first turn"] },
        { "sleeps", (items, most, work) => After(items, most, work).Select(_ => 1), ["it sleeps instead of handing on"] },
        { "the last left out", (items, most, work) => After(items - 1, most, work), ["Items: 1", "not every item in order"] },
        { "from one", (items, most, work) => After(items, most, item => work(item + 1)), ["not every item in order"] },
        { "backwards", (items, most, work) => After(items, most, item => work(items - 1 - item)), ["Items: 2", "not every item in order"] },
        { "the item at a turn's end done twice", (items, most, work) => Chunks(items, most, item => { work(item); if (item > 0 && item % most == 0) work(item); }), ["one turn has"] },
        { "endless", (_, _, _) => Endless(), ["turns it was not at its end"] },
        { "null", (_, _, _) => null!, ["null"] },
        { "throws late", (items, most, work) => After(items, 0 * most, work), ["DivideByZeroException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, int, Action<int>, IEnumerable<int>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.GoodNeighbour.Check(wrong), found);
    }

    private static IEnumerable<int> Between(int items, int most, Action<int> work)
    {
        for (var item = 0; item < items; item++)
        {
            work(item);
            if ((item + 1) % most == 0 && item + 1 < items) yield return 0;
        }
    }

    private static IEnumerable<int> After(int items, int most, Action<int> work)
    {
        for (var item = 0; item < items; item++)
        {
            work(item);
            if ((item + 1) % most == 0) yield return 0;
        }
    }

    private static IEnumerable<int> Before(int items, int most, Action<int> work)
    {
        for (var item = 0; item < items; item++)
        {
            if (item > 0 && item % most == 0) yield return 0;
            work(item);
        }
    }

    private static IEnumerable<int> Chunks(int items, int most, Action<int> work)
    {
        for (var first = 0; first < items; first += most)
        {
            for (var item = first; item < Math.Min(first + most, items); item++)
                work(item);
            yield return 0;
        }
    }

    private static IEnumerable<int> Every(int items, int most, Action<int> work)
    {
        for (var item = 0; item < items; item++)
        {
            work(item);
            if (item % most == most - 1) yield return 0;
        }
    }

    private static IEnumerable<int> Endless()
    {
        while (true)
            yield return 0;
    }
}
