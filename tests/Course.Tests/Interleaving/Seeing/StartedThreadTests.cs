using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

public sealed class StartedThreadTests
{
    /// <summary>Whole programs, with all the results that they can have.</summary>
    public static TheoryData<string, string, string> Programs => new()
    {
        { "two threads", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => n++); var b = new Thread(() => n++); a.Start(); b.Start(); a.Join(); b.Join(); return n; });", "1 2" },
        { "two threads and a lock", "int n = 0; var gate = new object(); void Add() { lock (gate) n++; } return Scenario.Program(() => { var a = new Thread(Add); var b = new Thread(Add); a.Start(); b.Start(); a.Join(); b.Join(); return n; });", "2" },
        { "a thread and who started it", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => n++); a.Start(); n++; a.Join(); return n; });", "1 2" },
        { "a thread that nobody waits for", "int n = 0; return Scenario.Program(() => { new Thread(() => n++).Start(); return n; });", "0 1" },
        { "what was before the start and is after the end", "int n = 0; return Scenario.Program(() => { n = 5; var a = new Thread(() => n *= 2); a.Start(); a.Join(); n++; return n; });", "11" },
        { "a parameter", "int n = 0; return Scenario.Program(() => { var a = new Thread(x => n += (int)x!); a.Start(7); a.Join(); return n; });", "7" },
        { "one that starts another", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => { var b = new Thread(() => n++); b.Start(); n++; b.Join(); }); a.Start(); a.Join(); return n; });", "1 2" },
        { "whether it lives", "int n = 0; return Scenario.Program(() => { var a = new Thread(() => n = 1); a.Start(); var lived = a.IsAlive; a.Join(); return $\"{lived}{a.IsAlive}\"; });", "FalseFalse TrueFalse" },
        { "waiting for a while", "return Scenario.Program(() => { var a = new Thread(() => { }); a.Start(); return a.Join(10); });", "False True" },
        { "a loop of threads", "int n = 0; return Scenario.Program(() => { var all = new Thread[3]; for (int i = 0; i < all.Length; i++) { all[i] = new Thread(() => Interlocked.Increment(ref n)); all[i].Start(); } foreach (var each in all) each.Join(); return n; });", "3" },
        { "the pool", "int n = 0; return Scenario.Program(() => { var done = new CountdownEvent(2); for (int i = 0; i < 2; i++) ThreadPool.QueueUserWorkItem(_ => { n++; done.Signal(); }); done.Wait(); return n; });", "1 2" },
        { "two tasks", "int n = 0; return Scenario.Program(() => { Task a = Task.Run(() => { n++; }), b = Task.Run(() => { n++; }); Task.WaitAll(a, b); return n; });", "1 2" },
        { "what a task gives", "return Scenario.Program(() => { var a = Task.Run(() => 3); var b = Task.Run(() => 4); return a.Result * b.Result; });", "12" },
        { "a task that a field holds", "int n = 0; Task? t = null; return Scenario.Program(() => { t = Task.Run(() => { n = 1; }); var was = t.IsCompleted; t.Wait(); return $\"{was}{n}\"; });", "False1 True1" },
{ "an array of tasks", "int n = 0; return Scenario.Program(() => { var all = new Task[2]; for (int i = 0; i < 2; i++) all[i] = Task.Run(() => { n++; }); Task.WaitAll(all); return n; });", "1 2" },
        { "an exception of a task", "return Scenario.Program(() => { var a = Task.Run(() => { throw new InvalidOperationException(\"x\"); }); try { a.Wait(); return \"none\"; } catch (AggregateException e) { return e.InnerException!.Message; } });", "x" },
        { "rounds", "int n = 0; return Scenario.Program(() => { Parallel.For(0, 2, i => { n += i + 1; }); return n; });", "1 2 3" },
        { "rounds over a collection", "int n = 0; return Scenario.Program(() => { Parallel.ForEach(new[] { 1, 2 }, i => Interlocked.Add(ref n, i)); return n; });", "3" },
        { "several at once", "int n = 0; return Scenario.Program(() => { Parallel.Invoke(() => n++, () => n++); return n; });", "1 2" },
        { "a method that awaits", "int n = 0; async Task Add() { await Task.Yield(); n++; } return Scenario.Program(async () => { await Task.WhenAll(Add(), Add()); return n; });", "1 2" },
        { "a copy across an await", "int n = 0; async Task Add() { var copy = n; await Task.Yield(); n = copy + 1; } return Scenario.Program(async () => { var a = Add(); var b = Add(); await a; await b; return n; });", "1 2" },
        { "one after the other", "int n = 0; async Task Add() { await Task.Delay(10); n++; } return Scenario.Program(async () => { await Add(); await Add(); return n; });", "2" },
        { "many awaits", "int n = 0; return Scenario.Program(async () => { for (int i = 0; i < 40; i++) { await Task.Yield(); n++; } return n; });", "40" },
        { "many awaits of methods", "int n = 0; async Task<int> One() { await Task.Delay(1); return 1; } return Scenario.Program(async () => { for (int i = 0; i < 4; i++) n += await One(); return n; });", "4" },
        { "many threads one after the other", "int n = 0; return Scenario.Program(() => { for (int i = 0; i < 40; i++) { var t = new Thread(() => n++); t.Start(); t.Join(); } return n; });", "40" },
        { "a thread that ended before another began", "int n = 0, m = 0; return Scenario.Program(() => { var a = new Thread(() => n = 1); a.Start(); var b = new Thread(() => { a.Join(); new Thread(() => m += n).Start(); n++; }); b.Start(); b.Join(); return n + m; });", "2 3 4" },
        { "what does not wait", "int n = 0; async Task<int> One() { n++; return n; } return Scenario.Program(async () => await One() + await One());", "3" },
        { "two delays", "var s = \"\"; async Task Say(string what, int after) { await Task.Delay(after); lock (\"gate\") s += what; } return Scenario.Program(async () => { await Task.WhenAll(Say(\"a\", 1), Say(\"b\", 100)); return s; });", "ab ba" },
        { "the first of two", "async Task<int> Give(int x) { await Task.Yield(); return x; } return Scenario.Program(async () => await await Task.WhenAny(Give(1), Give(2)));", "1 2" },
        { "a time limit", "async Task Work() { await Task.Yield(); } return Scenario.Program(async () => { var work = Work(); return await Task.WhenAny(work, Task.Delay(100)) == work; });", "False True" },
        { "a task that runs what awaits", "int n = 0; return Scenario.Program(async () => { await Task.WhenAll(Task.Run(async () => { await Task.Yield(); n++; }), Task.Run(async () => { n++; await Task.Yield(); })); return n; });", "1 2" },
        { "a task of what awaits and gives", "return Scenario.Program(async () => await Task.Run(async () => { await Task.Yield(); return 5; }));", "5" },
        { "what follows", "int n = 0; return Scenario.Program(() => { var t = Task.Run(() => { n = 1; }).ContinueWith(_ => n * 10); return t.Result; });", "10" },
        { "a source", "return Scenario.Program(() => { var s = new TaskCompletionSource<int>(); new Thread(() => s.SetResult(4)).Start(); return s.Task.Result; });", "4" },
        { "an exception across an await", "async Task Fail() { await Task.Yield(); throw new InvalidOperationException(\"x\"); } return Scenario.Program(async () => { try { await Fail(); return \"none\"; } catch (InvalidOperationException e) { return e.Message; } });", "x" },
        { "actors that await", "int n = 0; return Scenario.Of(async () => { await Task.Yield(); n++; }, async () => { await Task.Yield(); n++; }).Giving(() => n);", "1 2" },
        { "without the context", "int n = 0; async Task Add() { await Task.Delay(1).ConfigureAwait(false); n++; } return Scenario.Program(async () => { await Task.WhenAll(Add(), Add()).ConfigureAwait(false); return n; });", "1 2" },
        { "a list of numbers and one thread", "return Scenario.Program(() => { var s = 0; var t = new Thread(() => { for (int i = 0; i < 3; i++) s += i; }); t.Start(); t.Join(); return s; });", "3" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Explore_WholeProgram_FindsEachResult(string name, string body, string results)
    {
        foreach (var optimised in (bool[])[false, true])
        {
            var found = Explorer.Explore(PlainCode.Compile(body, optimised: optimised));

            Assert.Empty(found.NotFollowed);
            Assert.Empty(found.Bad);
            Assert.Equal(results.Split(' '), found.Outcomes.Select(each => each?.ToString()).Order(StringComparer.Ordinal));
            Assert.True(found.IsComplete, name);
        }
    }

    [Theory]
    [InlineData("return Scenario.Program(() => { var s = new TaskCompletionSource(); s.Task.Wait(); });", "A waits for a task")]
    [InlineData("return Scenario.Program(async () => { var s = new TaskCompletionSource(); await s.Task; });", "A waits for a task")]
    [InlineData("return Scenario.Of(async () => { var s = new TaskCompletionSource(); await s.Task; });", "A waits for a task")]
    [InlineData("var gate = new object(); return Scenario.Program(() => { var t = new Thread(() => { lock (gate) { } }); lock (gate) { t.Start(); t.Join(); } });", "A waits for thread B; B waits for gate, which A holds")]
    public void Explore_WhatNeverEnds_IsADeadlock(string body, string told)
    {
        var found = Explorer.Explore(PlainCode.Compile(body));

        Assert.Equal(told, Assert.Single(found.Of(OutcomeKind.Deadlock)).Outcome.Text);
        Assert.Empty(found.NotFollowed);
    }

    [Fact]
    public void Explore_ThreadThatThrows_Fails()
    {
        var found = Explorer.Explore(PlainCode.Compile("return Scenario.Program(() => { var t = new Thread(() => throw new InvalidOperationException(\"no\")); t.Start(); t.Join(); });"));

        Assert.Equal("B threw InvalidOperationException: no", Assert.Single(found.Of(OutcomeKind.Failed)).Outcome.Text);
    }

    [Fact]
    public void Explore_WhatGoesOnInsideACall_IsNamed()
    {
        var found = Explorer.Explore(PlainCode.Compile("return Scenario.Program(async () => { var s = new TaskCompletionSource(); var t = Task.Run(() => s.SetResult()); await s.Task; await t; });"));

        Assert.Contains("TaskCompletionSource.SetResult", Assert.Single(found.NotFollowed), StringComparison.Ordinal);
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Explore_MoreThreadsThanThereIsRoomFor_SaysSo()
    {
        var program = PlainCode.Compile("return Scenario.Program(() => { for (int i = 0; i < 30; i++) new Thread(() => { }).Start(); });");

        var error = Assert.Throws<InvalidOperationException>(() => Explorer.Explore(program));
        Assert.Contains("at most 26 threads and tasks", error.Message, StringComparison.Ordinal);
    }
}
