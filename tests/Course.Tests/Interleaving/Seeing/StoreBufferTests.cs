using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>Programs that processors of the x86 family run otherwise than step by step.</summary>
public sealed class StoreBufferTests
{
    private const string Dekker = "int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { x = 1; r1 = y; }, () => { y = 1; r2 = x; }).Giving(() => (r1, r2));";

    /// <summary>Programs, with all the results that they can have under x86-TSO (Sewell and others, 2010, and the litmus tests named there).</summary>
    public static TheoryData<string, string, string, string> Litmus => new()
    {
        { "store buffering", "", Dekker, "(0, 0) (0, 1) (1, 0) (1, 1)" },
        { "store buffering with volatile fields", "static volatile int x, y;", "x = 0; y = 0; int r1 = 0, r2 = 0; return Scenario.Of(() => { x = 1; r1 = y; }, () => { y = 1; r2 = x; }).Giving(() => (r1, r2));", "(0, 0) (0, 1) (1, 0) (1, 1)" },
        { "store buffering with volatile accesses", "", "int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { Volatile.Write(ref x, 1); r1 = Volatile.Read(ref y); }, () => { Volatile.Write(ref y, 1); r2 = Volatile.Read(ref x); }).Giving(() => (r1, r2));", "(0, 0) (0, 1) (1, 0) (1, 1)" },
        { "with fences", "", "int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { x = 1; Interlocked.MemoryBarrier(); r1 = y; }, () => { y = 1; Thread.MemoryBarrier(); r2 = x; }).Giving(() => (r1, r2));", "(0, 1) (1, 0) (1, 1)" },
        { "with one fence", "", "int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { x = 1; Interlocked.MemoryBarrier(); r1 = y; }, () => { y = 1; r2 = x; }).Giving(() => (r1, r2));", "(0, 0) (0, 1) (1, 0) (1, 1)" },
        { "with exchanges", "", "int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { Interlocked.Exchange(ref x, 1); r1 = y; }, () => { Interlocked.Exchange(ref y, 1); r2 = x; }).Giving(() => (r1, r2));", "(0, 1) (1, 0) (1, 1)" },
        { "with an exchange of its own between", "", "int x = 0, y = 0, r1 = 0, r2 = 0, a = 0, b = 0; return Scenario.Of(() => { x = 1; Interlocked.Exchange(ref a, 1); r1 = y; }, () => { y = 1; Interlocked.Increment(ref b); r2 = x; }).Giving(() => (r1, r2));", "(0, 1) (1, 0) (1, 1)" },
        { "with reads by Interlocked", "", "long x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { x = 1; r1 = Interlocked.Read(ref y); }, () => { y = 1; r2 = Interlocked.Read(ref x); }).Giving(() => (r1, r2));", "(0, 1) (1, 0) (1, 1)" },
        { "with locks of its own between", "", "int x = 0, y = 0, r1 = 0, r2 = 0; object a = new(), b = new(); return Scenario.Of(() => { x = 1; lock (a) { } r1 = y; }, () => { y = 1; lock (b) { } r2 = x; }).Giving(() => (r1, r2));", "(0, 1) (1, 0) (1, 1)" },
        { "under a lock", "", "int x = 0, y = 0, r1 = 0, r2 = 0; var l = new object(); return Scenario.Of(() => { lock (l) { x = 1; r1 = y; } }, () => { lock (l) { y = 1; r2 = x; } }).Giving(() => (r1, r2));", "(0, 1) (1, 0)" },
        { "message passing", "", "int data = 0, flag = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { data = 1; flag = 1; }, () => { r1 = flag; r2 = data; }).Giving(() => (r1, r2));", "(0, 0) (0, 1) (1, 1)" },
        { "load buffering", "", "int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { r1 = x; y = 1; }, () => { r2 = y; x = 1; }).Giving(() => (r1, r2));", "(0, 0) (0, 1) (1, 0)" },
        { "a write that it reads itself", "", "int x = 0, y = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0; return Scenario.Of(() => { x = 1; r1 = x; r2 = y; }, () => { y = 1; r3 = y; r4 = x; }).Giving(() => (r1, r2, r3, r4));", "(1, 0, 1, 0) (1, 0, 1, 1) (1, 1, 1, 0) (1, 1, 1, 1)" },
        { "two writes each", "", "int x = 0, y = 0; return Scenario.Of(() => { x = 1; y = 2; }, () => { y = 1; x = 2; }).Giving(() => (x, y));", "(1, 2) (2, 1) (2, 2)" },
        { "who reads in which order", "", "int x = 0, y = 0, r1 = 0, r2 = 0, r3 = 0, r4 = 0; return Scenario.Of(() => x = 1, () => y = 1, () => { r1 = x; r2 = y; }, () => { r3 = y; r4 = x; }).Giving(() => r1 == 1 && r2 == 0 && r3 == 1 && r4 == 0);", "False" },
        { "n6", "", "int x = 0, y = 0, r1 = 0, r2 = 0; return Scenario.Of(() => { x = 1; r1 = x; r2 = y; }, () => { y = 2; x = 2; }).Giving(() => (x, r1, r2) == (1, 1, 0));", "False True" },
        { "a static field", "static int x, y;", "int r1 = 0, r2 = 0; return Scenario.Of(() => { x = 1; r1 = y; }, () => { y = 1; r2 = x; }).Giving(() => r1 + r2 + x + y);", "2 3 4" },
        { "a struct in parts", "struct Pair { public int A, B; }", "Pair p = default, q = default; int r1 = 0, r2 = 0; return Scenario.Of(() => { p.B = 1; r1 = q.B; }, () => { q.B = 1; r2 = p.B; }).Giving(() => (r1, r2));", "(0, 0) (0, 1) (1, 0) (1, 1)" },
        { "an object", "sealed class Box { public int N; }", "Box x = null; int r = -1; return Scenario.Of(() => { var b = new Box(); b.N = 1; x = b; }, () => { if (x is { } b) r = b.N; }).Giving(() => r);", "-1 1" },
        { "a lock gives it to the next", "", "int n = 0; var l = new object(); Action add = () => { lock (l) n++; }; return Scenario.Of(add, add).Giving(() => n);", "2" },
        { "starting and joining", "", "int n = 0; var gate = new object(); return Scenario.Of(() => { n = 5; var a = new Thread(() => { lock (gate) n++; }); var b = new Thread(() => { lock (gate) n++; }); a.Start(); b.Start(); a.Join(); b.Join(); n++; }).Giving(() => n);", "8" },
        { "a started thread sees what came before", "", "int n = 0, m = 0; return Scenario.Of(() => { n = 1; var a = new Thread(() => n += 2); a.Start(); a.Join(); m = n; }, () => { if (n == 9) m = 9; }).Giving(() => m);", "3" },
        { "tasks", "static int n; static async Task Both() { n = 1; await Task.Run(() => n += 2); n += 4; }", "n = 0; int m = 0; return Scenario.Of(() => Both().Wait(), () => { if (n == 9) m = 9; }).Giving(() => n);", "7" },
        { "what a thread catches", "", "int x = 0, r = 0; return Scenario.Of(() => { try { x = 1; throw new InvalidOperationException(); } catch (InvalidOperationException) { r = x; } }, () => x = 2).Giving(() => (r, x));", "(1, 1) (1, 2) (2, 2)" },
        { "an array that does not take it", "", "object[] a = new string[1]; int r = 0; return Scenario.Of(() => { try { a[0] = new object(); } catch (ArrayTypeMismatchException) { r = 1; } }, () => a[0] = \"b\").Giving(() => (r, a[0]));", "(1, b)" },
    };

    private const string Peterson = """
        bool a = false, b = false; int turn = 0, n = 0;
        return Scenario.Of(
            () => { a = true; turn = 1; FENCE while (b && turn == 1) { } n++; a = false; },
            () => { b = true; turn = 0; FENCE while (a && turn == 0) { } n++; b = false; }).Giving(() => n);
        """;

    private const string VolatilePeterson = """
        a = false; b = false; turn = 0; int n = 0;
        return Scenario.Of(
            () => { a = true; turn = 1; FENCE while (b && turn == 1) { } n++; a = false; },
            () => { b = true; turn = 0; FENCE while (a && turn == 0) { } n++; b = false; }).Giving(() => n);
        """;

    private const string DekkersLock = """
        bool a = false, b = false; int turn = 0, n = 0;
        return Scenario.Of(
            () => { a = true; FENCE while (b) { if (turn != 0) { a = false; while (turn != 0) { } a = true; FENCE } } n++; turn = 1; a = false; },
            () => { b = true; FENCE while (a) { if (turn != 1) { b = false; while (turn != 1) { } b = true; FENCE } } n++; turn = 0; b = false; }).Giving(() => n);
        """;

    [Theory]
    [MemberData(nameof(Litmus))]
    public void Explore_WithStoreBuffers_FindsWhatTheProcessorAllows(string what, string members, string body, string results)
    {
        var found = Explorer.Explore(PlainCode.Compile(body, members), Search.WithStoreBuffers);
        Assert.Equal(results, string.Join(' ', found.Classes.Select(each => each.Outcome.Text).Order(StringComparer.Ordinal)));
        Assert.True(found.IsComplete, $"{what}: {string.Join(", ", found.NotFollowed)}");
        foreach (var each in found.Classes) Assert.Equal(each.Outcome, found.Replay(each.Shortest.ToString()).Outcome);
    }

    [Fact]
    public void Explore_WithoutStoreBuffers_FindsOnlyWhatInterleavingGives() =>
        Assert.Equal(["(0, 1)", "(1, 0)", "(1, 1)"], Explorer.Explore(PlainCode.Compile(Dekker)).Outcomes.Select(each => $"{each}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Peterson, "")]
    [InlineData(VolatilePeterson, "static volatile bool a, b; static volatile int turn;")]
    [InlineData(DekkersLock, "")]
    public void Explore_LockOfReadsAndWrites_NeedsFencesWithStoreBuffers(string body, string members)
    {
        var (plain, fenced) = (PlainCode.Compile(body.Replace("FENCE", "", StringComparison.Ordinal), members), PlainCode.Compile(body.Replace("FENCE", "Interlocked.MemoryBarrier();", StringComparison.Ordinal), members));
        Assert.Equal([2], Explorer.Explore(plain).Outcomes);
        Assert.Equal([2], Explorer.Explore(fenced, Search.WithStoreBuffers).Outcomes);
        var found = Explorer.Explore(plain, Search.WithStoreBuffers);
        Assert.Equal([1, 2], found.Outcomes.Order());
        Assert.Equal(1, found.Shortest(1).Outcome!.Value);
    }

    /// <summary>Calls that may only look, and are no fence then: on real threads of x64 both threads were seen to read 0.</summary>
    [Theory]
    [InlineData("ConcurrentQueue<int> p = new(), q = new();", "p.TryDequeue(out _);", "q.TryDequeue(out _);")]
    [InlineData("ConcurrentStack<int> p = new(), q = new();", "p.TryPop(out _);", "q.TryPop(out _);")]
    [InlineData("ConcurrentDictionary<int, int> p = new(), q = new(); p[1] = q[1] = 1;", "p.GetOrAdd(1, 2);", "q.GetOrAdd(1, 2);")]
    [InlineData("SemaphoreSlim p = new(0), q = new(0);", "p.Wait(0);", "q.Wait(0);")]
    [InlineData("Lazy<int> p = new(() => 1), q = new(() => 1); var made = p.Value + q.Value;", "_ = p.Value;", "_ = q.Value;")]
    [InlineData("var c = new CancellationTokenSource(); c.Cancel();", "c.Cancel();", "c.Cancel();")]
    [InlineData("var p = System.Threading.Channels.Channel.CreateUnbounded<int>(); var q = System.Threading.Channels.Channel.CreateUnbounded<int>();", "p.Reader.TryRead(out _);", "q.Reader.TryRead(out _);")]
    public void Explore_CallThatOnlyLooks_IsNotTakenForAFence(string made, string first, string second)
    {
        var found = Explorer.Explore(PlainCode.Compile($"int x = 0, y = 0, r1 = 0, r2 = 0; {made} return Scenario.Of(() => {{ x = 1; {first} r1 = y; }}, () => {{ y = 1; {second} r2 = x; }}).Giving(() => (r1, r2));"), Search.WithStoreBuffers);
        Assert.True(!found.IsComplete || found.Outcomes.Contains((0, 0)), string.Join(" ", found.Outcomes));
        // Where they do something they are one.
        Assert.True(Explorer.Explore(PlainCode.Compile("int x = 0, y = 0, r1 = 0, r2 = 0; ConcurrentQueue<int> p = new(), q = new(); p.Enqueue(1); q.Enqueue(1); return Scenario.Of(() => { x = 1; p.TryDequeue(out _); r1 = y; }, () => { y = 1; q.TryDequeue(out _); r2 = x; }).Giving(() => (r1, r2));"), Search.WithStoreBuffers).IsComplete);
    }

    [Theory]
    [InlineData("SpinLock p = new(false), q = new(false);", "var t = false; p.Enter(ref t); x = 1; p.Exit(false); r1 = y;", "var t = false; q.Enter(ref t); y = 1; q.Exit(false); r2 = x;")]
    [InlineData("", "var s = new SpinWait(); x = 1; s.SpinOnce(-1); r1 = y;", "var s = new SpinWait(); y = 1; s.SpinOnce(-1); r2 = x;")]
    public void Explore_WriteThatNoFenceFollows_IsNotTakenToHaveReachedMemory(string made, string first, string second)
    {
        var found = Explorer.Explore(PlainCode.Compile($"int x = 0, y = 0, r1 = 0, r2 = 0; {made} return Scenario.Of(() => {{ {first} }}, () => {{ {second} }}).Giving(() => (r1, r2));"), Search.WithStoreBuffers);
        Assert.True(!found.IsComplete || found.Outcomes.Contains((0, 0)), string.Join(" ", found.Outcomes));
    }

    [Fact]
    public void Shortest_StoreBuffering_ShowsWhenWritesReachMemory()
    {
        var found = Explorer.Explore(PlainCode.Compile(Dekker), Search.WithStoreBuffers);
        var trace = found.Shortest((0, 0));
        Assert.Equal("B2 A2 b1 a1", trace.Schedule.ToString());
        Assert.Equal(["B write y: 1", "B read x: 0", "A write x: 1", "A read y: 0", "B let its write of y reach memory: 1", "A let its write of x reach memory: 1"], trace.Steps.Select(step => $"{step.Thread} {step.Describe()}"));
        Assert.Equal((0, 0), Explorer.Replay(PlainCode.Compile(Dekker), "A2 B2 a1 b1").Outcome!.Value);
    }

    [Fact]
    public void Replay_WriteThatIsNotThere_SaysSo() =>
        Assert.Contains("no write on its way", Assert.Throws<ArgumentException>(() => Explorer.Replay(PlainCode.Compile(Dekker), "a1")).Message, StringComparison.Ordinal);

    [Fact]
    public void Chart_WithStoreBuffers_SaysWhatWasAndWasNotLookedAt()
    {
        var caption = Explorer.Explore(PlainCode.Compile(Dekker), Search.WithStoreBuffers).Chart().Caption;
        Assert.Contains("store buffers of x86", caption, StringComparison.Ordinal);
        Assert.Contains("ARM", caption, StringComparison.Ordinal);
        Assert.Contains("not among these schedules", Explorer.Explore(PlainCode.Compile(Dekker)).Chart().Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Explore_MoreWritesThanABufferHolds_IsNotComplete()
    {
        var found = Explorer.Explore(PlainCode.Compile("int x = 0, y = 0, r = 0; return Scenario.Of(() => { for (int i = 1; i < 10; i++) x = i; r = y; }, () => { y = x; }).Giving(() => r);"), Search.WithStoreBuffers);
        Assert.True(found.HasFilledABuffer);
        Assert.False(found.IsComplete);
        Assert.Contains("on their way to memory at once", found.Chart().Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Explore_WritesOfTheCourse_AreNotDelayedAndSaidSo()
    {
        var found = Explorer.Explore(
            () =>
            {
                var n = new Shared<int>("n");
                return Scenario.Of(() => n.Value = 1, () => n.Value = 2).Giving(() => n.Value);
            },
            Search.WithStoreBuffers);
        Assert.Contains("a write of n inside the course's own code, which is not delayed here", found.NotFollowed);
        Assert.False(found.IsComplete);
    }

    [Fact]
    public void Explore_BoundedWithStoreBuffers_CountsNoWriteThatArrivesAsAnInterruption()
    {
        var found = Explorer.Explore(PlainCode.Compile(Dekker), Search.Bounded(0) with { HasStoreBuffers = true });
        Assert.Equal(["(0, 0)", "(0, 1)", "(1, 0)"], found.Outcomes.Select(each => $"{each}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void Explore_DrawnByChance_FindsWritesThatArriveLate(int? depth)
    {
        var search = depth is { } most ? Search.Priorities(300, most) : Search.Random(300);
        var found = Explorer.Explore(PlainCode.Compile(Dekker), search with { HasStoreBuffers = true });
        Assert.Contains((0, 0), found.Outcomes.Cast<(int, int)>());
        Assert.Equal((0, 0), found.Shortest((0, 0)).Outcome!.Value);
    }

    [Theory]
    [InlineData("volatile", "")]
    [InlineData("", "A writes data, while B reads data|A writes ready, while B reads ready")]
    public void Explore_FlagWithStoreBuffers_IsOrderedByWhatIsSeen(string modifier, string expected)
    {
        var found = Explorer.Explore(
            PlainCode.Compile("data = 0; ready = false; int r = 0; return Scenario.Of(() => { data = 1; ready = true; }, () => { if (ready) r = data; }).Giving(() => r);", $"static int data; static {modifier} bool ready;"), Search.WithStoreBuffers);
        Assert.Equal(expected, string.Join('|', found.Races.Select(race => race with { First = race.First with { Line = null }, Second = race.Second with { Line = null } })));
    }

    [Fact]
    public void Tree_WithStoreBuffers_SaysThatThereIsNone() =>
        Assert.Throws<InvalidOperationException>(() => Explorer.Explore(PlainCode.Compile(Dekker), Search.WithStoreBuffers).Tree());
}
