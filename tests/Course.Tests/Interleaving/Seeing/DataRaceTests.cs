using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Which accesses of plain code race, and which are in order.</summary>
public sealed class DataRaceTests
{
    public static TheoryData<string, string, string, string> Racing => new()
    {
        { "two that count", "", "int n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n);", "A reads and writes n, while B reads and writes n" },
        { "a plain flag", "", "int n = 0, seen = 0; bool ready = false; return Scenario.Of(() => { n = 1; ready = true; }, () => { if (ready) seen = n; }).Giving(() => seen);",
            "A writes n, while B reads n|A writes ready, while B reads ready" },
        { "a counter that is read without", "", "int n = 0, seen = 0; return Scenario.Of(() => Interlocked.Increment(ref n), () => seen = n).Giving(() => seen);", "A writes n, while B reads n" },
        { "one without the lock", "", "int n = 0; var gate = new object(); return Scenario.Of(() => { lock (gate) n++; }, () => n++).Giving(() => n);", "A reads and writes n, while B reads and writes n" },
        { "two locks", "", "int n = 0; object a = new(), b = new(); return Scenario.Of(() => { lock (a) n++; }, () => { lock (b) n++; }).Giving(() => n);", "A reads and writes n, while B reads and writes n" },
        { "after the lock", "", "int n = 0; var gate = new object(); return Scenario.Of(() => { lock (gate) { } n = 1; }, () => { lock (gate) { } n = 2; }).Giving(() => n);", "A writes n, while B writes n" },
        { "an element", "", "var a = new int[2]; return Scenario.Of(() => { a[0] = 1; a[1] = 1; }, () => a[1] = 2).Giving(() => a[1]);", "A writes a[1], while B writes a[1]" },
        { "a fence is none", "", "int n = 0; return Scenario.Of(() => { n = 1; Interlocked.MemoryBarrier(); }, () => { Interlocked.MemoryBarrier(); n = 2; }).Giving(() => n);", "A writes n, while B writes n" },
        { "the same value", "", "int n = 0; return Scenario.Of(() => n = 1, () => n = 1).Giving(() => n);", "A writes n, while B writes n" },
        { "a try that fails", "", "int n = 0; var gate = new object(); return Scenario.Of(() => { lock (gate) n = 1; }, () => { if (!Monitor.TryEnter(gate)) n = 2; else Monitor.Exit(gate); }).Giving(() => n);", "A writes n, while B writes n" },
        { "a semaphore for two", "", "int n = 0; var free = new SemaphoreSlim(2); Action add = () => { free.Wait(); n++; free.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "A reads and writes n, while B reads and writes n" },
        { "what a wait reads", "", "bool ready = false; return Scenario.Of(() => ready = true, () => Atomic.SpinUntil(() => ready));", "A writes ready, while B reads ready" },
        { "two started threads", "", "int n = 0; return Scenario.Of(() => { var t = new Thread(() => n++); t.Start(); n++; t.Join(); }).Giving(() => n);", "A reads and writes n, while B reads and writes n" },
        { "a task that nobody waits for", "", "int n = 0; return Scenario.Of(() => { var t = Task.Run(() => n = 1); n = 2; t.Wait(); }).Giving(() => n);", "A writes n, while B writes n" },
        { "what another one let go", "", "int n = 0, flag = 0, seen = -1; return Scenario.Of(() => { n = 1; Volatile.Write(ref flag, 1); }, () => Volatile.Write(ref flag, 2), () => { if (Volatile.Read(ref flag) == 2) seen = n; }).Giving(() => seen);",
            "A writes n, while C reads n" },
    };

    public static TheoryData<string, string, string> InOrder => new()
    {
        { "a lock", "", "int n = 0; var gate = new object(); Action add = () => { lock (gate) n++; }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a lock of the new kind", "", "int n = 0; var gate = new Lock(); Action add = () => { lock (gate) n++; }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a lock of the course", "", "int n = 0; var gate = new SharedLock(\"gate\"); Action add = () => { gate.Enter(); n++; gate.Exit(); }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a semaphore of the course", "", "int n = 0; var free = new NotebookCourse.Primitives.CountingSemaphore(1); Action add = () => { free.Wait(); n++; free.Release(); }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a ticket lock of the course", "", "int n = 0; var gate = new NotebookCourse.Primitives.TicketLock(); Action add = () => { gate.Enter(); n++; gate.Exit(); }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a try that succeeds", "", "int n = 0; var gate = new object(); Action add = () => { if (Monitor.TryEnter(gate)) { n++; Monitor.Exit(gate); } }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a semaphore", "", "int n = 0; var free = new SemaphoreSlim(1); Action add = () => { free.Wait(); n++; free.Release(); }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a signal", "", "int n = 0, seen = 0; var ready = new ManualResetEventSlim(); return Scenario.Of(() => { n = 1; ready.Set(); }, () => { ready.Wait(); seen = n; }).Giving(() => seen);" },
        { "a look at a signal", "", "int n = 0, seen = 0; var ready = new ManualResetEventSlim(); return Scenario.Of(() => { n = 1; ready.Set(); }, () => { if (ready.IsSet) seen = n; }).Giving(() => seen);" },
        { "a countdown", "", "int n = 0, m = 0, sum = 0; var done = new CountdownEvent(2); return Scenario.Of(() => { n = 1; done.Signal(); }, () => { m = 1; done.Signal(); }, () => { done.Wait(); sum = n + m; }).Giving(() => sum);" },
        { "a pulse", "", "int item = 0, got = 0; var gate = new object(); return Scenario.Of(() => { lock (gate) { item = 7; Monitor.Pulse(gate); } }, () => { lock (gate) { while (item == 0) Monitor.Wait(gate); got = item; } }).Giving(() => got);" },
        { "a volatile field", "static volatile bool ready; static int n;", "n = 0; ready = false; int seen = 0; return Scenario.Of(() => { n = 1; ready = true; }, () => { if (ready) seen = n; }).Giving(() => seen);" },
        { "a volatile field of an object", "sealed class Box { public volatile bool Ready; public int N; }", "var b = new Box(); int seen = 0; return Scenario.Of(() => { b.N = 1; b.Ready = true; }, () => { if (b.Ready) seen = b.N; }).Giving(() => seen);" },
        { "a volatile field of a struct", "struct Box { public volatile bool Ready; }", "Box b = default; int n = 0, seen = 0; return Scenario.Of(() => { n = 1; b.Ready = true; }, () => { if (b.Ready) seen = n; }).Giving(() => seen);" },
        { "a volatile write", "", "int n = 0, seen = 0; bool ready = false; return Scenario.Of(() => { n = 1; Volatile.Write(ref ready, true); }, () => { if (Volatile.Read(ref ready)) seen = n; }).Giving(() => seen);" },
        { "a wait for a volatile write", "", "int n = 0, seen = 0; bool ready = false; return Scenario.Of(() => { n = 1; Volatile.Write(ref ready, true); }, () => { Atomic.SpinUntil(() => Volatile.Read(ref ready)); seen = n; }).Giving(() => seen);" },
        { "a counter", "", "int n = 0; return Scenario.Of(() => Interlocked.Increment(ref n), () => Interlocked.Increment(ref n)).Giving(() => n);" },
        { "an exchange that is seen", "", "int n = 0, taken = 0; Action add = () => { while (Interlocked.Exchange(ref taken, 1) == 1) { } n++; Volatile.Write(ref taken, 0); }; return Scenario.Of(add, add).Giving(() => n);" },
        { "a queue", "", "int n = 0, seen = 0; var q = new ConcurrentQueue<int>(); return Scenario.Of(() => { n = 1; q.Enqueue(1); }, () => { if (q.TryDequeue(out _)) seen = n; }).Giving(() => seen);" },
        { "starting and joining", "", "int n = 0; var gate = new object(); return Scenario.Of(() => { n = 5; var a = new Thread(() => { lock (gate) n++; }); var b = new Thread(() => { lock (gate) n++; }); a.Start(); b.Start(); a.Join(); b.Join(); n++; }).Giving(() => n);" },
        { "tasks that are waited for", "", "int n = 0; var gate = new object(); Action add = () => { lock (gate) n++; }; return Scenario.Of(() => { Task a = Task.Run(add), b = Task.Run(add); Task.WaitAll(a, b); n++; }).Giving(() => n);" },
        { "tasks that are awaited", "static int n; static readonly object Gate = new(); static void Add() { lock (Gate) n++; } static async Task Both() { Task a = Task.Run(Add), b = Task.Run(Add); await a; await b; n++; }", "n = 0; return Scenario.Of(() => Both().Wait()).Giving(() => n);" },
        { "two elements", "", "var a = new int[2]; return Scenario.Of(() => a[0]++, () => a[1]++).Giving(() => a[0] + a[1]);" },
        { "reading only", "", "int n = 5, a = 0, b = 0; return Scenario.Of(() => a = n, () => b = n).Giving(() => a + b);" },
        { "a variable of the course", "", "var n = new Shared<int>(\"n\"); return Scenario.Of(() => n.Value++, () => n.Value++).Giving(() => n.Value);" },
        { "what two tell one after the other", "", "int n = 0, flag = 0, seen = -1; return Scenario.Of(() => { n = 1; Interlocked.Increment(ref flag); }, () => Interlocked.Increment(ref flag), () => { if (Volatile.Read(ref flag) == 2) seen = n; }).Giving(() => seen);" },
        { "an event's own += and -=", "class Bell { public event Action? Rung; }", "var b = new Bell(); Action ring = () => { }; return Scenario.Of(() => { b.Rung += ring; }, () => { b.Rung += ring; b.Rung -= ring; }).Giving(() => 1);" },
        { "a lambda that the compiler makes once, inside another", "", "int n = 0; void Work() { Action outer = () => { Action add = () => Interlocked.Increment(ref n); add(); }; outer(); } return Scenario.Of(Work, Work).Giving(() => n);" },
        { "a lambda that the compiler makes once, in a loop", "", "int n = 0; void Work() { for (int i = 0; i < 2; i++) { Action add = () => Interlocked.Increment(ref n); add(); } } return Scenario.Of(Work, Work).Giving(() => n);" },
    };

    [Theory]
    [MemberData(nameof(Racing))]
    public void Explore_AccessesInNoOrder_NamesTheRaceOnce(string what, string members, string body, string expected)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, members));
        var races = string.Join('|', found.Races.Select(race => race with { First = race.First with { Line = null }, Second = race.Second with { Line = null } }));
        Assert.True(expected == races, $"{what}: {races}");
    }

    [Theory]
    [MemberData(nameof(InOrder))]
    public void Explore_AccessesInOrder_FindsNoRace(string what, string members, string body)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, members));
        Assert.True(found.Races.Count == 0, $"{what}: {string.Join('|', found.Races)}");
    }

    [Fact]
    public void Explore_RaceOfTwoLines_NamesThem()
    {
        var found = Explorer.Explore(PlainCode.Compile("""
            int n = 0, seen = 0;
            return Scenario.Of(
                () => { n = 1; },
                () =>
                {
                    seen = n;
                    n = 2;
                }).Giving(() => seen);
            """));
        Assert.Equal(["3 6", "3 7"], found.Races.Select(race => $"{race.First.Line!.Line} {race.Second.Line!.Line}").Order());
        Assert.Contains(found.Races, race => race.ToString().EndsWith("while B writes n (line 7: n = 2;)", StringComparison.Ordinal));
    }

    [Fact]
    public void Chart_RaceThatChangesNothing_IsNotCalledHarmless()
    {
        var found = Explorer.Explore(PlainCode.Compile("int n = 0; return Scenario.Of(() => n = 1, () => n = 1).Giving(() => n);"));
        Assert.True(found.IsComplete);
        Assert.Contains("Data race: A writes n (line 1: ", found.Chart().Caption, StringComparison.Ordinal);
        Assert.Contains("it does not make the race harmless", found.Chart().Caption, StringComparison.Ordinal);
        Assert.Contains("Such runs are not among these schedules", found.Chart().Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_LockedProgram_SaysNothingOfRaces()
    {
        var found = Explorer.Explore(PlainCode.Compile("int n = 0; var gate = new object(); Action add = () => { lock (gate) n++; }; return Scenario.Of(add, add).Giving(() => n);"));
        Assert.DoesNotContain("race", found.Chart().Caption, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("not among these schedules", found.Chart().Caption, StringComparison.Ordinal);
    }
}
