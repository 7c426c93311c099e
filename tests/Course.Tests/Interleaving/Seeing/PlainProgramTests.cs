using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

public sealed class PlainProgramTests
{
    /// <summary>Programs whose threads share something, with all the results that they can have.</summary>
    public static TheoryData<string, string, string, string> Racing => new()
    {
        { "a local", "", "int n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n);", "1 2" },
        { "a static field", "static int n;", "n = 0; return Scenario.Of(() => n++, () => n++).Giving(() => n);", "1 2" },
        { "a static field that is not set anew", "static int n;", "return Scenario.Of(() => n++, () => n++).Giving(() => n);", "1 2" },
        { "a field of an object", "class Account { public int Balance; }", "var a = new Account(); return Scenario.Of(() => a.Balance += 1, () => a.Balance += 2).Giving(() => a.Balance);", "1 2 3" },
        { "a property", "class Account { public int Balance { get; set; } }", "var a = new Account(); return Scenario.Of(() => a.Balance++, () => a.Balance++).Giving(() => a.Balance);", "1 2" },
        { "an element", "", "var a = new int[2]; return Scenario.Of(() => a[1]++, () => a[1]++).Giving(() => a[1]);", "1 2" },
        { "an element of a table", "", "var a = new int[2, 2]; return Scenario.Of(() => a[1, 0]++, () => a[1, 0]++).Giving(() => a[1, 0]);", "1 2" },
        { "a reference to a local", "static void Add(ref int n) => n++;", "int n = 0; return Scenario.Of(() => Add(ref n), () => Add(ref n)).Giving(() => n);", "1 2" },
        { "a reference to an element", "static void Add(ref int n) => n++;", "var a = new int[3]; return Scenario.Of(() => Add(ref a[2]), () => Add(ref a[2])).Giving(() => a[2]);", "1 2" },
        { "a struct in place", "struct Pair { public int A, B; public void Add() => B++; }", "Pair p = default; return Scenario.Of(() => p.Add(), () => p.Add()).Giving(() => p.B);", "1 2" },
        { "a struct's field", "struct Pair { public int A, B; }", "Pair p = default; return Scenario.Of(() => p.B++, () => p.B++).Giving(() => p.B);", "1 2" },
        { "a method's loop", "static int n; static void Twice() { for (int i = 0; i < 2; i++) n++; }", "n = 0; return Scenario.Of(Twice, Twice).Giving(() => n);", "2 3 4" },
        { "a generic class", "class Box<T> { public T Value; }", "var b = new Box<int>(); return Scenario.Of(() => b.Value++, () => b.Value++).Giving(() => b.Value);", "1 2" },
        { "a virtual method", "abstract class Counter { public int N; public abstract void Add(); } class Plain : Counter { public override void Add() => N++; }",
            "Counter c = new Plain(); return Scenario.Of(() => c.Add(), () => c.Add()).Giving(() => c.N);", "1 2" },
        { "an interface", "interface ICounter { void Add(); int N { get; } } class Plain : ICounter { public int N { get; private set; } public void Add() => N++; }",
            "ICounter c = new Plain(); return Scenario.Of(() => c.Add(), () => c.Add()).Giving(() => c.N);", "1 2" },
        { "a delegate of its own", "", "int n = 0; Action add = () => n++; return Scenario.Of(add, () => add()).Giving(() => n);", "1 2" },
        { "a delegate that was made before", "static int n; static readonly Action Add = () => n++;", "n = 0; return Scenario.Of(Add, () => Add()).Giving(() => n);", "1 2" },
        { "many of the same", "", "int n = 0; return Scenario.Of(2, each => n += each + 1).Giving(() => n);", "1 2 3" },
        { "check then act", "", "bool taken = false; int inside = 0; Action enter = () => { if (!taken) { taken = true; inside++; } }; return Scenario.Of(enter, enter).Giving(() => inside);", "1 2" },
        { "an exchange", "", "int free = 1, got = 0; Action take = () => { if (Interlocked.Exchange(ref free, 0) == 1) got++; }; return Scenario.Of(take, take).Giving(() => got);", "1" },
        { "interlocked", "", "int n = 0; return Scenario.Of(() => Interlocked.Increment(ref n), () => Interlocked.Increment(ref n)).Giving(() => n);", "2" },
        { "compare and exchange", "", """
            int n = 0;
            Action add = () => { int old; do old = n; while (Interlocked.CompareExchange(ref n, old + 1, old) != old); };
            return Scenario.Of(add, add).Giving(() => n);
            """, "2" },
        { "a lock", "", "int n = 0; var gate = new object(); Action add = () => { lock (gate) n++; }; return Scenario.Of(add, add).Giving(() => n);", "2" },
        { "a lock of the new kind", "", "int n = 0; var gate = new Lock(); Action add = () => { lock (gate) n++; }; return Scenario.Of(add, add).Giving(() => n);", "2" },
        { "two different locks", "", "int n = 0; object a = new(), b = new(); return Scenario.Of(() => { lock (a) n++; }, () => { lock (b) n++; }).Giving(() => n);", "1 2" },
        { "a semaphore", "", "int n = 0; var free = new SemaphoreSlim(1); Action add = () => { free.Wait(); n++; free.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "2" },
        { "a semaphore for two", "", "int n = 0; var free = new SemaphoreSlim(2); Action add = () => { free.Wait(); n++; free.Release(); }; return Scenario.Of(add, add).Giving(() => n);", "1 2" },
        { "an event", "", "int n = 0, seen = -1; var ready = new ManualResetEventSlim(); return Scenario.Of(() => { n = 5; ready.Set(); }, () => { ready.Wait(); seen = n; }).Giving(() => seen);", "5" },
        { "a monitor's signal", "", """
            int item = 0, got = 0; var gate = new object();
            return Scenario.Of(
                () => { lock (gate) { item = 7; Monitor.Pulse(gate); } },
                () => { lock (gate) { while (item == 0) Monitor.Wait(gate); got = item; } }).Giving(() => got);
            """, "7" },
        { "a flag that is waited for", "", "bool ready = false; int n = 0, seen = -1; return Scenario.Of(() => { n = 3; Volatile.Write(ref ready, true); }, () => { while (!Volatile.Read(ref ready)) Thread.Yield(); seen = n; }).Giving(() => seen);", "3" },
        { "a queue", "", "var q = new ConcurrentQueue<int>(); return Scenario.Of(() => q.Enqueue(1), () => q.Enqueue(2)).Giving(() => string.Join(\"\", q));", "12 21" },
        { "what a stack gives", "", "var q = new ConcurrentStack<int>(); q.Push(1); int x = 0; return Scenario.Of(() => q.TryPeek(out x), () => x = 5).Giving(() => x);", "1 5" },
        { "what two take", "", "var q = new ConcurrentStack<int>(); q.Push(1); q.Push(2); int x = 0; return Scenario.Of(() => q.TryPop(out x), () => q.TryPop(out x)).Giving(() => x);", "1 2" },
        { "whether a lock is taken", "", "int n = 0; bool taken = false; var l = new object(); return Scenario.Of(() => { Monitor.Enter(l, ref taken); n++; Monitor.Exit(l); }, () => { if (taken) n += 10; }).Giving(() => n);", "1 10 11" },
        { "a number that may be missing", "", "int? x = null; int s = -1; return Scenario.Of(() => { int? y = 3; s = y.Value + new DateTime(2001, 2, 3).Year; }, () => { }).Giving(() => s);", "2004" },
        { "a value in a box", "interface IInc { void Inc(); int Val { get; } } sealed class Real : IInc { int n; public void Inc() => n++; public int Val => n; } static void Twice<T>(T each) where T : IInc { each.Inc(); }",
            "var q = new Real(); return Scenario.Of(() => Twice(q), () => Twice(q)).Giving(() => q.Val);", "1 2" },
        { "what types offer", "interface IM<T> where T : IM<T> { static abstract T Plus(T a, T b); } struct M : IM<M> { public int V; public static M Plus(M a, M b) => new M { V = a.V + b.V }; } static void Acc<T>(ref T a, T b) where T : IM<T> { a = T.Plus(a, b); }",
            "var m = new M(); return Scenario.Of(() => Acc(ref m, new M { V = 1 }), () => Acc(ref m, new M { V = 2 })).Giving(() => m.V);", "1 2 3" },
        { "trying for a while", "", "int s = 0; var l = new object(); Action one = () => { if (Monitor.TryEnter(l, 10)) { s++; Monitor.Exit(l); } }; return Scenario.Of(one, one).Giving(() => s);", "1 2" },
        { "waiting for a while", "", "int s = 0; var l = new object(); return Scenario.Of(() => { lock (l) s = Monitor.Wait(l, 10) ? 1 : 2; }, () => { lock (l) Monitor.Pulse(l); }).Giving(() => s);", "1 2" },
        { "a place of the course and of .NET", "", "int n = 0; return Scenario.Of(() => Atomic.Exchange(ref n, 1), () => { if (n == 0) n = 2; }).Giving(() => n);", "1 2" },
        { "a lock of the new kind taken for an object", "", "var l = new Lock(); object o = l; int n = 0; return Scenario.Of(() => { lock (l) n++; }, () => { Monitor.Enter(o); n++; Monitor.Exit(o); }).Giving(() => n);", "1 2" },
        { "a lock on a value that is boxed each time", "", "int k = 1, n = 0; void F() { object o = k; lock (o) { n++; } } return Scenario.Of(F, F).Giving(() => n);", "1 2" },
        { "a sum of its own", "", "int n = 0, s = 0; return Scenario.Of(() => { for (int i = 0; i < 2000; i++) s += i; n++; }, () => { n++; }).Giving(() => n);", "1 2" },
        { "what it catches", "", "int n = 0; Action add = () => { try { n++; throw new InvalidOperationException(); } catch (Exception) { n++; } finally { n++; } }; return Scenario.Of(add, add).Giving(() => n);", "2 3 4 5 6" },
    };

    [Theory]
    [MemberData(nameof(Racing))]
    public void Explore_PlainCode_FindsEachResult(string name, string members, string body, string results)
    {
        foreach (var optimised in (bool[])[false, true])
        {
            var found = Explorer.Explore(PlainCode.Compile(body, members, optimised));

            Assert.Equal(results.Split(' '), found.Outcomes.Select(each => each?.ToString()).Order(StringComparer.Ordinal));
            Assert.Empty(found.NotFollowed);
            Assert.Empty(found.Bad);
            if (!found.HasTakenForWaiting) Assert.True(found.IsComplete, name);
        }
    }

    [Theory]
    [InlineData("", "object a = new(), b = new();")]
    [InlineData("static object a = new(), b = new();", "")]
    public void Explore_TwoLocksTheOtherWayRound_FindsTheDeadlock(string members, string before)
    {
        var found = Explorer.Explore(PlainCode.Compile($"{before} return Scenario.Of(() => {{ lock (a) lock (b) {{ }} }}, () => {{ lock (b) lock (a) {{ }} }});", members));

        var stuck = Assert.Single(found.Of(OutcomeKind.Deadlock));
        Assert.Contains("A waits for b", stuck.Outcome.Text, StringComparison.Ordinal);
        Assert.Contains("B waits for a", stuck.Outcome.Text, StringComparison.Ordinal);
        Assert.True(found.IsComplete);
    }

    [Fact]
    public void Explore_WhatWasThereBefore_IsAsItWasAfterwards()
    {
        var program = PlainCode.Compile("return Scenario.Of(() => { n++; a[1] = n; }, () => n += 5).Giving(() => n * 10 + a[1]);", "public static int n = 3; static readonly int[] a = [7, 7]; public static string Now() => $\"{n} {a[1]}\";");

        var found = Explorer.Explore(program);

        Assert.Equal(["44", "84", "88", "94", "99"], found.Outcomes.Select(each => each!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal("3 7", program.Method.DeclaringType!.GetMethod("Now")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("static Pair p;")]
    [InlineData("static readonly Pair[] all = new Pair[1];", "all[0]")]
    public void Explore_PartsOfAValueThatWasThereBefore_AreAsTheyWereAfterwards(string members, string place = "p")
    {
        var program = PlainCode.Compile(
            $"return Scenario.Of(() => {{ {place}.A++; {place}.B += 2; }}, () => {{ }}).Giving(() => {place}.A * 10 + {place}.B);",
            $"struct Pair {{ public int A, B; }} {members} public static int Now() => {place}.A * 10 + {place}.B;");

        Assert.Equal([12], Explorer.Explore(program).Outcomes);
        Assert.Equal(0, program.Method.DeclaringType!.GetMethod("Now")!.Invoke(null, null));
    }

    [Fact]
    public void Shortest_OfALostUpdate_NamesTheVariableInEachStep()
    {
        var trace = Explorer.Explore(PlainCode.Compile("int count = 0; int untouched = 1; return Scenario.Of(() => count += untouched, () => count += untouched).Giving(() => count);")).Shortest(1);

        Assert.Equal(["A Read count", "A Write count", "B Read count", "B Write count"], trace.Steps.Select(step => $"{step.Thread} {step.Kind} {step.Name}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Explore_ThreadsThatShareNothing_IsCompleteInOneSchedule()
    {
        var found = Explorer.Explore(PlainCode.Compile("var a = new int[2]; return Scenario.Of(2, each => { for (int i = 0; i < 10; i++) a[each]++; }).Giving(() => a[0] + a[1]);"));

        Assert.Equal([20], found.Outcomes);
        Assert.Equal((UInt128)1, found.Schedules);
    }

    /// <summary>Programs that do what cannot be followed, with what is named.</summary>
    public static TheoryData<string, string> NotFollowed => new()
    {
        { "var all = new List<int>(); return Scenario.Of(() => all.Add(1), () => all.Add(2)).Giving(() => all.Count);", "two threads inside one List at a time" },
        { "int n = 0; var r = new Random(); return Scenario.Of(() => n = r.Next(), () => n++).Giving(() => 1);", "new Random" },
        { "int n = 0; return Scenario.Of(() => n = DateTime.Now.Year, () => n++).Giving(() => 1);", "DateTime.get_Now" },
        { "int n = 0; return Scenario.Of(() => { var t = new Timer(_ => n++); }, () => n++).Giving(() => 1);", "new Timer" },
        { "int n = 0; return Scenario.Of(() => { Parallel.For(0, 0, (i, state) => { n++; }); }, () => n++).Giving(() => 1);", "Parallel.For" },
        { "Big b = default; long got = 0; return Scenario.Of(() => b = new Big { A = 1, B = 1 }, () => { var c = b; got = c.A * 10 + c.B; }).Giving(() => got);", "a copy of a Big, which a processor makes in parts" },
        { "int a = 0; Glob.G = 0; return Scenario.Of(() => Glob.G = 7, () => a = Late.V).Giving(() => a);", "the initialiser of Late, which runs only once" },
        { "var e = new Exception(\"x\"); return Scenario.Of(() => e.HResult++, () => e.HResult++).Giving(() => e.HResult);", "Exception.set_HResult" },
        { "var m = new Account(); int s = 0; System.Linq.Expressions.Expression<Func<Account, int>> x = each => each.V; var f = x.Compile(); return Scenario.Of(() => s = f(m), () => m.V = 1).Giving(() => s);", "a delegate whose code was made at run time" },
        { "var q = new Overlapping(); int s = 0; return Scenario.Of(() => q.A = 1, () => s = q.B).Giving(() => s);", "the fields of Overlapping, which lie on each other" },
        { "IInc q = new Boxed(); return Scenario.Of(() => q.Inc(), () => q.Inc()).Giving(() => q.Val);", "IInc.Inc" },
        { "var b = new ConcurrentBag<int>(); b.Add(1); b.Add(2); int x = 0, y = 0; return Scenario.Of(() => { b.TryTake(out x); }, () => { b.TryTake(out y); }).Giving(() => x);", "ConcurrentBag.TryTake" },
        { "int n = 0; var s = new Dictionary<int, int>(); return Scenario.Of(() => s[1] = 1, () => s[2] = 2).Giving(() => 1);", "two threads inside one Dictionary at a time" },
    };

    [Theory]
    [MemberData(nameof(NotFollowed))]
    public void Explore_WhatCannotBeFollowed_IsNamedAndNotComplete(string body, string named)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, """
            struct Big { public long A, B; } public static class Glob { public static int G; } public static class Late { public static int V; static Late() { V = Glob.G; } }
            public class Account { public int V; } interface IInc { void Inc(); int Val { get; } } struct Boxed : IInc { int n; public void Inc() => n++; public int Val => n; }
            [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
            class Overlapping { [System.Runtime.InteropServices.FieldOffset(0)] public int A; [System.Runtime.InteropServices.FieldOffset(0)] public int B; }
            """));

        Assert.Contains(named, found.NotFollowed);
        Assert.False(found.IsComplete);
    }
}
