namespace NotebookCourse.Testing.Seen;

/// <summary>Whole programs that start threads and tasks, with all the results that they can have.</summary>
public static class StartedPrograms
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeenProgram> All { get; } =
    [
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => n++); var b = new Thread(() => n++); a.Start(); b.Start(); a.Join(); b.Join(); return n; });", "1 2"),
        new("Thread.Start", "int n = 0; var gate = new object(); void Add() { lock (gate) n++; } return Scenario.Program(() => { var a = new Thread(Add); var b = new Thread(Add); a.Start(); b.Start(); a.Join(); b.Join(); return n; });", "2"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => n++); a.Start(); n++; a.Join(); return n; });", "1 2"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { new Thread(() => n++).Start(); return n; });", "0 1"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { n = 5; var a = new Thread(() => n *= 2); a.Start(); a.Join(); n++; return n; });", "11"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { var a = new Thread(x => n += (int)x!); a.Start(7); a.Join(); return n; });", "7"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => { var b = new Thread(() => n++); b.Start(); n++; b.Join(); }); a.Start(); a.Join(); return n; });", "1 2"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => n = 1); a.Start(); var lived = a.IsAlive; a.Join(); return $\"{lived}{a.IsAlive}\"; });", "FalseFalse TrueFalse"),
        new("Thread.Start", "return Scenario.Program(() => { var a = new Thread(() => { }); a.Start(); return a.Join(10); });", "False True"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { var all = new Thread[3]; for (int i = 0; i < all.Length; i++) { all[i] = new Thread(() => Interlocked.Increment(ref n)); all[i].Start(); } foreach (var each in all) each.Join(); return n; });", "3"),
        new("Thread.Start", "int n = 0; return Scenario.Program(() => { for (int i = 0; i < 40; i++) { var t = new Thread(() => n++); t.Start(); t.Join(); } return n; });", "40"),
        new("Thread.Start", "int n = 0, m = 0; return Scenario.Program(() => { var a = new Thread(() => n = 1); a.Start(); var b = new Thread(() => { a.Join(); new Thread(() => m += n).Start(); n++; }); b.Start(); b.Join(); return n + m; });", "2 3 4"),
        new("Thread.Start", "return Scenario.Program(() => { var s = 0; var t = new Thread(() => { for (int i = 0; i < 3; i++) s += i; }); t.Start(); t.Join(); return s; });", "3"),
        new("ThreadPool.QueueUserWorkItem", "int n = 0; return Scenario.Program(() => { var done = new CountdownEvent(2); for (int i = 0; i < 2; i++) ThreadPool.QueueUserWorkItem(_ => { n++; done.Signal(); }); done.Wait(); return n; });", "1 2"),
        new("Task.Run", "int n = 0; return Scenario.Program(() => { Task a = Task.Run(() => { n++; }), b = Task.Run(() => { n++; }); Task.WaitAll(a, b); return n; });", "1 2"),
        new("Task.Run", "return Scenario.Program(() => { var a = Task.Run(() => 3); var b = Task.Run(() => 4); return a.Result * b.Result; });", "12"),
        new("Task.Run", "int n = 0; Task? t = null; return Scenario.Program(() => { t = Task.Run(() => { n = 1; }); var was = t.IsCompleted; t.Wait(); return $\"{was}{n}\"; });", "False1 True1"),
        new("Task.Run", "return Scenario.Program(() => { var a = Task.Run(() => { throw new InvalidOperationException(\"x\"); }); try { a.Wait(); return \"none\"; } catch (AggregateException e) { return e.InnerException!.Message; } });", "x"),
        new("Task.ContinueWith", "int n = 0; return Scenario.Program(() => { var t = Task.Run(() => { n = 1; }).ContinueWith(_ => n * 10); return t.Result; });", "10"),
        new("TaskCompletionSource", "return Scenario.Program(() => { var s = new TaskCompletionSource<int>(); new Thread(() => s.SetResult(4)).Start(); return s.Task.Result; });", "4"),
        new("Parallel.For, ForEach, Invoke", "int n = 0; return Scenario.Program(() => { Parallel.For(0, 2, i => { n += i + 1; }); return n; });", "1 2 3"),
        new("Parallel.For, ForEach, Invoke", "int n = 0; return Scenario.Program(() => { Parallel.ForEach(new[] { 1, 2 }, i => Interlocked.Add(ref n, i)); return n; });", "3"),
        new("Parallel.For, ForEach, Invoke", "int n = 0; return Scenario.Program(() => { Parallel.Invoke(() => n++, () => n++); return n; });", "1 2"),
        new("async and await", "int n = 0; async Task Add() { await Task.Yield(); n++; } return Scenario.Program(async () => { await Task.WhenAll(Add(), Add()); return n; });", "1 2"),
        new("async and await", "int n = 0; async Task Add() { var copy = n; await Task.Yield(); n = copy + 1; } return Scenario.Program(async () => { var a = Add(); var b = Add(); await a; await b; return n; });", "1 2"),
        new("async and await", "int n = 0; return Scenario.Program(async () => { for (int i = 0; i < 40; i++) { await Task.Yield(); n++; } return n; });", "40"),
        new("async and await", "int n = 0; async Task<int> One() { n++; return n; } return Scenario.Program(async () => await One() + await One());", "3"),
        new("async and await", "int n = 0; return Scenario.Program(async () => { await Task.WhenAll(Task.Run(async () => { await Task.Yield(); n++; }), Task.Run(async () => { n++; await Task.Yield(); })); return n; });", "1 2"),
        new("async and await", "return Scenario.Program(async () => await Task.Run(async () => { await Task.Yield(); return 5; }));", "5"),
        new("async and await", "async Task Fail() { await Task.Yield(); throw new InvalidOperationException(\"x\"); } return Scenario.Program(async () => { try { await Fail(); return \"none\"; } catch (InvalidOperationException e) { return e.Message; } });", "x"),
        new("async and await", "int n = 0; return Scenario.Of(async () => { await Task.Yield(); n++; }, async () => { await Task.Yield(); n++; }).Giving(() => n);", "1 2"),
        new("Task.WhenAll, WhenAny", "async Task<int> Give(int x) { await Task.Yield(); return x; } return Scenario.Program(async () => await await Task.WhenAny(Give(1), Give(2)));", "1 2"),
        new("Task.Delay, Task.Yield", "int n = 0; async Task Add() { await Task.Delay(10); n++; } return Scenario.Program(async () => { await Add(); await Add(); return n; });", "2"),
        new("Task.Delay, Task.Yield", "int n = 0; async Task<int> One() { await Task.Delay(1); return 1; } return Scenario.Program(async () => { for (int i = 0; i < 4; i++) n += await One(); return n; });", "4"),
        new("Task.Delay, Task.Yield", "var s = \"\"; async Task Say(string what, int after) { await Task.Delay(after); lock (\"gate\") s += what; } return Scenario.Program(async () => { await Task.WhenAll(Say(\"a\", 1), Say(\"b\", 100)); return s; });", "ab ba"),
        new("Task.Delay, Task.Yield", "async Task Work() { await Task.Yield(); } return Scenario.Program(async () => { var work = Work(); return await Task.WhenAny(work, Task.Delay(100)) == work; });", "False True"),
        new("Task.Delay, Task.Yield", "int n = 0; async Task Add() { await Task.Delay(1).ConfigureAwait(false); n++; } return Scenario.Program(async () => { await Task.WhenAll(Add(), Add()).ConfigureAwait(false); return n; });", "1 2"),
    ];
}
