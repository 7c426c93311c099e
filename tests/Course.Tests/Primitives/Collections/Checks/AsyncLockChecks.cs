namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a lock that is awaited must stand.</summary>
internal static class AsyncLockChecks
{
    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["the second waits for the first to leave"] = type =>
        {
            dynamic gate = New(type);
            var holding = gate.EnterAsync(default(CancellationToken)).Result;
            var second = gate.EnterAsync(default(CancellationToken));
            Assert.False((bool)second.IsCompleted);

            holding.Dispose();

            using (second.AsTask().GetAwaiter().GetResult()) Assert.False((bool)gate.EnterAsync(default(CancellationToken)).IsCompleted);
        },
        ["who waits goes on when it is left, and not before"] = type =>
        {
            var (before, posts) = (SynchronizationContext.Current, new Posts());
            SynchronizationContext.SetSynchronizationContext(posts);
            try
            {
                dynamic gate = New(type);
                var holding = gate.EnterAsync(default(CancellationToken)).Result;
                Task second = gate.EnterAsync(default(CancellationToken)).AsTask();
                // Whatever it has asked to be called back for happens now, on this thread.
                posts.RunAll();
                Assert.False(second.IsCompleted);

                holding.Dispose();

                Assert.True(((IAsyncResult)second).AsyncWaitHandle.WaitOne(TimeSpan.FromMinutes(1)));
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(before);
            }
        },
        ["leaving twice is an error"] = type =>
        {
            dynamic gate = New(type);
            var holding = gate.EnterAsync(default(CancellationToken)).Result;
            holding.Dispose();
            var next = gate.EnterAsync(default(CancellationToken)).Result;

            Assert.Throws<InvalidOperationException>((Action)(() => holding.Dispose()));

            Assert.False((bool)gate.EnterAsync(default(CancellationToken)).IsCompleted);
            next.Dispose();
        },
        ["a cancelled wait passes the lock on"] = type =>
        {
            dynamic gate = New(type);
            using var source = new CancellationTokenSource();
            var holding = gate.EnterAsync(default(CancellationToken)).Result;
            Task first = gate.EnterAsync(source.Token).AsTask();
            var second = gate.EnterAsync(default(CancellationToken));
            source.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(() => first.GetAwaiter().GetResult());

            holding.Dispose();

            second.AsTask().GetAwaiter().GetResult().Dispose();
        },
        ["a lost update is not lost under it"] = type =>
        {
            dynamic gate = New(type);
            var count = 0;
            var failure = Record.Exception(() => Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                for (var time = 0; time < 2_000; time++)
                {
                    using ((IDisposable)await gate.EnterAsync(default(CancellationToken)))
                    {
                        var before = count;
                        if (time % 100 == 0) await Task.Yield();
                        count = before + 1;
                    }
                }
            }))).GetAwaiter().GetResult());

            Assert.Equal((null, 8_000), (failure?.Message, count));
        },
    };

    /// <summary>Keeps what is posted until it is asked to run it.</summary>
    private sealed class Posts : SynchronizationContext
    {
        private readonly Queue<(SendOrPostCallback Call, object? State)> _calls = new();

        public override void Post(SendOrPostCallback d, object? state) => _calls.Enqueue((d, state));

        public void RunAll()
        {
            while (_calls.TryDequeue(out var next)) next.Call(next.State);
        }
    }

    private static object New(Type type) => new CollectionUnderTest(type).New().Target;
}
