using NotebookCourse.Experiments;
using NotebookCourse.Topics.Interpreters;

namespace NotebookCourse.Tests.Topics.Interpreters;

public class GlobalLockTests
{
    // Far longer than any machine takes; only a lock that nobody gives away reaches it.
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    [Fact]
    public void Enter_ManyThreadsThatHandOver_NeverTwoInside()
    {
        var (globalLock, count, inside, most) = (new GlobalLock(TimeSpan.FromMilliseconds(1)), 0, 0, 0);

        DedicatedThreads.Run(4, _ =>
        {
            for (var round = 0; round < 2_000; round++)
            {
                globalLock.Enter();
                most = Math.Max(most, Interlocked.Increment(ref inside));
                count++;
                Interlocked.Decrement(ref inside);
                globalLock.Exit();
            }
        });

        Assert.Equal((8_000, 1), (count, most));
    }

    [Fact]
    public void Enter_WhileItIsHeld_AsksForItAfterAnInterval()
    {
        var globalLock = new GlobalLock(TimeSpan.FromMilliseconds(1));
        globalLock.Enter();
        Assert.False(globalLock.IsAskedFor);

        var other = Start(globalLock.Enter);

        Assert.True(SpinWait.SpinUntil(() => globalLock.IsAskedFor, Guard), "nobody asked");
        Assert.True(other.IsAlive);
        globalLock.Exit();
        Assert.True(other.Join(Guard));
        // Whoever has it now has not been asked by anybody.
        Assert.False(globalLock.IsAskedFor);
    }

    [Fact]
    public void HandOver_SomebodyHasAsked_ComesBackOnlyAfterThatOneHadIt()
    {
        var (globalLock, hadIt) = (new GlobalLock(TimeSpan.FromMilliseconds(1)), false);
        globalLock.Enter();
        var other = Start(() =>
        {
            globalLock.Enter();
            hadIt = true;
            globalLock.Exit();
        });
        Assert.True(SpinWait.SpinUntil(() => globalLock.IsAskedFor, Guard), "nobody asked");

        globalLock.HandOver();

        Assert.True(hadIt);
        globalLock.Exit();
        Assert.True(other.Join(Guard));
    }

    private static Thread Start(Action work)
    {
        var thread = new Thread(() => work()) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
