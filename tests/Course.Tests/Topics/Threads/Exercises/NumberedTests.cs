using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Threads.Exercises;

public class NumberedTests
{
    public static TheoryData<string, Action<int, Action<Action>, Action<int>>> RightOnes => new()
    {
        { "a copy in each round", (threads, start, work) => { for (var i = 0; i < threads; i++) { var mine = i; start(() => work(mine)); } } },
        { "foreach", (threads, start, work) => { foreach (var number in Enumerable.Range(0, threads)) start(() => work(number)); } },
        { "a method's parameter", (threads, start, work) => { void Begin(int number) => start(() => work(number)); for (var i = 0; i < threads; i++) Begin(i); } },
        { "recursion", Recursion },
        { "a closed delegate", (threads, start, work) => { for (var i = 0; i < threads; i++) start(Closed(work, i)); } },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Action<int, Action<Action>, Action<int>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Numbered.Check(right));
    }

    public static TheoryData<string, Action<int, Action<Action>, Action<int>>, string[]> WrongOnes => new()
    {
        { "the loop's variable", (threads, start, work) => { for (var i = 0; i < threads; i++) start(() => work(i)); }, ["Threads: 1. None begins before the last one has been started.", "thread 0 called work with: 1"] },
        { "a copy outside the loop", (threads, start, work) => { var mine = 0; for (var i = 0; i < threads; i++) { mine = i; start(() => work(mine)); } }, ["Threads: 2", "thread 0 called work with: 1"] },
        { "a copy inside the thread", (threads, start, work) => { for (var i = 0; i < threads; i++) start(() => { var mine = i; work(mine); }); }, ["thread 0 called work with: 1"] },
        { "counted inside", (threads, start, work) => { var next = 0; for (var i = 0; i < threads; i++) start(() => work(next++)); }, ["the last one begins first", "thread 0 called work with: 1"] },
        { "counted inside in one step", (threads, start, work) => { var next = -1; for (var i = 0; i < threads; i++) start(() => work(Interlocked.Increment(ref next))); }, ["the last one begins first", "thread 0 called work with: 1"] },
        { "from one", (threads, start, work) => { for (var i = 1; i <= threads; i++) { var mine = i; start(() => work(mine)); } }, ["Threads: 1. Each begins as soon as it is started.", "thread 0 called work with: 1"] },
        { "one too few", (threads, start, work) => { for (var i = 0; i < threads - 1; i++) { var mine = i; start(() => work(mine)); } }, ["threads started: 0"] },
        { "one too many", (threads, start, work) => { for (var i = 0; i <= threads; i++) { var mine = i; start(() => work(mine)); } }, ["threads started: 2"] },
        { "no threads at all", (threads, _, work) => { for (var i = 0; i < threads; i++) work(i); }, ["threads started: 0"] },
        { "threads for nothing", (threads, start, work) => { for (var i = 0; i < threads; i++) { start(() => { }); work(i); } }, ["work(0) was called by the code that starts"] },
        { "idle threads", (threads, start, _) => { for (var i = 0; i < threads; i++) start(() => { }); }, ["thread 0 never called work"] },
        { "twice", (threads, start, work) => { for (var i = 0; i < threads; i++) { var mine = i; start(() => { work(mine); work(mine); }); } }, ["thread 0 called work with: 0, 0"] },
        { "all in one", (threads, start, work) => { for (var i = 0; i < threads; i++) start(() => { for (var j = 0; j < threads; j++) work(j); }); }, ["Threads: 2", "thread 0 called work with: 0, 1"] },
        { "without end", (_, start, _) => { while (true) start(() => { }); }, ["still no end"] },
        { "threads inside out", (threads, start, work) => { for (var i = threads - 1; i >= 0; i--) { var mine = i; start(() => work(mine)); } }, ["Threads: 2", "thread 0 called work with: 1"] },
        { "throws", (_, _, _) => throw new NotSupportedException(), ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Action<int, Action<Action>, Action<int>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Numbered.Check(wrong), found);
    }

    private static void Recursion(int threads, Action<Action> start, Action<int> work)
    {
        void From(int number)
        {
            if (number == threads) return;
            start(() => work(number));
            From(number + 1);
        }

        From(0);
    }

    private static Action Closed(Action<int> work, int number) => () => work(number);
}
