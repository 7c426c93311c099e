using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>A loop that leaves its thread where it was is proved; one that keeps anything, wherever it keeps it, is followed to its end.</summary>
public sealed class RoundTests
{
    public static TheoryData<string, string> Proved => new()
    {
        { "spin lock", "int taken = 0, n = 0; void Add() { while (Interlocked.CompareExchange(ref taken, 1, 0) != 0) { } n++; Volatile.Write(ref taken, 0); } return Scenario.Of(Add, Add).Giving(() => n == 2);" },
        { "spin lock that looks first", "int taken = 0, n = 0; void Add() { while (Volatile.Read(ref taken) == 1 || Interlocked.Exchange(ref taken, 1) == 1) Thread.Yield(); n++; Volatile.Write(ref taken, 0); } return Scenario.Of(Add, Add).Giving(() => n == 2);" },
        { "SpinWait", "bool ready = false; int data = 0, seen = 0; void Look() { var spinner = new SpinWait(); while (!Volatile.Read(ref ready)) spinner.SpinOnce(); seen = data; } return Scenario.Of(() => { data = 42; Volatile.Write(ref ready, true); }, Look).Giving(() => seen == 42);" },
        { "looking under a lock", "bool ready = false; int seen = 0; object gate = new(); void Look() { while (true) { lock (gate) { if (ready) { seen = 42; break; } } } } return Scenario.Of(() => { lock (gate) ready = true; }, Look).Giving(() => seen == 42);" },
        { "a method that looks", "bool ready = false, seen = false; bool IsReady() => Volatile.Read(ref ready); void Look() { do { } while (!IsReady()); seen = true; } return Scenario.Of(() => Volatile.Write(ref ready, true), Look).Giving(() => seen);" },
        { "TryEnter", "int n = 0; object gate = new(); void Add() { while (!Monitor.TryEnter(gate)) { } n++; Monitor.Exit(gate); } return Scenario.Of(Add, Add).Giving(() => n == 2);" },
        { "a spin until that takes", "int taken = 0, n = 0; void Add() { SpinWait.SpinUntil(() => Interlocked.Exchange(ref taken, 1) == 0); n++; Volatile.Write(ref taken, 0); } return Scenario.Of(Add, Add).Giving(() => n == 2);" },
        { "Peterson", "bool a = false, b = false, two = false; int turn = 0, inside = 0; void One() { a = true; turn = 1; while (b && turn == 1) { } if (Interlocked.Increment(ref inside) == 2) two = true; Interlocked.Decrement(ref inside); a = false; } void Other() { b = true; turn = 0; while (a && turn == 0) { } if (Interlocked.Increment(ref inside) == 2) two = true; Interlocked.Decrement(ref inside); b = false; } return Scenario.Of(One, Other).Giving(() => !two);" },
    };

    // Each looks three times at most, and keeps how often it has looked somewhere else.
    public static TheoryData<string, string, string> Counted => new()
    {
        { "in a local", "void Look() { for (int k = 0; k < 3; k++) if (Ready()) { seen = 1; return; } }", "" },
        { "in a variable of a closure", "int k = 0; Action more = () => k++; void Look() { while (k < 3) { if (Ready()) { seen = 1; return; } more(); } }", "" },
        { "in a variable that is captured", "int k = 0; Func<int> ask = () => k; void Look() { while (ask() < 3) { if (Ready()) { seen = 1; return; } k++; } }", "" },
        { "in an object", "var box = new Box(); void Look() { while (box.K < 3) { if (Ready()) { seen = 1; return; } box.K++; } }", "sealed class Box { public int K; }" },
        { "in an element", "var box = new int[1]; void Look() { while (box[0] < 3) { if (Ready()) { seen = 1; return; } box[0]++; } }", "" },
        { "in a static field", "K = 0; void Look() { while (K < 3) { if (Ready()) { seen = 1; return; } K++; } }", "static int K;" },
        { "in a structure", "void Look() { var box = new Box(); while (box.K < 3) { if (Ready()) { seen = 1; return; } box.Add(); } }", "struct Box { public int K; public void Add() => K++; }" },
        { "behind a reference to an argument", "void Look() { int k = 0; Try(ref k); } void Try(ref int k) { while (k < 3) { if (Ready()) { seen = 1; return; } k++; } }", "" },
        { "behind a reference to a local", "void Look() { int k = 0; ref int there = ref k; while (there < 3) { if (Ready()) { seen = 1; return; } there++; } }", "" },
        { "behind a reference by Interlocked", "void Look() { int k = 0; Try(ref k); } void Try(ref int k) { while (Volatile.Read(ref k) < 3) { if (Ready()) { seen = 1; return; } Interlocked.Increment(ref k); } }", "" },
        { "in the depth of a lock", "object mine = new(); int Depth() { int depth = 0; while (Monitor.IsEntered(mine)) { Monitor.Exit(mine); depth++; } for (int again = 0; again < depth; again++) Monitor.Enter(mine); return depth; } void Look() { while (true) { if (Ready()) { seen = 1; return; } Monitor.Enter(mine); if (Depth() == 3) return; } }", "" },
        { "in a list", "var list = new List<int>(); void Look() { while (list.Count < 3) { if (Ready()) { seen = 1; return; } list.Add(0); } }", "" },
        { "in a text", "void Look() { string text = \"\"; while (text.Length < 3) { if (Ready()) { seen = 1; return; } text += \"x\"; } }", "" },
        { "in a builder of texts", "var text = new System.Text.StringBuilder(); void Look() { while (text.Length < 3) { if (Ready()) { seen = 1; return; } text.Append('x'); } }", "" },
        { "in the count of a SpinWait", "void Look() { var spinner = new SpinWait(); while (spinner.Count < 3) { if (Ready()) { seen = 1; return; } spinner.SpinOnce(); } }", "" },
        { "in the count of a SpinWait, asked elsewhere", "bool IsEnough(ref SpinWait spinner) => spinner.Count == 3; void Look() { var spinner = new SpinWait(); while (true) { if (Ready()) { seen = 1; return; } spinner.SpinOnce(); if (IsEnough(ref spinner)) return; } }", "" },
        { "in the count of a SpinWait of an object", "var box = new Box(); void Look() { while (true) { if (Ready()) { seen = 1; return; } box.Spinner.SpinOnce(); if (box.Spinner.Count == 3) return; } }", "sealed class Box { public SpinWait Spinner; }" },
        { "in an outer loop", "bool Try() { bool first = true; while (true) { if (Ready()) return true; if (!first) return false; first = false; } } void Look() { for (int k = 0; k < 2; k++) if (Try()) { seen = 1; return; } }", "" },
        { "in the library", "bool Try() { bool first = true; while (true) { if (Ready()) return true; if (!first) return false; first = false; } } void Look() { if (Enumerable.Range(0, 2).Any(k => Try())) seen = 1; }", "" },
        { "in an enumerator", "IEnumerable<int> Numbers() { yield return 1; yield return 2; yield return 3; } void Look() { using var numbers = Numbers().GetEnumerator(); while (numbers.MoveNext()) { if (Ready()) { seen = 1; return; } } }", "" },
        { "in the depth of calls", "void Look() => Try(0); void Try(int depth) { if (depth == 3) return; if (Ready()) { seen = 1; return; } Try(depth + 1); }", "" },
        { "in which object it holds", "var last = new Node(); var first = new Node { Next = new Node { Next = last } }; void Look() { var node = first; while (true) { if (Ready()) { seen = 1; return; } if (node == last) return; node = node.Next; } }", "sealed class Node { public Node Next; }" },
        { "in where it goes back to", "void Look() { int k = 0; Again: if (Ready()) { seen = 1; return; } switch (k) { case 0: k = 1; goto Again; case 1: k = 2; goto Again; } }", "" },
        { "in a handler", "void Look() { int k = 0; while (true) { try { if (Ready()) { seen = 1; return; } throw new InvalidOperationException(); } catch (InvalidOperationException) { if (++k == 3) return; } } }", "" },
        { "in a last act", "int k = 0; Func<int> ask = () => k; void Look() { while (ask() < 3) { try { if (Ready()) { seen = 1; return; } } finally { k++; } } }", "" },
        { "in the flag of a lock", "object mine = new(); void Look() { bool taken = false; Try(ref taken); } void Try(ref bool taken) { while (true) { if (Ready()) { seen = 1; return; } if (taken) return; Monitor.TryEnter(mine, ref taken); } }", "" },
        { "in a spin until", "int k = 0; void Look() => SpinWait.SpinUntil(() => { if (Ready()) { seen = 1; return true; } return ++k == 3; });", "" },
        { "in a spin until, in a list", "var list = new List<int>(); int looks = 0; void Look() => SpinWait.SpinUntil(() => { Interlocked.Increment(ref looks); if (Ready()) { seen = 1; return true; } list.Add(0); return list.Count == 3; });", "" },
        { "in a tuple", "void Look() { var (k, other) = (0, 0); while (k + other < 3) { if (Ready()) { seen = 1; return; } (k, other) = (other, k + 1); } }", "" },
        { "in a number with a fraction", "void Look() { for (double k = 0; k < 3; k++) if (Ready()) { seen = 1; return; } }", "" },
    };

    [Theory]
    [MemberData(nameof(Proved))]
    public void Explore_LoopThatKeepsNothing_IsProved(string name, string program)
    {
        foreach (var optimised in new[] { false, true })
        {
            var found = Explorer.Explore(PlainCode.Compile(program, optimised: optimised));

            Assert.True(found.IsComplete, $"{name}: {string.Join("; ", found.NotFollowed)}");
            Assert.Equal([true], found.Outcomes);
            Assert.False(found.HasCountedAll);
        }
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public void Explore_LoopThatCountsSomewhere_IsFollowedToItsEnd(string where, string look, string members)
    {
        foreach (var optimised in new[] { false, true })
        {
            var found = Explorer.Explore(PlainCode.Compile($"bool ready = false; int seen = 0; bool Ready() => Volatile.Read(ref ready); {look} return Scenario.Of(() => Volatile.Write(ref ready, true), Look).Giving(() => seen);", members, optimised));

            Assert.True(found.Outcomes.Cast<int>().Order().SequenceEqual([0, 1]), $"{where}: {string.Join(", ", found.Outcomes)}");
        }
    }

    [Fact]
    public void Explore_LoopThatNobodyEnds_IsNoProof()
    {
        var found = Explorer.Explore(PlainCode.Compile("bool ready = false; int n = 0; return Scenario.Of(() => n = 1, () => { while (!Volatile.Read(ref ready)) { } }, () => { if (n == 1) Volatile.Write(ref ready, true); }).Giving(() => n);"));

        Assert.Equal([OutcomeKind.Completed, OutcomeKind.Endless], found.Classes.Select(each => each.Outcome.Kind).Order());
        Assert.False(found.IsComplete);
    }
}
