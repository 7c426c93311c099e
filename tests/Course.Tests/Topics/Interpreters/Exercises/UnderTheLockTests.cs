using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Interpreters.Exercises;

namespace NotebookCourse.Tests.Topics.Interpreters.Exercises;

public class UnderTheLockTests
{
    public static TheoryData<string, Func<LockedLoad, int>> RightOnes => new()
    {
        { "by the longer of the two", UnderTheLockExercise.Done },
        { "by cases", load => load.Wait < (load.Threads - 1) * load.Compute ? (load.Threads * load.Rounds * load.Compute) + load.Wait : (load.Rounds * (load.Compute + load.Wait)) + ((load.Threads - 1) * load.Compute) },
        { "played", Played },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<LockedLoad, int> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.UnderTheLock.Check(right));
    }

    public static TheoryData<string, Func<LockedLoad, int>, string[]> WrongOnes => new()
    {
        { "as given", load => load.Threads * load.Rounds * (load.Compute + load.Wait), ["Threads: 2, rounds: 1, compute: 10\u00a0ms, wait: 100\u00a0ms", "120\u00a0ms", "220\u00a0ms"] },
        { "no lock at all", load => load.Rounds * (load.Compute + load.Wait), ["Threads: 4, rounds: 1, compute: 10\u00a0ms, wait: 0\u00a0ms", "40\u00a0ms"] },
        { "the lock alone", load => load.Threads * load.Rounds * load.Compute, ["Threads: 1, rounds: 3, compute: 10\u00a0ms, wait: 40\u00a0ms"] },
        { "the larger of the two bounds", load => Math.Max(load.Threads * load.Rounds * load.Compute, load.Rounds * (load.Compute + load.Wait)), ["Threads: 2, rounds: 1, compute: 10\u00a0ms, wait: 100\u00a0ms"] },
        { "always bound by the lock", load => (load.Threads * load.Rounds * load.Compute) + load.Wait, ["Threads: 1, rounds: 3"] },
        { "the last wait forgotten", load => ((load.Rounds - 1) * Math.Max(load.Threads * load.Compute, load.Compute + load.Wait)) + (load.Threads * load.Compute), ["Threads: 1, rounds: 3"] },
        { "one round too many", load => load.Rounds * Math.Max(load.Threads * load.Compute, load.Compute + load.Wait), ["Threads: 2, rounds: 1"] },
        { "throws", _ => throw new NotSupportedException("no"), ["NotSupportedException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<LockedLoad, int> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.UnderTheLock.Check(wrong), found);
    }

    [Fact]
    public void Done_SmallLoads_IsWhatThreadsInVirtualTimeNeed()
    {
        foreach (var load in (LockedLoad[])[new(1, 1, 1, 0), new(2, 3, 10, 9), new(2, 3, 10, 10), new(2, 3, 10, 11), new(5, 4, 3, 20), new(5, 4, 3, 2)])
            Assert.Equal(Simulated(load), UnderTheLockExercise.Done(load));
    }

    // Real threads in virtual time, with a lock that serves who has waited longest.
    private static int Simulated(LockedLoad load)
    {
        var (simulation, globalLock) = (new Simulation(), new CountingSemaphore(1));
        for (var thread = 0; thread < load.Threads; thread++)
        {
            simulation.Add("thread", 0, () =>
            {
                for (var round = 0; round < load.Rounds; round++)
                {
                    globalLock.Wait();
                    simulation.Sleep(load.Compute);
                    globalLock.Release();
                    if (load.Wait > 0) simulation.Sleep(load.Wait);
                }
            });
        }
        simulation.Run(TestContext.Current.CancellationToken);
        return (int)simulation.Now;
    }

    private static int Played(LockedLoad load)
    {
        var (free, ready) = (0, new int[load.Threads]);
        for (var round = 0; round < load.Rounds; round++)
        {
            for (var thread = 0; thread < load.Threads; thread++)
            {
                free = Math.Max(free, ready[thread]) + load.Compute;
                ready[thread] = free + load.Wait;
            }
        }
        return ready.Max();
    }
}
