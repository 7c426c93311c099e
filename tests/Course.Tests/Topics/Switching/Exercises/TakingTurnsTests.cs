using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Switching.Exercises;

namespace NotebookCourse.Tests.Topics.Switching.Exercises;

public class TakingTurnsTests
{
    [Fact]
    public void Check_Queue_Passes() => CheckAssert.Right(Exercise.TakingTurns.Check(round => Play(round)));

    [Fact]
    public void Check_List_Passes() => CheckAssert.Right(Exercise.TakingTurns.Check(round =>
    {
        List<(int Thread, int Left)> line = [.. round.Work.Select((work, thread) => (thread, work))];
        var (done, now) = (new List<int>(new int[round.Work.Count]), 0);
        while (line.Count > 0)
        {
            var (thread, left) = line[0];
            var runs = Math.Min(round.Slice, left);
            now += runs;
            line.RemoveAt(0);
            if (left > runs) line.Add((thread, left - runs));
            else done[thread] = now;
            if (line.Count > 0 && line[0].Thread != thread) now += round.Switch;
        }
        return done;
    }));

    public static TheoryData<string, Func<RoundRobin, IReadOnlyList<int>>, string[]> WrongOnes => new()
    {
        { "as given", OneAfterTheOther, ["Expected: "] },
        { "the whole slice, even if it is done", round => Play(round, wholeSlice: true), ["Work: [5]\u00a0ms. Slice: 10\u00a0ms."] },
        { "switches for nothing", round => Play(round, Cost.Never), ["A switch: 1\u00a0ms"] },
        { "every turn costs a switch", round => Play(round, Cost.EachTurn), ["Expected: "] },
        { "a switch before the first", round => Play(round, Cost.FirstToo), ["Work: [4, 4]\u00a0ms. Slice: 2\u00a0ms. A switch: 1\u00a0ms."] },
        { "to the front of the line again", round => Play(round, toTheFront: true), ["Work: [2, 2]\u00a0ms. Slice: 1\u00a0ms.", "Expected: [3, 4]"] },
        { "how long each waited", round => [.. Play(round).Zip(round.Work, (done, work) => done - work)], ["Work: [5]"] },
        { "in the order of being done", round => [.. Play(round).Order()], ["Expected: "] },
        { "too few times", round => [.. Play(round).Skip(1)], ["Expected: [5]"] },
        { "null", _ => null!, ["null"] },
        { "throws", _ => throw new InvalidOperationException(), ["InvalidOperationException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<RoundRobin, IReadOnlyList<int>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.TakingTurns.Check(wrong), found);
    }

    private enum Cost
    {
        Right,
        Never,
        EachTurn,
        FirstToo,
    }

    private static int[] OneAfterTheOther(RoundRobin round)
    {
        var now = 0;
        return [.. round.Work.Select(work => now += work)];
    }

    private static int[] Play(RoundRobin round, Cost cost = Cost.Right, bool wholeSlice = false, bool toTheFront = false)
    {
        var line = new LinkedList<int>(Enumerable.Range(0, round.Work.Count));
        var (left, done, now, last) = (round.Work.ToArray(), new int[round.Work.Count], 0, -1);
        while (line.First is { Value: var thread })
        {
            line.RemoveFirst();
            var isSwitch = cost == Cost.EachTurn ? last >= 0 : last != thread && (last >= 0 || cost == Cost.FirstToo);
            if (isSwitch && cost != Cost.Never) now += round.Switch;
            var runs = wholeSlice ? round.Slice : Math.Min(round.Slice, left[thread]);
            (now, last) = (now + runs, thread);
            left[thread] -= runs;
            if (left[thread] <= 0) done[thread] = now;
            else if (toTheFront) line.AddFirst(thread);
            else line.AddLast(thread);
        }
        return done;
    }
}
