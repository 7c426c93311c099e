using NotebookCourse.Experiments.Workers;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Factoring.Exercises;

public class FairSharesTests
{
    public static TheoryData<string, Func<int, int, IEnumerable<IndexRange>>> RightOnes => new()
    {
        { "edges", (count, workers) => Each(workers, w => new((int)((long)w * count / workers), (int)((w + 1L) * count / workers))) },
        { "edges in floating point, multiplied first", (count, workers) => Each(workers, w => new((int)((double)w * count / workers), (int)((w + 1.0) * count / workers))) },
        { "long ones first", LongOnesFirst },
        { "idle ones get nothing at zero", (count, workers) => LongOnesFirst(count, workers).Select(share => share.Count == 0 ? default : share).ToArray() },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, int, IEnumerable<IndexRange>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.FairShares.Check(right));
    }

    public static TheoryData<string, Func<int, int, IEnumerable<IndexRange>>, string[]> WrongOnes => new()
    {
        { "rest lost", (count, workers) => Each(workers, w => new(w * (count / workers), (w + 1) * (count / workers))), ["Items: 1, workers: 2", "Item 0 is in no share"] },
        { "rest to the last", (count, workers) => Each(workers, w => new(w * (count / workers), w == workers - 1 ? count : (w + 1) * (count / workers))), ["The longest share holds"] },
        { "rounded up", (count, workers) => RoundedUp(count, workers), ["The longest share holds 2 and the shortest 0"] },
        { "rounded up without end", (count, workers) => Each(workers, w => new(w * ((count + workers - 1) / workers), (w + 1) * ((count + workers - 1) / workers))), ["There is no item 1"] },
        { "edges as int", (count, workers) => Each(workers, w => new(w * count / workers, (w + 1) * count / workers)), ["Items: 1000000, workers: 3000"] },
        { "edges as double, divided first", (count, workers) => Each(workers, w => new((int)(w * ((double)count / workers)), (int)((w + 1) * ((double)count / workers)))), ["Items: 1, workers: 49", "Item 0 is in no share"] },
        { "edges as float, divided first", (count, workers) => Each(workers, w => new((int)(w * ((float)count / workers)), (int)((w + 1) * ((float)count / workers)))), ["Items: 1, workers: 41", "Item 0 is in no share"] },
        { "edges as double, rounded up", (count, workers) => Each(workers, w => new((int)Math.Ceiling(w * ((double)count / workers)), (int)Math.Ceiling((w + 1) * ((double)count / workers)))), ["workers: 187", "There is no item 3"] },
        { "last included", (count, workers) => Each(workers, w => new(w * count / workers, (w + 1) * count / workers + (w < workers - 1 ? 1 : 0))), ["Items: 1", "Item 0 stands where item 1 comes next"] },
        { "dealt like cards", (count, workers) => Each(workers, w => new(w, count, workers)), ["Item 2 stands where item 1 comes next"] },
        { "none for the idle", (count, workers) => LongOnesFirst(count, workers).Where(share => share.Count > 0), ["Shares: 1 instead of 2"] },
        { "one too many", (count, workers) => [.. LongOnesFirst(count, workers), default], ["more shares than workers"] },
        { "without end", (_, _) => Forever(), ["more shares than workers"] },
        { "null", (_, _) => null!, ["null"] },
        { "throws late", (_, _) => Enumerable.Range(0, 1).Select<int, IndexRange>(zero => new(1 / zero, 0)), ["DivideByZeroException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, int, IEnumerable<IndexRange>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.FairShares.Check(wrong), found);
    }

    private static IndexRange[] Each(int workers, Func<int, IndexRange> share) => [.. Enumerable.Range(0, workers).Select(share)];

    private static IndexRange[] LongOnesFirst(int count, int workers)
    {
        var (length, rest) = Math.DivRem(count, workers);
        var next = 0;
        return Each(workers, w => new(next, next += length + (w < rest ? 1 : 0)));
    }

    private static IndexRange[] RoundedUp(int count, int workers)
    {
        var length = (int)(((long)count + workers - 1) / workers);
        return Each(workers, w => new((int)Math.Min((long)w * length, count), (int)Math.Min((w + 1L) * length, count)));
    }

    private static IEnumerable<IndexRange> Forever()
    {
        while (true)
            yield return default;
    }
}
