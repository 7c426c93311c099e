using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What an event loop must stand.</summary>
internal static class LoopChecks
{
    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["actions run in order, and what they post after them"] = type =>
        {
            var (loop, seen) = (Of(type, new FakeTimeProvider()), new List<string>());
            loop.Post(() =>
            {
                seen.Add("first");
                loop.Post(() => seen.Add("third"));
            });
            loop.Post(() => seen.Add("second"));
            Assert.Empty(seen);

            loop.RunUntilIdle();

            Assert.Equal(["first", "second", "third"], seen);
        },
        ["timers run when they are due, the earliest first"] = type =>
        {
            var (clock, seen) = (new FakeTimeProvider(), new List<int>());
            var loop = Of(type, clock);
            foreach (var delay in (int[])[30, 10, 20, 10]) loop.After(TimeSpan.FromMilliseconds(delay), () => seen.Add(delay));
            loop.RunUntilIdle();
            clock.Advance(9);
            loop.RunUntilIdle();
            Assert.Empty(seen);
            clock.Advance(1);
            loop.RunUntilIdle();
            Assert.Equal([10, 10], seen);
            clock.Advance(100);

            loop.RunUntilIdle();

            Assert.Equal([10, 10, 20, 30], seen);
        },
        ["what was posted before a timer fell due runs before it, however late the loop comes"] = type =>
        {
            var (clock, seen) = (new FakeTimeProvider(), new List<string>());
            var loop = Of(type, clock);
            loop.After(TimeSpan.FromMilliseconds(40), () => seen.Add("tea is ready"));
            loop.After(TimeSpan.FromMilliseconds(80), () => seen.Add("cups are washed"));
            loop.Post(() => seen.Add("kettle is on"));
            clock.Advance(60);
            loop.Post(() => seen.Add("guest comes"));
            clock.Advance(40);

            loop.RunUntilIdle();

            Assert.Equal(["kettle is on", "tea is ready", "guest comes", "cups are washed"], seen);
        },
        ["timers of one moment run in the order in which they were set"] = type =>
        {
            var (clock, seen) = (new FakeTimeProvider(), new List<int>());
            var loop = Of(type, clock);
            for (var number = 0; number < 20; number++)
            {
                var mine = number;
                loop.After(TimeSpan.FromMilliseconds(1), () => seen.Add(mine));
            }
            loop.RunUntilIdle();
            clock.Advance(1);

            loop.RunUntilIdle();

            Assert.Equal(Enumerable.Range(0, 20), seen);
        },
        ["a timer that is called off does not run"] = type =>
        {
            var (clock, isRun) = (new FakeTimeProvider(), false);
            var loop = Of(type, clock);
            loop.After(TimeSpan.FromMilliseconds(1), () => isRun = true).Dispose();
            clock.Advance(1);

            loop.RunUntilIdle();

            Assert.False(isRun);
        },
        ["an error comes out, and the rest can be run"] = type =>
        {
            var (loop, isRun) = (Of(type, new FakeTimeProvider()), false);
            loop.Post(() => throw new FormatException());
            loop.Post(() => isRun = true);
            Assert.Throws<FormatException>(loop.RunUntilIdle);
            Assert.False(isRun);

            Assert.Null(Record.Exception(loop.RunUntilIdle));

            Assert.True(isRun);
        },
        ["an await comes back to the loop"] = type =>
        {
            var (loop, seen, gate) = (Of(type, new FakeTimeProvider()), new List<string>(), new TaskCompletionSource());
            loop.Post(async () =>
            {
                seen.Add("before");
                await gate.Task;
                seen.Add("after");
            });
            loop.RunUntilIdle();
            gate.SetResult();
            Assert.Equal(["before"], seen);

            loop.RunUntilIdle();

            Assert.Equal(["before", "after"], seen);
        },
        ["two cannot run it"] = type =>
        {
            var loop = Of(type, new FakeTimeProvider());
            loop.Post(() => Assert.Throws<InvalidOperationException>(loop.RunUntilIdle));

            loop.RunUntilIdle();
        },
        ["every schedule of posting and running"] = type =>
        {
            var found = Explorer.Explore(() =>
            {
                var (loop, seen) = (Of(type, new FakeTimeProvider()), new List<string>());
                return Scenario.Of(
                    loop.Run,
                    () =>
                    {
                        loop.Post(() => seen.Add("a"));
                        loop.Stop();
                    }).Giving(() => string.Concat(seen));
            });

            Assert.Empty(found.Bad);
            Assert.Equal(["a"], found.Outcomes);
            Assert.True(found.IsComplete);
        },
        ["a real clock and a hundred thousand posts from two threads"] = type =>
        {
            var (loop, count, isLate) = (Of(type, TimeProvider.System), 0, false);
            loop.After(TimeSpan.FromMilliseconds(20), () => isLate = true);
            TestThreads.Run(3, thread =>
            {
                if (thread == 0) loop.Run();
                else Post(thread);
            });

            Assert.Equal((100_000, true), (count, isLate));

            // The last post of all stops the loop, once the timer has run too.
            void Post(int thread)
            {
                for (var time = 0; time < 50_000; time++) loop.Post(() => count++);
                if (thread == 1) loop.Post(StopWhenDone);
            }

            void StopWhenDone()
            {
                if (count == 100_000 && isLate) loop.Stop();
                else loop.After(TimeSpan.FromMilliseconds(1), StopWhenDone);
            }
        },
    };

    private static (Action<Action> Post, Func<TimeSpan, Action, IDisposable> After, Action Run, Action RunUntilIdle, Action Stop) Of(Type type, TimeProvider time)
    {
        var loop = new CollectionUnderTest(type).New(time);
        return (loop.Get<Action<Action>>("Post"), loop.Get<Func<TimeSpan, Action, IDisposable>>("After"), loop.Get<Action>("Run"), loop.Get<Action>("RunUntilIdle"), loop.Get<Action>("Stop"));
    }
}
