using NotebookCourse.Exercises;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using Solution = System.Func<System.Collections.Generic.IReadOnlyList<System.Func<System.Threading.Tasks.Task>>, int, System.Threading.Tasks.Task>;

namespace NotebookCourse.Tests.Topics.Downloads.Exercises;

public class AtMostTests
{
    public static TheoryData<string, Solution> RightOnes => new()
    {
        { "semaphore", Semaphore },
        { "semaphore, away from the context", SemaphoreAway },
        { "semaphore on the pool", (jobs, most) => Task.Run(() => Semaphore(jobs, most)) },
        { "runners that take the next", Runners },
        { "runners on the pool", RunnersOnThePool },
        { "when any, failures kept", WhenAny },
        { "parallel, failures kept", ParallelKeeping },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Solution right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.AtMost.Check(right));
    }

    public static TheoryData<string, Solution, string[]> WrongOnes => new()
    {
        { "one by one", OneByOne, ["Jobs: 6, at most 3 at a time. None has ended yet.", "Expected: 3 in flight now.", "Came out: 1 in flight"] },
        { "all at once", (jobs, _) => Task.WhenAll(jobs.Select(job => job())), ["6 were in flight"] },
        { "batches", Batches, ["Ended so far, by number: 1.", "Expected: 3 in flight now. Came out: 2 in flight"] },
        { "one too many", (jobs, most) => Semaphore(jobs, most + 1), ["4 were in flight"] },
        { "one too few", (jobs, most) => Semaphore(jobs, Math.Max(1, most - 1)), ["Came out: 2 in flight"] },
        { "place lost to a failure", NoFinally, ["Job 0 failed", "nothing moves any more"] },
        { "parallel as it comes", (jobs, most) => Parallel.ForEachAsync(jobs, new ParallelOptions { MaxDegreeOfParallelism = most }, async (job, _) => await job()), ["Job 0 failed"] },
        { "failure swallowed", Swallowing, ["never hears of the failure"] },
        { "not awaited", (jobs, most) => { _ = Semaphore(jobs, most); return Task.CompletedTask; }, ["The task had ended, although jobs were still in flight: 3"] },
        { "each twice", (jobs, most) => Semaphore([.. jobs, .. jobs], most), ["was started a second time"] },
        { "first forgotten", (jobs, most) => Semaphore([.. jobs.Skip(1)], most), ["in flight"] },
        { "begins some only", async (jobs, _) => { if (jobs.Count > 0) await jobs[0](); }, ["in flight"] },
        { "begins none", (_, _) => Task.CompletedTask, ["The task had ended, and job 0 was never begun."] },
        { "blocks its thread", (jobs, _) => { foreach (var job in jobs) job().Wait(); return Task.CompletedTask; }, ["1 in flight, and the code holds its thread in a wait"] },
        { "blocks a thread of the pool", (jobs, _) => Task.Run(() => { foreach (var job in jobs) job().Wait(); }), ["Came out: 1 in flight"] },
        { "never ends", async (jobs, most) => { await Semaphore(jobs, most); await new TaskCompletionSource().Task; }, ["the task has not"] },
        { "null", (_, _) => null!, ["null"] },
        { "throws", (_, _) => throw new FormatException("no"), ["FormatException: no"] },
        { "throws later", async (_, _) => { await Task.Yield(); throw new FormatException("no"); }, ["FormatException: no"] },
        { "void on the loose", (jobs, most) => { Loose(); return Semaphore(jobs, most); }, ["FormatException: loose"] },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Solution wrong, string[] found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.AtMost.Check(wrong), found);
    }

    // Where others keep the pool busy, the check gives whoever seems to stand still a moment to move after all.
    [Fact]
    public void Check_LooksForAPlaceNowAndThen_IsRefutedOnABusyPoolToo() =>
        CheckAssert.Wrong(OnABusyPool(LooksNowAndThen), "A place that becomes free is taken at once", "with Task.Delay, is late each time");

    [Fact]
    public void Check_RightOneOnABusyPool_Passes() => CheckAssert.Right(OnABusyPool(RunnersOnThePool));

    private static CheckResult OnABusyPool(Solution answer)
    {
        using var others = new ManualResetEventSlim();
        var busy = Task.Run(others.Wait);
        try
        {
            return Exercise.AtMost.Check(answer);
        }
        finally
        {
            others.Set();
            busy.Wait();
        }
    }

    private static async Task LooksNowAndThen(IReadOnlyList<Func<Task>> jobs, int most)
    {
        var begun = new List<Task>();
        foreach (var job in jobs)
        {
            while (begun.Count(task => !task.IsCompleted) >= most) await Task.Delay(100);
            begun.Add(job());
        }
        await Task.WhenAll(begun);
    }

    private static async Task Semaphore(IReadOnlyList<Func<Task>> jobs, int most)
    {
        using var places = new SemaphoreSlim(most);
        await Task.WhenAll(jobs.Select(async job =>
        {
            await places.WaitAsync();
            try
            {
                await job();
            }
            finally
            {
                places.Release();
            }
        }));
    }

    private static async Task SemaphoreAway(IReadOnlyList<Func<Task>> jobs, int most)
    {
        using var places = new SemaphoreSlim(most);
        await Task.WhenAll(jobs.Select(async job =>
        {
            await places.WaitAsync().ConfigureAwait(false);
            try
            {
                await job().ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
    }

    private static async Task Runner(IReadOnlyList<Func<Task>> jobs, Func<int> take)
    {
        var failures = new List<Exception>();
        for (int next; (next = take()) < jobs.Count;)
        {
            try
            {
                await jobs[next]();
            }
            catch (InvalidOperationException failure)
            {
                failures.Add(failure);
            }
        }
        if (failures.Count > 0)
            throw failures[0];
    }

    private static Task Runners(IReadOnlyList<Func<Task>> jobs, int most)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, most).Select(_ => Runner(jobs, () => next++)));
    }

    private static Task RunnersOnThePool(IReadOnlyList<Func<Task>> jobs, int most)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, most).Select(_ => Task.Run(() => Runner(jobs, () => Interlocked.Increment(ref next) - 1))));
    }

    private static async Task WhenAny(IReadOnlyList<Func<Task>> jobs, int most)
    {
        var (running, all) = (new List<Task>(), new List<Task>());
        foreach (var job in jobs)
        {
            if (running.Count == most)
                running.Remove(await Task.WhenAny(running));
            running.Add(job());
            all.Add(running[^1]);
        }
        await Task.WhenAll(all);
    }

    private static async Task ParallelKeeping(IReadOnlyList<Func<Task>> jobs, int most)
    {
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        await Parallel.ForEachAsync(jobs, new ParallelOptions { MaxDegreeOfParallelism = most }, async (job, _) =>
        {
            try
            {
                await job();
            }
            catch (InvalidOperationException failure)
            {
                failures.Enqueue(failure);
            }
        });
        if (!failures.IsEmpty)
            throw new AggregateException(failures);
    }

    private static async Task OneByOne(IReadOnlyList<Func<Task>> jobs, int most)
    {
        foreach (var job in jobs)
            await job();
    }

    private static async Task Batches(IReadOnlyList<Func<Task>> jobs, int most)
    {
        foreach (var batch in jobs.Chunk(most))
            await Task.WhenAll(batch.Select(job => job()));
    }

    private static async Task NoFinally(IReadOnlyList<Func<Task>> jobs, int most)
    {
        using var places = new SemaphoreSlim(most);
        await Task.WhenAll(jobs.Select(async job =>
        {
            await places.WaitAsync();
            await job();
            places.Release();
        }));
    }

    private static Task Swallowing(IReadOnlyList<Func<Task>> jobs, int most) => Semaphore(
        [.. jobs.Select(job => (Func<Task>)(async () =>
        {
            try
            {
                await job();
            }
            catch (InvalidOperationException)
            {
                // The mistake that the check must see.
            }
        }))],
        most);

    private static async void Loose()
    {
        await Task.Yield();
        throw new FormatException("loose");
    }
}
