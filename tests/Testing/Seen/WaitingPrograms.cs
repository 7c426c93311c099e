namespace NotebookCourse.Testing.Seen;

/// <summary>Programs whose threads wait for each other by what .NET has for that: right ones and wrong ones.</summary>
public static class WaitingPrograms
{
    /// <summary>What the programs find where they begin.</summary>
    public const string Members = """
        static readonly SemaphoreSlim Gate = new(1); static readonly Mutex Door = new(); static readonly AutoResetEvent Once = new(true); static SpinLock Spin = new(); static readonly CancellationTokenSource Ended = new();
        static int made; static readonly Lazy<int> Config = new(() => ++made);
        [ThreadStatic] static int mine; [ThreadStatic] static object own;
        class Tally
        {
            const System.Runtime.CompilerServices.MethodImplOptions OneByOne = System.Runtime.CompilerServices.MethodImplOptions.Synchronized;
            public static int All; public int N;
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public void Add() => N++;
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public int AddTwice() { Add(); Add(); return N; }
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public void AddToAll() => All++;
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public void Fail() => throw new InvalidOperationException();
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public void Take() { while (N == 0) Monitor.Wait(this); N--; }
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public void Give() { N++; Monitor.Pulse(this); }
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public void Pass(Tally other) => other.Add();
            [System.Runtime.CompilerServices.MethodImpl(OneByOne)] public static int Count(int by) => All += by;
        }
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeenProgram> All { get; } =
    [
        new("lock, Monitor", "int n = 0; var gate = new object(); Action add = () => { lock (gate) n++; }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("lock, Monitor", "object a = new(), b = new(); return Scenario.Of(() => { lock (a) lock (b) { } }, () => { lock (b) lock (a) { } }).Giving(() => 0);", "0 Deadlock"),
        new("MethodImplOptions.Synchronized", "var t = new Tally(); return Scenario.Of(t.Add, t.Add).Giving(() => t.N);", "2"),
        new("MethodImplOptions.Synchronized", "var t = new Tally(); return Scenario.Of(t.Add, () => t.N++).Giving(() => t.N);", "1 2"),
        new("MethodImplOptions.Synchronized", "var t = new Tally(); return Scenario.Of(t.Add, () => { lock (t) t.N++; }).Giving(() => t.N);", "2"),
        new("MethodImplOptions.Synchronized", "int n = 0; var t = new Tally(); return Scenario.Of(() => n = t.AddTwice(), t.Add).Giving(() => n * 10 + t.N);", "23 33"),
        new("MethodImplOptions.Synchronized", "Tally a = new(), b = new(); Tally.All = 0; return Scenario.Of(a.AddToAll, b.AddToAll).Giving(() => Tally.All);", "1 2"),
        new("MethodImplOptions.Synchronized", "var t = new Tally(); return Scenario.Of(() => { try { t.Fail(); } catch (InvalidOperationException) { t.N += 10; } }, () => t.Give()).Giving(() => t.N);", "1 10 11"),
        new("MethodImplOptions.Synchronized", "var t = new Tally(); return Scenario.Of(t.Take, t.Give).Giving(() => t.N);", "0"),
        new("MethodImplOptions.Synchronized", "var t = new Tally(); return Scenario.Of(t.Take, t.Take, t.Give).Giving(() => t.N);", "Deadlock"),
        new("MethodImplOptions.Synchronized", "Tally a = new(), b = new(); return Scenario.Of(() => a.Pass(b), () => b.Pass(a)).Giving(() => a.N + b.N);", "2 Deadlock"),
        new("MethodImplOptions.Synchronized", "Tally.All = 0; return Scenario.Of(() => Tally.Count(1), () => Tally.Count(2)).Giving(() => Tally.All);", "3"),
        new("MethodImplOptions.Synchronized", "Tally.All = 0; return Scenario.Of(() => Tally.Count(1), () => { lock (typeof(Tally)) Tally.All += 2; }).Giving(() => Tally.All);", "3"),
        new("MethodImplOptions.Synchronized", "Tally.All = 0; var t = new Tally(); return Scenario.Of(() => Tally.Count(1), t.AddToAll).Giving(() => Tally.All);", "1 2"),
        new("lock, Monitor", "int n = 0; void Add(int seat) { lock ($\"seat {seat}\") n++; } return Scenario.Of(() => Add(1), () => Add(1)).Giving(() => n);", "1 2"),
        new("lock, Monitor", "int n = 0; void Add(int seat) { lock (\"seat \" + seat) n++; } return Scenario.Of(() => Add(1), () => Add(1)).Giving(() => n);", "1 2"),
        new("lock, Monitor", "int n = 0; void Add(int seat) { lock ((1000 + seat).ToString()) n++; } return Scenario.Of(() => Add(1), () => Add(1)).Giving(() => n);", "1 2"),
        new("lock, Monitor", "int n = 0; void Add(int seat) { lock (string.Intern($\"seat {seat}\")) n++; } return Scenario.Of(() => Add(1), () => Add(1)).Giving(() => n);", "2"),
        new("lock, Monitor", "int n = 0, seat = 3; var gate = $\"seat {seat}\"; Action add = () => { lock (gate) n++; }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("lock, Monitor", "int n = 0; Action add = () => { lock (\"gate\") n++; }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("lock, Monitor", "int n = 0; Action add = () => { lock (new object()) n++; }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("ThreadStatic", "int a = 0, b = 0; return Scenario.Of(() => { mine++; a = mine; }, () => { mine += 2; b = mine; }).Giving(() => a * 10 + b);", "12"),
        new("ThreadStatic", "int a = 0; return Scenario.Of(() => a = Interlocked.Increment(ref mine), () => mine = 7).Giving(() => a);", "1"),
        new("ThreadStatic", "int n = 0; Action add = () => { own ??= new object(); lock (own) n++; }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("ThreadStatic", "int seen = -1; return Scenario.Program(() => { mine = 5; var t = new Thread(() => { seen = mine; mine = 9; }); t.Start(); t.Join(); return seen * 10 + mine; });", "5"),
        new("ThreadStatic", "return Scenario.Program(() => { var all = \"\"; for (int i = 0; i < 3; i++) { var t = new Thread(() => all += ++mine); t.Start(); t.Join(); } return all; });", "111"),
        new("lock, Monitor", "var q = new Queue<int>(); bool Take() { lock (q) return q.TryDequeue(out _); } return Scenario.Of(() => SpinWait.SpinUntil(Take), () => { lock (q) { q.Enqueue(1); q.Enqueue(2); } }).Giving(() => q.Count);", "1"),
        new("Lock", "int n = 0; var gate = new Lock(); Action add = () => { using (gate.EnterScope()) n++; }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("Interlocked, Volatile", "int n = 0; Action add = () => Interlocked.Increment(ref n); return Scenario.Of(add, add).Giving(() => Volatile.Read(ref n));", "2"),
        new("SemaphoreSlim", "int n = 0; var s = new SemaphoreSlim(1); Action add = () => { s.Wait(); n++; s.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("SemaphoreSlim", "int n = 0; var s = new SemaphoreSlim(2); Action add = () => { s.Wait(); n++; s.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("SemaphoreSlim", "var s = new SemaphoreSlim(1); Action take = () => s.Wait(); return Scenario.Of(take, take).Giving(() => 0);", "Deadlock"),
        new("SemaphoreSlim", "int n = 0; var s = new SemaphoreSlim(1); Action add = () => { if (s.Wait(0)) { n++; s.Release(); } }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("SemaphoreSlim", "int n = 0; var s = new SemaphoreSlim(0); return Scenario.Of(() => { if (s.Wait(50)) n++; }, () => s.Release()).Giving(() => n);", "0 1"),
        new("SemaphoreSlim", "int n = 0; var s = new SemaphoreSlim(0); return Scenario.Of(() => { if (s.Wait(Timeout.InfiniteTimeSpan)) n++; }, () => s.Release()).Giving(() => n);", "1"),
        new("SemaphoreSlim", "int n = -1; var s = new SemaphoreSlim(0, 2); return Scenario.Of(() => n = s.Release(), () => s.Release()).Giving(() => n * 10 + s.CurrentCount);", "12 2"),
        new("SemaphoreSlim", "var s = new SemaphoreSlim(0, 1); Action give = () => s.Release(); return Scenario.Of(give, give).Giving(() => 0);", "SemaphoreFullException"),
        new("SemaphoreSlim", "var s = new SemaphoreSlim(1, 2); return Scenario.Of(() => s.Release(2), () => s.Wait()).Giving(() => s.CurrentCount);", "2 SemaphoreFullException"),
        new("SemaphoreSlim", "int n = 0; Action add = () => { Gate.Wait(); n++; Gate.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("SemaphoreSlim", "int n = 0; Action add = () => { Gate.Wait(); n++; }; return Scenario.Of(add, () => n += 5).Giving(() => n);", "1 5 6"),
        new("SemaphoreSlim", "int n = 0; Action add = () => { using var s = new SemaphoreSlim(1); s.Wait(); n++; s.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var c = new CancellationTokenSource(); return Scenario.Of(() => { if (!c.Token.IsCancellationRequested) n = 1; }, () => c.Cancel()).Giving(() => n);", "0 1"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var c = new CancellationTokenSource(); var t = c.Token; return Scenario.Of(() => { try { t.ThrowIfCancellationRequested(); n = 1; } catch (OperationCanceledException) { n = 2; } }, () => c.Cancel()).Giving(() => n);", "1 2"),
        new("CancellationTokenSource, CancellationToken", "int n = 0, seen = -1; var c = new CancellationTokenSource(); return Scenario.Of(() => { n = 5; c.Cancel(); }, () => { if (c.IsCancellationRequested) seen = n; }).Giving(() => seen);", "-1 5"),
        new("CancellationTokenSource, CancellationToken", "var c = new CancellationTokenSource(); var t = c.Token; return Scenario.Of(() => { while (!t.IsCancellationRequested) { } }, () => c.Cancel()).Giving(() => 1);", "1"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var c = new CancellationTokenSource(); return Scenario.Of(() => { try { c.Cancel(); } catch (ObjectDisposedException) { n = 1; } }, () => c.Dispose()).Giving(() => n + (c.IsCancellationRequested ? 10 : 0));", "1 10"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; Action cancel = () => { Ended.Cancel(); n++; }; return Scenario.Of(cancel, () => { if (Ended.Token.IsCancellationRequested) n += 10; }).Giving(() => n);", "1 10 11"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var s = new SemaphoreSlim(0); var c = new CancellationTokenSource(); return Scenario.Of(() => { try { s.Wait(c.Token); n = 1; } catch (OperationCanceledException) { n = 2; } }, () => c.Cancel()).Giving(() => n);", "2"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var s = new SemaphoreSlim(0); var c = new CancellationTokenSource(); return Scenario.Of(() => { try { s.Wait(c.Token); n = 1; } catch (OperationCanceledException) { n = 2; } }, () => c.Cancel(), () => s.Release()).Giving(() => n * 10 + s.CurrentCount);", "10 21"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var s = new SemaphoreSlim(0); var c = new CancellationTokenSource(); return Scenario.Of(() => { try { s.Wait(c.Token); n = 1; } catch (OperationCanceledException) { n = 2; } }, () => { s.Release(); c.Cancel(); }).Giving(() => n * 10 + s.CurrentCount);", "10 21"),
        new("CancellationTokenSource, CancellationToken", "var s = new SemaphoreSlim(0); var c = new CancellationTokenSource(); return Scenario.Of(() => s.Wait(c.Token), () => { }).Giving(() => 0);", "Deadlock"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var s = new SemaphoreSlim(1); var c = new CancellationTokenSource(); Action add = () => { s.Wait(c.Token); n++; s.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var s = new SemaphoreSlim(2); var c = new CancellationTokenSource(); Action add = () => { s.Wait(c.Token); n++; s.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var s = new SemaphoreSlim(0); var c = new CancellationTokenSource(); return Scenario.Of(() => { try { n = s.Wait(10, c.Token) ? 1 : 3; } catch (OperationCanceledException) { n = 2; } }, () => c.Cancel()).Giving(() => n);", "2 3"),
        new("CancellationTokenSource, CancellationToken", "int n = 0; var s = new SemaphoreSlim(0); return Scenario.Of(() => { s.Wait(CancellationToken.None); n = 1; }, () => s.Release()).Giving(() => n);", "1"),
        new("Semaphore", "int n = 0; var s = new Semaphore(1, 1); Action add = () => { s.WaitOne(); n++; s.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("Semaphore", "var s = new Semaphore(0, 1); Action give = () => s.Release(); return Scenario.Of(give, give).Giving(() => 0);", "SemaphoreFullException"),
        new("Semaphore", "int n = 0; var s = new Semaphore(0, 2); return Scenario.Of(() => { if (s.WaitOne(10)) n++; }, () => n += 10 * s.Release(2)).Giving(() => n);", "0 1"),
        new("Mutex", "int n = 0; var m = new Mutex(); Action add = () => { m.WaitOne(); m.WaitOne(); n++; m.ReleaseMutex(); m.ReleaseMutex(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("Mutex", "Mutex a = new(), b = new(); return Scenario.Of(() => { a.WaitOne(); b.WaitOne(); b.ReleaseMutex(); a.ReleaseMutex(); }, () => { b.WaitOne(); a.WaitOne(); a.ReleaseMutex(); b.ReleaseMutex(); }).Giving(() => 0);", "0 Deadlock"),
        new("Mutex", "var m = new Mutex(); return Scenario.Of(() => { m.WaitOne(); m.ReleaseMutex(); }, () => m.ReleaseMutex()).Giving(() => 0);", "ApplicationException"),
        new("Mutex", "int n = 0; Action add = () => { Door.WaitOne(); try { n++; } finally { Door.ReleaseMutex(); } }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("Mutex", "int n = 0; return Scenario.Of(() => { var m = new Mutex(true); n++; m.ReleaseMutex(); }, () => n++).Giving(() => n);", "1 2"),
        new("AutoResetEvent", "int n = 0; var e = new AutoResetEvent(true); Action add = () => { e.WaitOne(); n++; e.Set(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("AutoResetEvent", "var e = new AutoResetEvent(false); Action wait = () => e.WaitOne(); return Scenario.Of(wait, wait, () => { e.Set(); e.Set(); }).Giving(() => 0);", "0 Deadlock"),
        new("AutoResetEvent", "int n = 0; Action add = () => { Once.WaitOne(); n++; Once.Set(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("ManualResetEvent", "int n = 0, seen = 0; var e = new ManualResetEvent(false); return Scenario.Of(() => { n = 7; e.Set(); }, () => { e.WaitOne(); seen += n; }, () => { e.WaitOne(); }).Giving(() => seen);", "7"),
        new("ManualResetEvent", "int n = 0; var e = new ManualResetEvent(true); return Scenario.Of(() => e.Reset(), () => { if (e.WaitOne(0)) n = 1; }).Giving(() => n);", "0 1"),
        new("EventWaitHandle", "var e = new EventWaitHandle(false, EventResetMode.AutoReset); Action wait = () => e.WaitOne(); return Scenario.Of(wait, wait, () => e.Set()).Giving(() => 0);", "Deadlock"),
        new("EventWaitHandle", "var e = new EventWaitHandle(false, EventResetMode.ManualReset); Action wait = () => e.WaitOne(); return Scenario.Of(wait, wait, () => e.Set()).Giving(() => 0);", "0"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); var b = new ManualResetEvent(false); int n = 0; return Scenario.Of(() => { WaitHandle.WaitAll([a, b]); n = 1; }, () => a.Set(), () => b.Set()).Giving(() => n);", "1"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); var b = new ManualResetEvent(false); return Scenario.Of(() => { WaitHandle.WaitAll([a, b]); }, () => a.Set()).Giving(() => 1);", "Deadlock"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new AutoResetEvent(true); var b = new AutoResetEvent(false); bool got = false; return Scenario.Of(() => { WaitHandle.WaitAll(new WaitHandle[] { a, b }); }, () => { got = a.WaitOne(0); a.Set(); b.Set(); }).Giving(() => got);", "True"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new AutoResetEvent(true); var b = new AutoResetEvent(true); Action take = () => WaitHandle.WaitAll([a, b]); return Scenario.Of(take, take).Giving(() => 1);", "Deadlock"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new AutoResetEvent(true); var b = new AutoResetEvent(true); int n = 0; Action take = () => { WaitHandle.WaitAll([a, b]); n++; a.Set(); b.Set(); }; return Scenario.Of(take, take).Giving(() => n);", "2"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new Mutex(); var b = new Mutex(); int n = 0; return Scenario.Of(() => { WaitHandle.WaitAll([a, b]); n++; a.ReleaseMutex(); b.ReleaseMutex(); }, () => { WaitHandle.WaitAll([b, a]); n++; b.ReleaseMutex(); a.ReleaseMutex(); }).Giving(() => n);", "2"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); var b = new ManualResetEvent(false); int n = -1; return Scenario.Of(() => n = WaitHandle.WaitAny([a, b]), () => a.Set(), () => b.Set()).Giving(() => n);", "0 1"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); var b = new ManualResetEvent(false); int n = -1; return Scenario.Of(() => n = WaitHandle.WaitAny([a, b]), () => { b.Set(); a.Set(); }).Giving(() => n);", "0 1"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); var b = new ManualResetEvent(false); int n = -1; return Scenario.Of(() => n = WaitHandle.WaitAny([a, b]), () => { a.Set(); b.Set(); }).Giving(() => n);", "0"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); var b = new ManualResetEvent(false); return Scenario.Of(() => { WaitHandle.WaitAny([a, b]); }, () => { a.Set(); a.Reset(); }, () => { b.WaitOne(); }).Giving(() => 1);", "Deadlock"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new AutoResetEvent(true); var b = new AutoResetEvent(true); int m = -1, n = -1; return Scenario.Of(() => n = WaitHandle.WaitAny([a, b]), () => m = WaitHandle.WaitAny([a, b])).Giving(() => $\"{n}{m}\");", "01 10"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new Semaphore(2, 2); var b = new Semaphore(1, 1); int s = 0; Action take = () => Interlocked.Add(ref s, WaitHandle.WaitAny([a, b])); return Scenario.Of(take, take, take).Giving(() => s);", "1"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); int n = -1; return Scenario.Of(() => n = WaitHandle.WaitAny([a], 10), () => a.Set()).Giving(() => n);", "0 258"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); bool n = false; return Scenario.Of(() => n = WaitHandle.WaitAll([a], TimeSpan.FromMilliseconds(3)), () => a.Set()).Giving(() => n);", "False True"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new AutoResetEvent(true); var b = new AutoResetEvent(false); return Scenario.Of(() => { WaitHandle.WaitAll([a, b], 0); }, () => { }).Giving(() => a.WaitOne(0) ? 1 : 0);", "1"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); int n = 0, s = 0; return Scenario.Of(() => { n = 5; a.Set(); }, () => { WaitHandle.WaitAny([a]); s = n; }).Giving(() => s);", "5"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new AutoResetEvent(false); var b = new AutoResetEvent(false); int n = 0, m = 0, s = 0; return Scenario.Of(() => { n = 5; a.Set(); }, () => { m = 2; b.Set(); }, () => { WaitHandle.WaitAll([a, b]); s = n + m; }).Giving(() => s);", "7"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(false); var b = new ManualResetEvent(true); int n = 0, s = 0; return Scenario.Of(() => { n = 5; a.Set(); }, () => { WaitHandle.WaitAny([a, b]); s = n; }).Giving(() => s);", "0 5"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new Mutex(); int n = 0; Action take = () => { a.WaitOne(); WaitHandle.WaitAny([a]); n = 1; a.ReleaseMutex(); a.ReleaseMutex(); }; return Scenario.Of(take, take).Giving(() => n);", "1"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new Mutex(); var stop = new ManualResetEvent(false); int n = 0; Action take = () => { if (WaitHandle.WaitAny([stop, a]) == 1) { n++; a.ReleaseMutex(); } }; return Scenario.Of(take, take).Giving(() => n);", "2"),
        new("WaitHandle.WaitAll, WaitAny", "var work = new AutoResetEvent(false); var stop = new ManualResetEvent(false); int n = 10; return Scenario.Of(() => { while (WaitHandle.WaitAny([stop, work]) == 1) n++; }, () => { work.Set(); stop.Set(); }).Giving(() => n is 10 or 11 ? (n == 10 ? 12 : 11) : n);", "11 12"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(true); return Scenario.Of(() => { WaitHandle.WaitAll([a, a]); }, () => { }).Giving(() => 1);", "DuplicateWaitObjectException"),
        new("WaitHandle.WaitAll, WaitAny", "return Scenario.Of(() => { WaitHandle.WaitAny([null]); }, () => { }).Giving(() => 1);", "ArgumentNullException"),
        new("WaitHandle.WaitAll, WaitAny", "var a = new ManualResetEvent(true); return Scenario.Of(() => { WaitHandle.WaitAny([a], -2); }, () => { }).Giving(() => 1);", "ArgumentOutOfRangeException"),
        new("WaitHandle.WaitAll, WaitAny", "var f = new[] { new Mutex(), new Mutex(), new Mutex() }; int n = 0; return Scenario.Of(3, i => { WaitHandle.WaitAll([f[i], f[(i + 1) % 3]]); Interlocked.Increment(ref n); f[i].ReleaseMutex(); f[(i + 1) % 3].ReleaseMutex(); }).Giving(() => n);", "3"),
        new("WaitHandle.WaitAll, WaitAny", "var done = new[] { new ManualResetEvent(false), new ManualResetEvent(false) }; int n = 0; return Scenario.Program(() => { for (int i = 0; i < 2; i++) { int k = i; ThreadPool.QueueUserWorkItem(_ => { Interlocked.Increment(ref n); done[k].Set(); }); } WaitHandle.WaitAll(done); return n; });", "2"),
        new("WaitHandle.WaitAll, WaitAny", "var done = new[] { new ManualResetEvent(false), new ManualResetEvent(false) }; int n = 0; return Scenario.Program(() => { for (int i = 0; i < 2; i++) { int k = i; ThreadPool.QueueUserWorkItem(_ => { n++; done[k].Set(); }); } WaitHandle.WaitAll(done); return n; });", "1 2"),
        new("ManualResetEventSlim", "int n = 0, seen = -1; var e = new ManualResetEventSlim(); return Scenario.Of(() => { n = 5; e.Set(); }, () => { e.Wait(); seen = n; }).Giving(() => seen);", "5"),
        new("ManualResetEventSlim", "int n = 0, seen = -1; var e = new ManualResetEventSlim(); return Scenario.Of(() => { n = 5; e.Set(); }, () => { e.Wait(5); seen = n; }).Giving(() => seen);", "0 5"),
        new("ManualResetEventSlim", "var e = new ManualResetEventSlim(true); return Scenario.Of(() => e.Reset(), () => e.Wait()).Giving(() => e.IsSet);", "Deadlock False"),
        new("CountdownEvent", "int n = 0, seen = -1; var c = new CountdownEvent(2); Action one = () => { Interlocked.Increment(ref n); c.Signal(); }; return Scenario.Of(one, one, () => { c.Wait(); seen = n; }).Giving(() => seen);", "2"),
        new("CountdownEvent", "var c = new CountdownEvent(1); Action one = () => c.Signal(); return Scenario.Of(one, one).Giving(() => 0);", "InvalidOperationException"),
        new("CountdownEvent", "var c = new CountdownEvent(1); return Scenario.Of(() => { c.AddCount(); c.Signal(); }, () => c.Signal()).Giving(() => c.CurrentCount);", "0 InvalidOperationException"),
        new("CountdownEvent", "int n = 0; var c = new CountdownEvent(1); return Scenario.Of(() => { if (c.TryAddCount(2)) n = 1; }, () => c.Signal()).Giving(() => n * 10 + c.CurrentCount);", "0 12"),
        new("CountdownEvent", "var c = new CountdownEvent(1); return Scenario.Of(() => { c.Wait(); c.Reset(3); c.Signal(2); }, () => c.Signal()).Giving(() => c.CurrentCount);", "1"),
        new("Barrier", "int a = 0, b = 0, x = 0, y = 0; var g = new Barrier(2); return Scenario.Of(() => { a = 1; g.SignalAndWait(); x = b; }, () => { b = 1; g.SignalAndWait(); y = a; }).Giving(() => x * 10 + y);", "11"),
        new("Barrier", "int n = 0, x = 0; var g = new Barrier(2, each => n = 5 + (int)each.CurrentPhaseNumber); return Scenario.Of(() => { g.SignalAndWait(); x = n; g.SignalAndWait(); }, () => { g.SignalAndWait(); g.SignalAndWait(); }).Giving(() => x * 10 + n);", "56"),
        new("Barrier", "var g = new Barrier(3); Action come = () => g.SignalAndWait(); return Scenario.Of(come, come).Giving(() => 0);", "Deadlock"),
        new("Barrier", "var g = new Barrier(3); return Scenario.Of(() => g.SignalAndWait(), () => g.RemoveParticipant(), () => g.SignalAndWait()).Giving(() => g.CurrentPhaseNumber);", "1"),
        new("Barrier", "var g = new Barrier(1, _ => throw new FormatException()); return Scenario.Of(() => g.SignalAndWait(), () => { }).Giving(() => 0);", "BarrierPostPhaseException"),
        new("ReaderWriterLockSlim", "int n = 0; var l = new ReaderWriterLockSlim(); Action add = () => { l.EnterWriteLock(); n++; l.ExitWriteLock(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("ReaderWriterLockSlim", "int n = 0; var l = new ReaderWriterLockSlim(); Action add = () => { l.EnterReadLock(); n++; l.ExitReadLock(); }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("ReaderWriterLockSlim", "int n = 0; var l = new ReaderWriterLockSlim(); Action add = () => { l.EnterUpgradeableReadLock(); int old = n; l.EnterWriteLock(); n = old + 1; l.ExitWriteLock(); l.ExitUpgradeableReadLock(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("ReaderWriterLockSlim", "var l = new ReaderWriterLockSlim(); return Scenario.Of(() => { l.EnterReadLock(); l.EnterWriteLock(); }, () => { }).Giving(() => 0);", "LockRecursionException"),
        new("ReaderWriterLockSlim", "int n = 0; var l = new ReaderWriterLockSlim(); return Scenario.Of(() => { l.EnterWriteLock(); l.ExitWriteLock(); }, () => { if (l.TryEnterReadLock(0)) { n = 1; l.ExitReadLock(); } }).Giving(() => n);", "0 1"),
        // A writer that waits keeps out new readers: so B waits for C, which waits for A, which waits for B.
        new("ReaderWriterLockSlim", """
            var l = new ReaderWriterLockSlim(); var e = new ManualResetEventSlim();
            return Scenario.Of(() => { l.EnterReadLock(); e.Wait(); l.ExitReadLock(); }, () => { l.EnterReadLock(); e.Set(); l.ExitReadLock(); }, () => { l.EnterWriteLock(); l.ExitWriteLock(); }).Giving(() => 0);
            """, "0 Deadlock"),
        new("SpinLock", "int n = 0; var l = new SpinLock(); Action add = () => { bool taken = false; l.Enter(ref taken); n++; l.Exit(); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("SpinLock", "int n = 0; Action add = () => { bool taken = false; Spin.TryEnter(ref taken); if (!taken) return; n++; Spin.Exit(); }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
        new("SpinLock", "int n = 0; var all = new[] { new SpinLock(false), new SpinLock(false) }; return Scenario.Of(2, each => { bool a = false, b = false; all[each].Enter(ref a); all[1 - each].Enter(ref b); n++; all[1 - each].Exit(); all[each].Exit(); }).Giving(() => n);", "2 Deadlock"),
        new("SpinLock", "var l = new SpinLock(); return Scenario.Of(() => { bool a = false, b = false; l.Enter(ref a); l.Enter(ref b); }, () => { }).Giving(() => 0);", "LockRecursionException"),
        new("SpinWait", "bool ready = false; int n = 0, seen = -1; return Scenario.Of(() => { n = 3; ready = true; }, () => { SpinWait.SpinUntil(() => ready); seen = n; }).Giving(() => seen);", "3"),
        new("SpinWait", "int free = 1, n = 0; Action add = () => { SpinWait.SpinUntil(() => Interlocked.CompareExchange(ref free, 0, 1) == 1); n++; Volatile.Write(ref free, 1); }; return Scenario.Of(add, add).Giving(() => n);", "2"),
        new("SpinWait", "int n = 0; return Scenario.Of(() => { var s = new SpinWait(); while (s.Count < 3) s.SpinOnce(); n += s.Count; }, () => n++).Giving(() => n);", "1 3 4"),
        new("Lazy", "int made = 0; var z = new Lazy<int>(() => ++made); int x = 0, y = 0; return Scenario.Of(() => x = z.Value, () => y = z.Value).Giving(() => x * 10 + y);", "11"),
        new("Lazy", "int made = 0; var z = new Lazy<int>(() => ++made, LazyThreadSafetyMode.PublicationOnly); int x = 0, y = 0; return Scenario.Of(() => x = z.Value, () => y = z.Value).Giving(() => x * 100 + y * 10 + made);", "111 112 222"),
        new("Lazy", "object a = new(), b = new(); var z = new Lazy<int>(() => { lock (a) return 1; }); return Scenario.Of(() => { lock (a) _ = z.Value; }, () => _ = z.Value).Giving(() => 0);", "0 Deadlock"),
        new("Lazy", "int x = 0, y = 0; return Scenario.Of(() => x = Config.Value, () => y = Config.Value).Giving(() => x * 10 + y);", "11"),
        new("Thread", "int n = 0; Action add = () => { int old = n; Thread.Sleep(0); Thread.Yield(); Thread.MemoryBarrier(); n = old + 1; }; return Scenario.Of(add, add).Giving(() => n);", "1 2"),
    ];
}
