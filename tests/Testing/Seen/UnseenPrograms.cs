namespace NotebookCourse.Testing.Seen;

/// <summary>Programs that do what cannot be followed, with what is named.</summary>
public static class UnseenPrograms
{
    /// <summary>What the programs find where they begin.</summary>
    public const string Members = """
        class Key { public int N; public override int GetHashCode() => N; public override bool Equals(object o) => o is Key k && k.N == N; }
        [ThreadStatic] static int mine; [ThreadStatic] static int begun = 7;
        class Same : IEqualityComparer<int> { public int N = 1; public bool Equals(int x, int y) => x % N == y % N; public int GetHashCode(int x) => x % N; }
        class Less : Comparer<int> { public override int Compare(int x, int y) => x - y; }
        static readonly ConcurrentQueue<int> Older = new(); static readonly CancellationTokenSource Timed = new(100000000);
        struct Size : IComparable<Size> { public int N; public int CompareTo(Size o) => N.CompareTo(o.N); }
        class Source : System.Threading.Tasks.Sources.IValueTaskSource<int>
        {
            System.Threading.Tasks.Sources.ManualResetValueTaskSourceCore<int> core;
            public ValueTask<int> NextAsync() { core.Reset(); return new ValueTask<int>(this, core.Version); }
            public void End() => core.SetResult(1);
            public int GetResult(short token) => core.GetResult(token);
            public System.Threading.Tasks.Sources.ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);
            public void OnCompleted(Action<object> continuation, object state, short token, System.Threading.Tasks.Sources.ValueTaskSourceOnCompletedFlags flags) => core.OnCompleted(continuation, state, token, flags);
        }
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeenProgram> All { get; } =
    [
        new("WaitHandle.SignalAndWait", "AutoResetEvent a = new(false), b = new(true); return Scenario.Of(() => { WaitHandle.SignalAndWait(a, b); }, () => { }).Giving(() => 1);", "WaitHandle.SignalAndWait"),
        new("a wait that can be cancelled", "var s = new ManualResetEventSlim(true); return Scenario.Of(() => s.Wait(default(CancellationToken)), () => { }).Giving(() => 1);", "ManualResetEventSlim.Wait"),
        new("a wait that can be cancelled", "var s = new SemaphoreSlim(1); return Scenario.Of(() => { s.WaitAsync(default(CancellationToken)); }, () => { }).Giving(() => 1);", "SemaphoreSlim.WaitAsync"),
        new("a wait that can be cancelled", "return Scenario.Program(async () => await Task.Delay(1, default(CancellationToken)));", "Task.Delay"),
        new("a wait that can be cancelled", "var s = new SemaphoreSlim(0); var c = new CancellationTokenSource(); return Scenario.Of(() => { s.WaitAsync(); }, () => { try { s.Wait(c.Token); } catch (OperationCanceledException) { } }, () => { c.Cancel(); s.Release(); }).Giving(() => 1);", "SemaphoreSlim.Wait beside WaitAsync"),
        new("what a cancellation does", "var c = new CancellationTokenSource(); return Scenario.Of(() => c.Token.Register(() => { }), () => { }).Giving(() => 1);", "CancellationToken.Register"),
        new("a cancellation by time or by another", "var c = new CancellationTokenSource(); return Scenario.Of(() => c.CancelAfter(10), () => { }).Giving(() => 1);", "CancellationTokenSource.CancelAfter"),
        new("a cancellation by time or by another", "return Scenario.Of(() => { using var c = new CancellationTokenSource(10); }, () => { }).Giving(() => 1);", "new CancellationTokenSource"),
        new("a cancellation by time or by another", "return Scenario.Of(() => { using var c = CancellationTokenSource.CreateLinkedTokenSource(default(CancellationToken)); }, () => { }).Giving(() => 1);", "CancellationTokenSource.CreateLinkedTokenSource"),
        new("a cancellation by time or by another", "return Scenario.Of(() => { bool b = Timed.IsCancellationRequested; }, () => { }).Giving(() => 1);", "a CancellationTokenSource that is not made anew for each run"),
        new("SemaphoreSlim.WaitAsync for a while", "var s = new SemaphoreSlim(1); return Scenario.Of(() => { s.WaitAsync(10); }, () => { }).Giving(() => 1);", "SemaphoreSlim.WaitAsync"),
        new("SemaphoreSlim.WaitAsync for a while", "var s = new SemaphoreSlim(0); return Scenario.Of(() => { s.WaitAsync(); }, () => s.Wait(), () => s.Release()).Giving(() => 1);", "SemaphoreSlim.Wait beside WaitAsync"),
        new("Barrier.SignalAndWait for a while", "var b = new Barrier(1); return Scenario.Of(() => b.SignalAndWait(10), () => { }).Giving(() => 1);", "Barrier.SignalAndWait"),
        new("SpinWait.SpinUntil for a while", "return Scenario.Of(() => SpinWait.SpinUntil(() => true, 10), () => { }).Giving(() => 1);", "SpinWait.SpinUntil"),
        new("names for other processes", "return Scenario.Of(() => { using var m = new Mutex(false, \"course-test\"); }, () => { }).Giving(() => 1);", "new Mutex"),
        new("a Mutex that is never released", "var m = new Mutex(); Action take = () => m.WaitOne(); return Scenario.Of(take, take).Giving(() => 1);", "a Mutex that its thread never released"),
        new("ReaderWriterLockSlim with recursion", "var l = new ReaderWriterLockSlim(LockRecursionPolicy.SupportsRecursion); return Scenario.Of(() => { l.EnterReadLock(); l.ExitReadLock(); }, () => { }).Giving(() => 1);", "a ReaderWriterLockSlim with recursion"),
        new("use after Dispose", "var s = new SemaphoreSlim(1); return Scenario.Of(() => s.Wait(), () => s.Dispose()).Giving(() => 1);", "a SemaphoreSlim that is used after its Dispose"),
        new("Lazy for one thread", "int n = 0; var z = new Lazy<int>(() => ++n, false); return Scenario.Of(() => { _ = z.Value; }, () => { _ = z.Value; }).Giving(() => 1);", "a Lazy that is not made for several threads, or has no function that makes its value"),
        new("System.Threading.Timer", "int n = 0; return Scenario.Of(() => { using var t = new Timer(_ => n++, null, -1, -1); }, () => n++).Giving(() => 1);", "new Timer"),
        new("System.Threading.Timer", "int n = 0; var t = new Timer(_ => n++, null, -1, -1); return Scenario.Of(() => n++, () => n++).Giving(() => n);", "new Timer"),
        new("a source of ValueTasks of your own", "return Scenario.Program(async () => { var s = new Source(); var t = s.NextAsync(); s.End(); return await t; });", "ManualResetValueTaskSourceCore.SetResult"),
        new("an async iterator misused", "async IAsyncEnumerable<int> CountAsync() { await Task.Yield(); yield return 1; } return Scenario.Program(async () => { var e = CountAsync().GetAsyncEnumerator(); var a = e.MoveNextAsync(); var b = e.MoveNextAsync(); return await a; });", "an async iterator that is asked for its next element before it has given the last one"),
        new("an async iterator misused", "async IAsyncEnumerable<int> CountAsync() { await Task.Yield(); yield return 1; } return Scenario.Program(async () => { var e = CountAsync().GetAsyncEnumerator(); var a = e.MoveNextAsync(); await a; await e.MoveNextAsync(); return await a; });", "a ValueTask of an async iterator that has gone on"),
        new("ConfigureAwait and WithCancellation on a sequence", "async IAsyncEnumerable<int> CountAsync() { yield return 1; } return Scenario.Program(async () => { int n = 0; await foreach (var each in CountAsync().ConfigureAwait(false)) n += each; return n; });", "TaskAsyncEnumerableExtensions.ConfigureAwait"),
        new("what goes on inside TaskCompletionSource.SetResult", "return Scenario.Program(async () => { var s = new TaskCompletionSource(); var t = Task.Run(() => s.SetResult()); await s.Task; await t; });", "what goes on inside TaskCompletionSource.SetResult (make the source with TaskCreationOptions.RunContinuationsAsynchronously)"),
        new("more than eight rounds of Parallel", "int n = 0; return Scenario.Program(() => { Parallel.For(0, 9, i => { }); return n; });", "Parallel.For with more than 8 rounds: who gets which"),
        new("a round of Parallel that throws", "int n = 0; return Scenario.Program(() => { try { Parallel.For(0, 2, x => { if (x == 1) throw new Exception(); n = 1; }); } catch (AggregateException) { } return n; });", "Parallel.For with a round that throws: which rounds are left out then"),
        new("a wait inside a lock, on a thread of the pool", "object l = new(); int n = 0; return Scenario.Program(() => { Task.Run(() => { lock (l) { Task.Run(() => { n++; }).Wait(); } }).Wait(); return n; });", "a wait inside a lock, on a thread that may run other work meanwhile"),
        new("a wait inside a lock, on a thread of the pool", "object l = new(); int n = 0; return Scenario.Program(async () => { await Task.Yield(); lock (l) { Task.Run(() => { n++; }).Wait(); } return n; });", "a wait inside a lock, on a thread that may run other work meanwhile"),
        new("a wait inside a lock, on a thread of the pool", "object l = new(); int n = 0; return Scenario.Program(() => { var done = new ManualResetEventSlim(); ThreadPool.QueueUserWorkItem(_ => { lock (l) { Task.Run(() => { n++; }).Wait(); } done.Set(); }); done.Wait(); return n; });", "a wait inside a lock, on a thread that may run other work meanwhile"),
        new("a wait inside a lock, on a thread of the pool", "var m = new Mutex(); int n = 0; async ValueTask Work() { await Task.Delay(1); m.WaitOne(); Task.Run(() => { n++; }).Wait(); m.ReleaseMutex(); } return Scenario.Program(async () => { await Work(); return n; });", "a wait inside a lock, on a thread that may run other work meanwhile"),
        new("rounds of Parallel that wait for each other", "var b = new Barrier(2); return Scenario.Program(() => { Parallel.For(0, 2, _ => b.SignalAndWait()); return 1; });", "a round of Parallel that waits while another has not begun: one thread may run both, in turn"),
        new("rounds of Parallel that wait for each other", "var s = new SemaphoreSlim(0); return Scenario.Program(() => { Parallel.Invoke(() => s.Wait(), () => s.Release()); return 1; });", "a round of Parallel that waits while another has not begun: one thread may run both, in turn"),
        new("rounds of Parallel that wait for each other", "int go = 0; return Scenario.Program(() => { Parallel.Invoke(() => { while (Volatile.Read(ref go) == 0) { } }, () => Volatile.Write(ref go, 1)); return 1; });", "a round of Parallel that waits while another has not begun: one thread may run both, in turn"),
        new("Task.WhenAll of several that fail", "return Scenario.Program(() => { var a = Task.Run((Action)(() => throw new ArgumentException())); var b = Task.Run((Action)(() => throw new InvalidOperationException())); try { Task.WhenAll(a, b).Wait(); } catch (AggregateException e) { return e.InnerException.GetType().Name; } return \"\"; });", "Task.WhenAll of several that fail: whose exception comes first"),
        new("Task.WhenAny behind an await of the same task", "var g = new SemaphoreSlim(0); return Scenario.Program(async () => { var t = Task.Run(() => g.Wait()); async Task Go() { await t; } var a = Go(); var w = Task.WhenAny(t, Task.Delay(-1)); g.Release(); await w; await a; return 1; });", "a Task.WhenAny or Task.WhenAll behind an await of the same task, which may run on first"),
        new("a wait inside a lock, on a thread of the pool", "var l = new SpinLock(true); int n = 0; return Scenario.Program(() => { Task.Run(() => { var taken = false; l.Enter(ref taken); Task.Run(() => { n++; }).Wait(); l.Exit(); }).Wait(); return n; });", "a wait inside a lock, on a thread that may run other work meanwhile"),
        new("what goes on inside TaskCompletionSource.SetResult", "return Scenario.Program(async () => { var s = new TaskCompletionSource(); int x = 0; async Task Go() { await Task.WhenAny(s.Task, Task.Delay(-1)); x++; } var m = Go(); s.SetResult(); await m; return x; });", "what goes on inside TaskCompletionSource.SetResult (make the source with TaskCreationOptions.RunContinuationsAsynchronously)"),
        new("a lock on a delegate", "int n = 0; Action g = () => { }; return Scenario.Of(() => { lock (g) n++; }, () => { lock (g) n++; }).Giving(() => n);", "a lock on a delegate, which the compiler may make anew or keep"),
        new("a thread that calls itself without end", "int x = 0; void Look() { if (Volatile.Read(ref x) == 0) Look(); } return Scenario.Of(Look, () => Volatile.Write(ref x, 1)).Giving(() => x);", "A calls itself so often that there is no room left on its stack"),
        new("Task.WhenAll, asked a moment too soon", "return Scenario.Program(() => { var a = Task.Run(() => 1); var all = Task.WhenAll(a); a.Wait(); return all.IsCompleted; });", "whether Task.WhenAll has ended, asked by a thread that knows of all its tasks that they have: it ends a moment later"),
        new("a wait inside a lock, on a thread of the pool", "object l = new(); int n = 0; return Scenario.Program(() => { lock (l) Parallel.Invoke(() => { lock (l) n++; }); return n; });", "a wait inside a lock, on a thread that may run other work meanwhile"),
        new("a lock held across an await or the end of a task", "object l = new(); return Scenario.Program(() => { Task.Run(() => Monitor.Enter(l)).Wait(); return 1; });", "a lock that is held across an await or the end of a task"),
        new("a lock held across an await or the end of a task", "object l = new(); return Scenario.Program(() => Task.Run(async () => { Monitor.Enter(l); await Task.Yield(); return 1; }).Result);", "a lock that is held across an await or the end of a task"),
        new("which thread of the pool runs", "return Scenario.Program(() => Task.Run(() => Environment.CurrentManagedThreadId).Result);", "Environment.get_CurrentManagedThreadId"),
        new("Parallel.ForEach over anything but an array", "int n = 0; return Scenario.Program(() => { Parallel.ForEach(new List<int> { 1 }, each => { n += each; }); return n; });", "Parallel.ForEach over anything but an array"),
        new("PLINQ", "return Scenario.Program(() => new[] { 1 }.AsParallel().Sum());", "ParallelEnumerable.AsParallel"),
        new("ThreadStatic in a task", "return Scenario.Program(() => { var t = Task.Run(() => ++mine); return t.Result; });", "mine, of which each thread has its own"),
        new("ThreadStatic in a task", "return Scenario.Program(async () => { await Task.Yield(); return ++mine; });", "mine, of which each thread has its own"),
        new("ThreadStatic in a task", "int n = 0; return Scenario.Of(() => n = begun, () => { }).Giving(() => 1);", "begun, of which each thread has its own"),
        new("AsyncLocal, ThreadLocal", "var a = new AsyncLocal<int>(); return Scenario.Program(() => { a.Value = 1; return 1; });", "AsyncLocal.set_Value"),
        new("work on elements that others use", "var a = new[] { 3, 1, 2 }; return Scenario.Of(() => Array.Sort(a), () => a[0]++).Giving(() => 1);", "Array.Sort on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 3, 1, 2 }; int n = 0; return Scenario.Of(() => Array.Sort(a), () => n = a[0]).Giving(() => n);", "Array.Sort on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 2, 1, 4, 3 }; return Scenario.Of(() => Array.Sort(a, 0, 3), () => Array.Sort(a, 2, 2)).Giving(() => 1);", "Array.Sort on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 2, 1 }; return Scenario.Of(() => Array.Sort(a, (x, y) => x + 0 * a[0] - y), () => { }).Giving(() => 1);", "Array.Sort on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 1, 2 }; return Scenario.Of(() => Array.Reverse(a), () => a[0] = 5).Giving(() => 1);", "Array.Reverse on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new int[2]; return Scenario.Of(() => Array.Fill(a, 5), () => a[1]++).Giving(() => 1);", "Array.Fill on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 1, 2 }; int n = 0; return Scenario.Of(() => { var b = (int[])a.Clone(); n = b[0] * 10 + b[1]; }, () => { a[0]++; }).Giving(() => n);", "Array.Clone on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 2, 1 }; return Scenario.Of(() => a.AsSpan().Sort(), () => { a[1]++; }).Giving(() => 1);", "MemoryExtensions.Sort on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 2, 1 }; var b = new int[2]; return Scenario.Of(() => a.AsSpan().CopyTo(b), () => { a[0]++; }).Giving(() => 1);", "Span.CopyTo on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 'a', 'b' }; string s = \"\"; return Scenario.Of(() => { s = new string(a.AsSpan()); }, () => { a[0] = 'x'; }).Giving(() => s);", "new String on elements that are used meanwhile"),
        new("work on elements that others use", "int n = 0; var ts = new Task[] { Task.CompletedTask }; return Scenario.Of(() => Task.WaitAll(ts.AsSpan()), () => ts[0] = Task.FromResult(1)).Giving(() => 1);", "Task on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { \"a\", \"b\" }; string s = \"\"; return Scenario.Of(() => { s = string.Concat(a); }, () => { a[0] = \"x\"; }).Giving(() => s);", "String.Concat on elements that are used meanwhile"),
        new("work on elements that others use", "var a = new[] { 4, 2, 3, 1 }; return Scenario.Program(() => { var t = Task.Run(() => Array.Sort(a, 0, 2)); Array.Sort(a, 2, 2); return a[0]; });", "Array.Sort on elements that are used meanwhile"),
        new("objects that are taken for others", "var a = new Key(); object o = a; return Scenario.Of(() => System.Runtime.CompilerServices.Unsafe.As<Key>(o).N++, () => a.N++).Giving(() => 1);", "Unsafe.As"),
        new("objects that are taken for others", "var a = new int[2]; return Scenario.Of(() => { var s = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref a[0], 2); s[1]++; }, () => { }).Giving(() => 1);", "a reference that leads to an unknown place"),
        new("objects that are taken for others", "var a = new char[] { 'a', 'b' }; string t = \"\"; return Scenario.Of(() => { t = new string(System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref a[0], 2)); }, () => { a[1] = 'x'; }).Giving(() => t);", "a reference that leads to an unknown place"),
        new("values that compare themselves", "var a = new[] { new Size { N = 3 }, new Size { N = 1 } }; return Scenario.Of(() => Array.Sort(a), () => { }).Giving(() => a[0].N * 10 + a[1].N);", "Comparer.Compare"),
        new("concurrent collections made before", "return Scenario.Of(() => Older.Enqueue(1), () => Older.TryDequeue(out _)).Giving(() => 1);", "a ConcurrentQueue that is not made anew for each run"),
        new("two threads in a collection", "var all = new List<int>(); return Scenario.Of(() => all.Add(1), () => all.Add(2)).Giving(() => 1);", "two threads inside one List at a time"),
        new("two threads in a collection", "var all = new List<int>(); return Scenario.Of(() => all.Add(1), () => { var n = all.Count; }).Giving(() => 1);", "two threads inside one List at a time"),
        new("two threads in a collection", "var all = new List<int> { 1 }; int s = 0; return Scenario.Of(() => s = all.Sum(), () => all.Add(2)).Giving(() => 1);", "two threads inside one List at a time"),
        new("two threads in a collection", "var all = new List<int> { 1 }; int s = 0; return Scenario.Of(() => { foreach (var x in all) s += x; }, () => all.Add(2)).Giving(() => 1);", "two threads inside one List at a time"),
        new("two threads in a collection", "object a = new(), b = new(); var d = new Dictionary<int, int>(); return Scenario.Of(() => { lock (a) d[1] = 1; }, () => { lock (b) d[2] = 1; }).Giving(() => 1);", "two threads inside one Dictionary at a time"),
        new("two threads in a collection", "var all = new List<int>(); return Scenario.Of(() => SpinWait.SpinUntil(() => all.Count > 0), () => all.Add(1)).Giving(() => 1);", "two threads inside one List at a time"),
        new("two threads in a collection", "var s = new SemaphoreSlim(2); var q = new Queue<int>(); Action add = () => { s.Wait(); q.Enqueue(1); s.Release(); }; return Scenario.Of(add, add).Giving(() => 1);", "two threads inside one Queue at a time"),
        new("two threads in a collection", "var b = new System.Text.StringBuilder(); return Scenario.Of(() => b.Append(1), () => b.Append(2)).Giving(() => 1);", "two threads inside one StringBuilder at a time"),
        new("keys of your own", "var d = new Dictionary<Key, int>(); return Scenario.Of(() => d[new Key()] = 1, () => { }).Giving(() => 1);", "Dictionary.set_Item"),
        new("keys of your own", "var all = new List<Key>(); var k = new Key(); return Scenario.Of(() => { all.Contains(k); }, () => { }).Giving(() => 1);", "List.Contains"),
        new("a comparer of your own", "var c = new Same(); var s = new HashSet<int>(c) { 1 }; return Scenario.Of(() => { s.Add(3); }, () => { c.N = 2; }).Giving(() => s.Count);", "Same, which compares inside a HashSet"),
        new("a comparer of your own", "var c = new Same(); var s = new Dictionary<int, int>(c) { [1] = 1 }; return Scenario.Of(() => { s[3] = 1; }, () => { c.N = 2; }).Giving(() => s.Count);", "Same, which compares inside a Dictionary"),
        new("a comparer of your own", "var c = new Same(); var s = new ConcurrentDictionary<int, int>(c); return Scenario.Of(() => { s[3] = 1; }, () => { c.N = 2; }).Giving(() => s.Count);", "Same, which compares inside a ConcurrentDictionary"),
        new("a comparer of your own", "var s = new SortedSet<int>(new Less()) { 1 }; return Scenario.Of(() => { s.Add(3); }, () => { }).Giving(() => s.Count);", "Less, which compares inside a SortedSet"),
        new("a comparer of your own", "var s = new PriorityQueue<int, int>(new Less()); s.Enqueue(1, 1); return Scenario.Of(() => { s.Enqueue(2, 2); }, () => { }).Giving(() => s.Count);", "Less, which compares inside a PriorityQueue"),
        new("going through a concurrent collection", "var q = new ConcurrentQueue<int>(); int s = 0; return Scenario.Of(() => { foreach (var x in q) s += x; }, () => q.Enqueue(1)).Giving(() => 1);", "ConcurrentQueue.GetEnumerator"),
        new("going through a concurrent collection", "var q = new ConcurrentQueue<int>(); int s = 0; return Scenario.Of(() => s = q.Sum(), () => q.Enqueue(1)).Giving(() => 1);", "going through a ConcurrentQueue"),
        new("keys of your own", "var a = new[] { new Key() }; int s = 0; return Scenario.Of(() => s = a.Distinct().Count(), () => { }).Giving(() => 1);", "Enumerable.Distinct"),
        new("Enumerable.SelectMany", "var a = new[] { 1 }; int s = 0; return Scenario.Of(() => s = a.SelectMany(x => new[] { x }).Count(), () => { }).Giving(() => 1);", "Enumerable.SelectMany"),
        new("ConcurrentBag", "var q = new ConcurrentBag<int>(); return Scenario.Of(() => q.Add(1), () => q.Add(2)).Giving(() => 1);", "ConcurrentBag.Add"),
        new("BlockingCollection over another collection", "var q = new BlockingCollection<int>(new ConcurrentStack<int>()); return Scenario.Of(() => q.Add(1), () => q.Take()).Giving(() => 1);", "a BlockingCollection that is no queue"),
        new("keys of your own", "var d = new ConcurrentDictionary<Key, int>(); return Scenario.Of(() => d[new Key()] = 1, () => { }).Giving(() => 1);", "ConcurrentDictionary.set_Item"),
        new("a ValueTask of a channel, asked twice", "var c = System.Threading.Channels.Channel.CreateUnbounded<int>(); return Scenario.Program(async () => { var t = c.Reader.ReadAsync(); c.Writer.TryWrite(7); return await t + await t; });", "a ValueTask that is asked twice for what it gives"),
        new("a wait that can be cancelled", "var c = System.Threading.Channels.Channel.CreateUnbounded<int>(); var s = new CancellationTokenSource(); return Scenario.Program(async () => { c.Writer.TryWrite(7); return await c.Reader.ReadAsync(s.Token); });", "ChannelReader.ReadAsync"),
        new("chance and clocks", "int n = 0; return Scenario.Of(() => n = Random.Shared.Next(2), () => { Random.Shared.Next(2); }).Giving(() => 1);", "Random.Next"),
        new("chance and clocks", "int n = Random.Shared.Next(100); return Scenario.Of(() => n++, () => n++).Giving(() => n);", "Random.get_Shared"),
        new("chance and clocks", "int a = 0, b = 0; return Scenario.Of(() => { if (System.Diagnostics.Stopwatch.GetTimestamp() % 3 == 0) { a++; b++; } else { b++; a++; } }, () => { a++; b++; }).Giving(() => 1);", "Stopwatch.GetTimestamp"),
        new("chance and clocks", "var r = new Random(); int s = 0; return Scenario.Of(() => s = r.Next(), () => { }).Giving(() => 1);", "Random.Next"),
        new("files", "int a = 0; return Scenario.Of(() => { using var f = new System.IO.FileStream(\"/dev/null\", System.IO.FileMode.Open); a++; }, () => a++).Giving(() => 1);", "new FileStream"),
    ];
}
