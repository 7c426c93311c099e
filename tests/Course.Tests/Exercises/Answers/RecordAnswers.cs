using NotebookCourse.Topics;
using NotebookCourse.Topics.Races.Exercises;

namespace NotebookCourse.Tests.Exercises.Answers;

public class RecordAnswers
{
    private static readonly PlainAnswers<Func<IRecord>> Right = new("Func<IRecord>",
        ("a loop of exchanges", "class R : IRecord { int best; public int Best => Volatile.Read(ref best); public void Offer(int v) { int seen; do { seen = best; if (seen >= v) return; } while (Interlocked.CompareExchange(ref best, v, seen) != seen); } }", "() => new R()"),
        ("a volatile field and a loop", "class R : IRecord { volatile int best; public int Best => best; public void Offer(int v) { while (true) { var seen = best; if (v <= seen) return; if (Interlocked.CompareExchange(ref best, v, seen) == seen) return; } } }", "() => new R()"),
        ("goes on with what the exchange gave", "class R : IRecord { int best; public int Best => best; public void Offer(int v) { var seen = best; while (v > seen) { var found = Interlocked.CompareExchange(ref best, v, seen); if (found == seen) return; seen = found; } } }", "() => new R()"),
        ("the course's", "class R : IRecord { readonly Shared<int> best = new(\"best\"); public int Best => best.Value; public void Offer(int v) { while (best.Value is var seen && seen < v && !best.TryReplace(seen, v)) { } } }", "() => new R()"),
        ("the course's in one step", "class R : IRecord { readonly Shared<int> best = new(\"best\"); public int Best => best.Value; public void Offer(int v) => best.Update(seen => Math.Max(seen, v)); }", "() => new R()"),
        ("an object that is exchanged", "class R : IRecord { record Kept(int Value); Kept kept = new(0); public int Best => Volatile.Read(ref kept).Value; public void Offer(int v) { var mine = new Kept(v); while (true) { var seen = Volatile.Read(ref kept); if (seen.Value >= v || Interlocked.CompareExchange(ref kept, mine, seen) == seen) return; } } }", "() => new R()"),
        ("a flag for each value", "class R : IRecord { readonly int[] offered = new int[17]; public int Best { get { for (int i = 16; i > 0; i--) if (Volatile.Read(ref offered[i]) != 0) return i; return 0; } } public void Offer(int v) => Volatile.Write(ref offered[v], 1); }", "() => new R()"),
        ("a long", "class R : IRecord { long best; public int Best => (int)Interlocked.Read(ref best); public void Offer(int v) { long seen; while ((seen = Interlocked.Read(ref best)) < v) if (Interlocked.CompareExchange(ref best, v, seen) == seen) break; } }", "() => new R()"),
        ("Atomic", "class R : IRecord { int best; public int Best => Atomic.Read(ref best); public void Offer(int v) { for (var seen = Atomic.Read(ref best); seen < v; seen = Atomic.Read(ref best)) if (Atomic.CompareExchange(ref best, v, seen) == seen) return; } }", "() => new R()"),
        ("a recursion", "class R : IRecord { int best; public int Best => Volatile.Read(ref best); public void Offer(int v) { var seen = Volatile.Read(ref best); if (seen < v && Interlocked.CompareExchange(ref best, v, seen) != seen) Offer(v); } }", "() => new R()"));

    private static readonly PlainAnswers<Func<IRecord>> Wrong = new("Func<IRecord>",
        ("look, then act", "class R : IRecord { public int Best { get; private set; } public void Offer(int v) { if (v > Best) Best = v; } }", "() => new R()"),
        ("look, then act, volatile", "class R : IRecord { volatile int best; public int Best => best; public void Offer(int v) { if (v > best) best = v; } }", "() => new R()"),
        ("an exchange in which the best falls meanwhile", "class R : IRecord { int best; public int Best => Volatile.Read(ref best); public void Offer(int v) { while (v > 0) { var other = Interlocked.Exchange(ref best, v); if (other <= v) return; v = other; } } }", "() => new R()"),
        ("a lock", "class R : IRecord { readonly object gate = new(); int best; public int Best { get { lock (gate) return best; } } public void Offer(int v) { lock (gate) { if (v > best) best = v; } } }", "() => new R()"),
        ("a lock around the writing", "class R : IRecord { readonly object gate = new(); int best; public int Best => best; public void Offer(int v) { if (v > best) lock (gate) best = v; } }", "() => new R()"),
        ("tries once", "class R : IRecord { int best; public int Best => best; public void Offer(int v) { var seen = best; if (v > seen) Interlocked.CompareExchange(ref best, v, seen); } }", "() => new R()"),
        ("tries three times", "class R : IRecord { int best; public int Best => best; public void Offer(int v) { for (int i = 0; i < 3; i++) { var seen = best; if (v <= seen || Interlocked.CompareExchange(ref best, v, seen) == seen) return; } } }", "() => new R()"),
        ("looks again after writing", "class R : IRecord { int best; public int Best => best; public void Offer(int v) { while (best < v) best = v; } }", "() => new R()"),
        ("the greater of both", "class R : IRecord { int best; public int Best => best; public void Offer(int v) => best = Math.Max(best, v); }", "() => new R()"),
        ("compared with the wrong one", "class R : IRecord { int best; public int Best => best; public void Offer(int v) { if (v > best) Interlocked.CompareExchange(ref best, v, best); } }", "() => new R()"),
        ("an exchange after a look", "class R : IRecord { int best; public int Best => best; public void Offer(int v) { if (v > best) Interlocked.Exchange(ref best, v); } }", "() => new R()"),
        ("a list of all", "class R : IRecord { readonly List<int> all = new(); public int Best { get { var best = 0; for (int i = 0; i < all.Count; i++) best = Math.Max(best, all[i]); return best; } } public void Offer(int v) => all.Add(v); }", "() => new R()"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.Record, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.Record, name));

    [Fact]
    public void Check_RightAnswer_SaysWhatTheCheckTakesForGranted()
    {
        var caption = Right.Check(Exercise.Record, "a loop of exchanges").Caption;

        Assert.Contains("It takes a write as seen by all threads at once.", caption);
        Assert.Contains("at most 6 times while somebody made an offer: a loop that gives up after more tries than that was not told from one that does not", caption);
    }
}
