using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Railways.Exercises;

public class PlatformsTests
{
    public static TheoryData<string, Func<int, Action<Action>>> RightOnes => new()
    {
        { "counting semaphore", platforms => Guarded(new CountingSemaphore(platforms)) },
        { "monitor semaphore", platforms => Guarded(new MonitorSemaphore(platforms)) },
        { "count and spin", ByHand },
        { "permit put back whatever happens", PutBackWhateverHappens },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, Action<Action>> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Platforms.Check(right));
    }

    public static TheoryData<string, Func<int, Action<Action>>, string[]> WrongOnes => new()
    {
        { "as given", _ => stop => stop(), ["Platforms: 1. Trains: 2.", "2 trains stood"] },
        { "one permit", _ => Guarded(new CountingSemaphore(1)), ["2 trains stand at the platforms", "never more than 1"] },
        { "one permit too many", platforms => Guarded(new CountingSemaphore(platforms + 1)), ["2 trains stood"] },
        { "one permit too few", platforms => Guarded(new CountingSemaphore(platforms - 1)), ["deadlock"] },
        { "two permits whatever the station", _ => Guarded(new CountingSemaphore(2)), ["Platforms: 1.", "2 trains stood"] },
        { "permit put back too early", platforms => Early(new CountingSemaphore(platforms)), ["2 trains stood"] },
        { "permit kept", platforms => Kept(new CountingSemaphore(platforms)), ["deadlock"] },
        { "a semaphore for each train", platforms => stop => Guarded(new CountingSemaphore(platforms))(stop), ["2 trains stood"] },
        { "a plain field behind a wait", Plain, ["on real threads", "2 trains stood"] },
        { "does not stop", _ => _ => { }, ["did not stop"] },
        { "stops twice", platforms => stop => Guarded(new CountingSemaphore(platforms))(() => { stop(); stop(); }), ["stopped 2 times"] },
        { "does not wait", platforms => NotWaiting(new CountingSemaphore(platforms)), ["did not stop"] },
        { "null", _ => null!, ["NullReferenceException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, Action<Action>> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Platforms.Check(wrong), found);
    }

    private static Action<Action> Plain(int platforms)
    {
        var free = platforms;
        return stop =>
        {
            Atomic.SpinUntil(() => Volatile.Read(ref free) > 0);
            Volatile.Write(ref free, free - 1);
            stop();
            Volatile.Write(ref free, free + 1);
        };
    }

    private static Action<Action> Guarded(ISemaphore free) => stop =>
    {
        free.Wait();
        stop();
        free.Release();
    };

    private static Action<Action> PutBackWhateverHappens(int platforms)
    {
        var free = new CountingSemaphore(platforms);
        return stop =>
        {
            free.Wait();
            try
            {
                stop();
            }
            finally
            {
                free.Release();
            }
        };
    }

    private static Action<Action> ByHand(int platforms)
    {
        var free = new Shared<int>("free", platforms);
        return stop =>
        {
            while (true)
            {
                Atomic.SpinUntil(() => free.Value > 0);
                var count = free.Value;
                if (count > 0 && free.TryReplace(count, count - 1)) break;
            }
            stop();
            free.Update(count => count + 1);
        };
    }

    private static Action<Action> Early(CountingSemaphore free) => stop =>
    {
        free.Wait();
        free.Release();
        stop();
    };

    private static Action<Action> Kept(CountingSemaphore free) => stop =>
    {
        free.Wait();
        stop();
    };

    private static Action<Action> NotWaiting(CountingSemaphore free) => stop =>
    {
        if (!free.TryWait()) return;
        stop();
        free.Release();
    };
}
