using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a semaphore that is awaited must stand.</summary>
internal static class AsyncSemaphoreChecks
{
    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["a wait without a permit waits for one"] = type =>
        {
            var gate = Of(type, 1);
            var (first, second) = (gate.Wait(default), gate.Wait(default));
            Assert.Equal((true, false), (first.IsCompletedSuccessfully, second.IsCompleted));

            gate.Release();

            Assert.True(second.IsCompletedSuccessfully);
        },
        ["first come, first served"] = type =>
        {
            var gate = Of(type, 0);
            var waits = Enumerable.Range(0, 3).Select(_ => gate.Wait(default)).ToArray();
            for (var served = 1; served <= 3; served++)
            {
                gate.Release();
                Assert.Equal([.. Enumerable.Range(0, 3).Select(number => number < served)], waits.Select(wait => wait.IsCompleted));
            }
        },
        ["a cancelled wait gives its place away"] = type =>
        {
            var gate = Of(type, 0);
            using var source = new CancellationTokenSource();
            var (first, second) = (gate.Wait(source.Token), gate.Wait(default));
            source.Cancel();
            Assert.Equal((true, false), (first.IsCanceled, second.IsCompleted));

            gate.Release();
            Assert.True(second.IsCompletedSuccessfully);
            Assert.Equal(0, gate.Permits());

            Assert.Null(Record.Exception(gate.Release));
            Assert.Equal(1, gate.Permits());
        },
        ["a cancelled wait takes no permit"] = type =>
        {
            var gate = Of(type, 1);

            Assert.True(gate.Wait(new CancellationToken(canceled: true)).IsCanceled);

            Assert.Equal(1, gate.Permits());
        },
        ["what follows does not run inside the release"] = type =>
        {
            var gate = Of(type, 0);
            var thread = gate.Wait(default).ContinueWith(_ => Environment.CurrentManagedThreadId, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

            var isOver = false;
            TestThreads.Run(1, _ =>
            {
                gate.Release();
                Assert.NotEqual(Environment.CurrentManagedThreadId, thread.GetAwaiter().GetResult());
                isOver = true;
            });

            Assert.True(isOver);
        },
        ["every schedule of a release and a cancellation"] = CancelAgainstRelease,
        ["every schedule of a wait and a release"] = type => Explore(() =>
        {
            var gate = Of(type, 0);
            Task? wait = null;
            return Scenario.Of(() => wait = gate.Wait(default), gate.Release).Giving(() => (wait!.IsCompletedSuccessfully, gate.Permits()));
        }, (true, 0)),
        ["every schedule of waits and releases"] = WaitsAgainstReleases,
        ["every schedule of two that take one permit"] = type => Explore(() =>
        {
            var gate = Of(type, 1);
            var waits = new Task[2];
            return Scenario.Of(2, number => waits[number] = gate.Wait(default)).Giving(() => waits.Count(wait => wait.IsCompleted));
        }, 1),
        ["no allocation"] = type =>
        {
            var gate = Of(type, 1);
            Allocation.AssertNone(() =>
            {
                Assert.True(gate.Wait(default).IsCompleted);
                gate.Release();
            });
        },
    };

    // One permit, two in line, and the first is cancelled while it is served: one of the two gets the permit in any case.
    private static void CancelAgainstRelease(Type type) => Explore(() =>
    {
        var gate = Of(type, 0);
        var source = new CancellationTokenSource();
        var (first, second) = (gate.Wait(source.Token), gate.Wait(default));
        return Scenario.Of(gate.Release, source.Cancel).Giving(() => (first.IsCompletedSuccessfully, first.IsCanceled, second.IsCompleted));
    }, (true, false, false), (false, true, true));

    private static void WaitsAgainstReleases(Type type) => Explore(() =>
    {
        var gate = Of(type, 0);
        var waits = new Task[2];
        return Scenario.Of(() => waits[0] = gate.Wait(default), () => waits[1] = gate.Wait(default), gate.Release)
            .Giving(() => (waits.Count(wait => wait.IsCompleted), gate.Permits()));
    }, (1, 0));

    private static void Explore(Func<Scenario> program, params object[] outcomes)
    {
        var found = Explorer.Explore(program);

        Assert.Empty(found.Bad);
        Assert.Equal(outcomes.ToHashSet(), found.Outcomes.ToHashSet()!);
        // The task that forgets a registration runs on the pool, and the explorer says that it does not see what it does there.
        Assert.True(found.IsFinished);
    }

    private static (Func<CancellationToken, Task> Wait, Action Release, Func<int> Permits) Of(Type type, int permits)
    {
        var gate = new CollectionUnderTest(type).New(permits);
        return (gate.Get<Func<CancellationToken, Task>>("WaitAsync"), gate.Get<Action>("Release"), gate.Get<Func<int>>("get_Permits"));
    }
}
