using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a work-stealing pool must stand.</summary>
internal static class PoolChecks
{
    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["every schedule of a job that is forked before the end"] = type => Explore(type, 1, 1, Search.Everything, (pool, ran) =>
        {
            pool.Fork(() => ran[0]++);
            pool.End();
        }),
        ["schedules with two interruptions of a job that is joined"] = type => Explore(type, 1, 1, Search.Bounded(2), (pool, ran) =>
        {
            pool.Run(() => ran[0]++);
            pool.End();
        }),
        // Too many schedules for all; those with few interruptions are where bugs are.
        ["schedules of two workers and a job that forks"] = type => Explore(type, 2, 2, Search.Priorities(600, depth: 3), ForkInside),
        ["schedules with one interruption of one worker and a job that forks"] = type => Explore(type, 1, 2, Search.Bounded(1), ForkInside),
        ["a worker that waits otherwise does not hold up what it forked"] = type => Explore(type, 2, 2, Search.Priorities(200, depth: 2), (pool, ran) =>
        {
            var isStolen = 0;
            pool.Run(() =>
            {
                pool.Fork(() => Atomic.Write(ref isStolen, ++ran[1]));
                ran[0]++;
                Atomic.SpinUntil(() => Atomic.Read(ref isStolen) == 1);
            });
            pool.End();
        }),
        ["sums of a tree of four million leaves"] = type =>
        {
            using var pool = new Pool(type, 4, true);
            long Sum(int depth)
            {
                if (depth == 0) return 1;
                long left = 0;
                var join = depth > 8 ? pool.Fork(() => left = Sum(depth - 1)) : null;
                if (join is null) left = Sum(depth - 1);
                var right = Sum(depth - 1);
                join?.Invoke();
                return left + right;
            }

            long sum = 0;
            pool.Run(() => sum = Sum(22));

            Assert.Equal(1 << 22, sum);
        },
        ["every job runs once, whoever forks it"] = type =>
        {
            var times = new int[200_000];
            using (var pool = new Pool(type, 3, true))
            {
                TestThreads.Run(2, thread =>
                {
                    for (var job = 0; job < 100_000; job++)
                    {
                        var mine = (thread * 100_000) + job;
                        pool.Fork(() => Interlocked.Increment(ref times[mine]));
                    }
                });
            }

            // Disposing has waited for all of them.
            Assert.All(times, time => Assert.Equal(1, time));
        },
        ["a join throws the error"] = type =>
        {
            using var pool = new Pool(type, 2, true);

            Assert.Equal("no number", Assert.Throws<FormatException>(() => pool.Run(() => throw new FormatException("no number"))).Message);
        },
    };

    private static void ForkInside(Pool pool, int[] ran)
    {
        pool.Run(() =>
        {
            var join = pool.Fork(() => ran[1]++);
            ran[0]++;
            join();
        });
        pool.End();
    }

    private static void Explore(Type type, int workers, int jobs, Search search, Action<Pool, int[]> body)
    {
        var found = Explorer.Explore(() =>
        {
            var pool = new Pool(type, workers, false);
            var ran = new int[2];
            return Scenario.Of([.. Enumerable.Range(0, workers).Select(number => (Action)(() => pool.Play(number))), () => body(pool, ran)]).Giving(() => ran[0] + ran[1]);
        }, search);

        Assert.True(!found.Bad.Any(), found.Bad.FirstOrDefault()?.Outcome.Text);
        Assert.Equal([jobs], found.Outcomes);
        Assert.True(found.IsFinished);
    }

    private sealed class Pool(Type type, int workers, bool hasThreads) : IDisposable
    {
        private readonly Instance _pool = new CollectionUnderTest(type).New(workers, hasThreads);

        /// <summary>Forks work and returns what joins it.</summary>
        public Action Fork(Action work) => new Instance(_pool.Get<Func<Action, object>>("Fork")(work)).Get<Action>("Join");

        public void Run(Action work) => _pool.Get<Action<Action>>("Run")(work);

        public void Play(int number) => _pool.Get<Action<int>>("Play")(number);

        public void End() => _pool.Get<Action>("End")();

        public void Dispose() => _pool.Get<Action>("Dispose")();
    }
}
