using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Threads.Exercises;

public class RoundRobinTests
{
    public static TheoryData<string, Action<IReadOnlyList<IEnumerator<int>>>> RightOnes => new()
    {
        { "queue", Queue },
        { "list from which those at the end are removed", threads => { var left = threads.ToList(); while (left.Count > 0) left.RemoveAll(thread => !thread.MoveNext()); } },
        { "rounds until nobody takes a step", threads => { while (threads.Sum(thread => thread.MoveNext() ? 1 : 0) > 0) { } } },
        { "every round in the other order", threads => { var left = threads.ToList(); while (left.Count > 0) { left = [.. left.Where(thread => thread.MoveNext())]; left.Reverse(); } } },
        { "flags", Flags },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Action<IReadOnlyList<IEnumerator<int>>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.RoundRobin.Check(right));
    }

    public static TheoryData<string, Action<IReadOnlyList<IEnumerator<int>>>, string[]> WrongOnes => new()
    {
        { "one after the other", threads => { foreach (var thread in threads) while (thread.MoveNext()) { } }, ["A 2, B 2", "A A: A takes step 2 while B has taken 0"] },
        { "one round", threads => { foreach (var thread in threads) thread.MoveNext(); }, ["A 2, B 2", "A B: A has taken 1 of its 2 steps"] },
        { "until the first is at its end", threads => { while (threads.All(thread => thread.MoveNext())) { } }, ["A 1, B 3", "B has taken 1 of its 3 steps"] },
        { "stops when anyone is", threads => { while (threads.Count > 0 && threads.Select(thread => thread.MoveNext()).ToList().All(more => more)) { } }, ["A 1, B 3", "B has taken 2 of its 3 steps"] },
        { "removed while counting up", RemovedWhileCountingUp, ["A 2, B 0, C 1", "A A: A takes step 2 while C has taken 0"] },
        { "stack", Stack, ["takes step 2 while"] },
        { "two steps each", threads => { var left = threads.ToList(); while (left.Count > 0) left.RemoveAll(thread => !(thread.MoveNext() && thread.MoveNext())); }, ["A 2, B 2", "A A: A takes step 2 while B has taken 0"] },
        { "nobody", _ => { }, ["A 1", "nothing: A has taken 0 of its 1 step"] },
        { "without end", threads => { while (true) foreach (var thread in threads) thread.MoveNext(); }, ["EndlessException"] },
        { "at least one", threads => { var ready = new Queue<IEnumerator<int>>(threads); do { var thread = ready.Dequeue(); if (thread.MoveNext()) ready.Enqueue(thread); } while (ready.Count > 0); }, ["Steps that each has to take: nothing", "InvalidOperationException"] },
        { "restarted", threads => { foreach (var thread in threads) thread.Reset(); }, ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<IReadOnlyList<IEnumerator<int>>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.RoundRobin.Check(wrong), found);
    }

    private static void Queue(IReadOnlyList<IEnumerator<int>> threads)
    {
        var ready = new Queue<IEnumerator<int>>(threads);
        while (ready.TryDequeue(out var thread))
        {
            if (thread.MoveNext()) ready.Enqueue(thread);
        }
    }

    private static void Flags(IReadOnlyList<IEnumerator<int>> threads)
    {
        var ended = new bool[threads.Count];
        while (ended.Contains(false))
        {
            for (var thread = 0; thread < threads.Count; thread++)
                ended[thread] = ended[thread] || !threads[thread].MoveNext();
        }
    }

    // The one behind a removed one moves into its place, and is passed over.
    private static void RemovedWhileCountingUp(IReadOnlyList<IEnumerator<int>> threads)
    {
        var left = threads.ToList();
        while (left.Count > 0)
        {
            for (var i = 0; i < left.Count; i++)
            {
                if (!left[i].MoveNext()) left.RemoveAt(i);
            }
        }
    }

    private static void Stack(IReadOnlyList<IEnumerator<int>> threads)
    {
        var ready = new Stack<IEnumerator<int>>(threads);
        while (ready.TryPop(out var thread))
        {
            if (thread.MoveNext()) ready.Push(thread);
        }
    }
}
