using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Topics.Locks.Exercises;

public class CountingTests
{
    public static TheoryData<string, Func<int, ISemaphore>> RightOnes => new()
    {
        { "Barz", permits => new BarzSemaphore(permits) },
        { "the library's", permits => new CountingSemaphore(permits) },
        { "a monitor", permits => new MonitorSemaphore(permits) },
        { "baton passed on", permits => new OfBinaries(permits) { PassesTheLockOn = true } },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Func<int, ISemaphore> right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Counting.Check(right));
    }

    public static TheoryData<string, Func<int, ISemaphore>, string[]> WrongOnes => new()
    {
        { "as given", permits => new OfBinaries(permits), ["Threads that wait: 2", "it ends"] },
        { "one permit for all", _ => new BinarySemaphore(), ["it ends"] },
        { "as many as want", _ => new Free(), ["at most 1 inside", "there were more inside"] },
        { "one too many", permits => new CountingSemaphore(permits + 1), ["there were more inside"] },
        { "one too few", permits => new CountingSemaphore(Math.Max(0, permits - 1)), ["deadlock"] },
        { "one permit where there should be none", permits => new CountingSemaphore(Math.Max(1, permits)), ["Permits: 0. One thread alone. Times it releases: 0; times it waits after that: 1.", "its last wait never gets through", "it got through each time"] },
        { "two permits where there should be none", permits => new CountingSemaphore(permits == 0 ? 2 : permits), ["Permits: 0. One thread alone", "it got through each time"] },
        { "two permits at most", permits => new CountingSemaphore(Math.Min(permits, 2)), ["Permits: 3. One thread alone", "it gets through each time", "deadlock"] },
        { "a plain field behind a wait", permits => new Plain(permits), ["on real threads"] },
        { "gives back two", permits => new Twice(permits), ["there were more inside"] },
        { "never gives back", permits => new Keeper(permits), ["deadlock"] },
        { "null", _ => null!, ["NullReferenceException"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Func<int, ISemaphore> wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Counting.Check(wrong), found);
    }

    // The construction of the first textbooks; with the lock handed on to whoever is woken it is right (Hemmendinger, 1988).
    private sealed class OfBinaries(int permits) : ISemaphore
    {
        private readonly BinarySemaphore _lock = new(), _gate = new(isFree: false);
        private int _count = permits;

        public bool PassesTheLockOn { get; init; }

        public void Wait()
        {
            _lock.Wait();
            if (--_count < 0)
            {
                _lock.Release();
                _gate.Wait();
                if (!PassesTheLockOn) return;
            }
            _lock.Release();
        }

        public void Release()
        {
            _lock.Wait();
            if (++_count <= 0)
            {
                _gate.Release();
                if (PassesTheLockOn) return;
            }
            _lock.Release();
        }
    }

    private sealed class Free : ISemaphore
    {
        public void Wait()
        {
        }

        public void Release()
        {
        }
    }

    private sealed class Plain(int permits) : ISemaphore
    {
        private volatile int _count = permits;

        public void Wait()
        {
            Atomic.SpinUntil(() => _count > 0);
            _count--;
        }

        public void Release() => _count++;
    }

    private sealed class Twice(int permits) : ISemaphore
    {
        private readonly CountingSemaphore _semaphore = new(permits);

        public void Wait() => _semaphore.Wait();

        public void Release()
        {
            _semaphore.Release();
            _semaphore.Release();
        }
    }

    private sealed class Keeper(int permits) : ISemaphore
    {
        private readonly CountingSemaphore _semaphore = new(permits);

        public void Wait() => _semaphore.Wait();

        public void Release()
        {
        }
    }
}
