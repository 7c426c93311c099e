using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Exercises.Answers;

public class DinnerAnswers
{
    private static readonly PlainAnswers<Func<int, Action<int, Action>>> Right = new("Func<int, Action<int, Action>>",
        ("one chair fewer", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); readonly SemaphoreSlim chairs = new(n - 1); public void Dine(int seat, Action eat) { chairs.Wait(); lock (forks[seat]) lock (forks[(seat + 1) % n]) eat(); chairs.Release(); } }", "n => new Table(n).Dine"),
        ("forks in order", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { var (x, y) = (Math.Min(seat, (seat + 1) % n), Math.Max(seat, (seat + 1) % n)); lock (forks[x]) lock (forks[y]) eat(); } }", "n => new Table(n).Dine"),
        ("the last one the other way round", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { int left = seat, right = (seat + 1) % n; if (seat == n - 1) (left, right) = (right, left); lock (forks[left]) { lock (forks[right]) { eat(); } } } }", "n => new Table(n).Dine"),
        ("even and odd", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { int left = seat, right = (seat + 1) % n; if (seat % 2 == 1) (left, right) = (right, left); lock (forks[left]) lock (forks[right]) eat(); } }", "n => new Table(n).Dine"),
        ("tries and backs off", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { while (true) { lock (forks[seat]) { if (Monitor.TryEnter(forks[(seat + 1) % n])) { try { eat(); return; } finally { Monitor.Exit(forks[(seat + 1) % n]); } } } Thread.Yield(); } } }", "n => new Table(n).Dine"),
        ("both at once under one monitor", "class Table(int n) { readonly bool[] taken = new bool[n]; readonly object gate = new(); public void Dine(int seat, Action eat) { int l = seat, r = (seat + 1) % n; lock (gate) { while (taken[l] || taken[r]) Monitor.Wait(gate); taken[l] = taken[r] = true; } eat(); lock (gate) { taken[l] = taken[r] = false; Monitor.PulseAll(gate); } } }", "n => new Table(n).Dine"),
        ("semaphores for forks and chairs", "class Table(int n) { readonly SemaphoreSlim[] forks = Enumerable.Range(0, n).Select(_ => new SemaphoreSlim(1)).ToArray(); readonly SemaphoreSlim chairs = new(n - 1); public void Dine(int seat, Action eat) { chairs.Wait(); forks[seat].Wait(); forks[(seat + 1) % n].Wait(); eat(); forks[(seat + 1) % n].Release(); forks[seat].Release(); chairs.Release(); } }", "n => new Table(n).Dine"),
        ("the course's", "class Table(int n) { readonly SharedLock[] forks = Enumerable.Range(0, n).Select(i => new SharedLock($\"fork {i}\")).ToArray(); readonly CountingSemaphore chairs = new(n - 1); public void Dine(int seat, Action eat) { chairs.Wait(); forks[seat].Enter(); forks[(seat + 1) % n].Enter(); eat(); forks[(seat + 1) % n].Exit(); forks[seat].Exit(); chairs.Release(); } }", "n => new Table(n).Dine"),
        ("locks of the new kind in order", "class Table(int n) { readonly Lock[] forks = Enumerable.Range(0, n).Select(_ => new Lock()).ToArray(); public void Dine(int seat, Action eat) { var x = forks[Math.Min(seat, (seat + 1) % n)]; var y = forks[Math.Max(seat, (seat + 1) % n)]; x.Enter(); y.Enter(); eat(); y.Exit(); x.Exit(); } }", "n => new Table(n).Dine"),
        ("in a lambda", "", "n => { var forks = new object[n]; for (int i = 0; i < n; i++) forks[i] = new object(); return (seat, eat) => { var x = Math.Min(seat, (seat + 1) % n); var y = Math.Max(seat, (seat + 1) % n); lock (forks[x]) lock (forks[y]) eat(); }; }"),
        ("a static lock, held briefly", "static readonly object gate = new();", "n => { var taken = new bool[n]; return (seat, eat) => { int l = seat, r = (seat + 1) % n; lock (gate) { while (taken[l] || taken[r]) Monitor.Wait(gate); taken[l] = taken[r] = true; } eat(); lock (gate) { taken[l] = taken[r] = false; Monitor.PulseAll(gate); } }; }"));

    private static readonly PlainAnswers<Func<int, Action<int, Action>>> Wrong = new("Func<int, Action<int, Action>>",
        ("left, then right", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { lock (forks[seat]) lock (forks[(seat + 1) % n]) eat(); } }", "n => new Table(n).Dine"),
        ("as many chairs as seats", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); readonly SemaphoreSlim chairs = new(n); public void Dine(int seat, Action eat) { chairs.Wait(); lock (forks[seat]) lock (forks[(seat + 1) % n]) eat(); chairs.Release(); } }", "n => new Table(n).Dine"),
        ("left fork only", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { lock (forks[seat]) eat(); } }", "n => new Table(n).Dine"),
        ("no forks", "", "n => (seat, eat) => eat()"),
        ("plain fields behind waits", "class Table(int n) { readonly bool[] taken = new bool[n]; void Take(int f) { Atomic.SpinUntil(() => !taken[f]); taken[f] = true; } public void Dine(int seat, Action eat) { Take(Math.Min(seat, (seat + 1) % n)); Take(Math.Max(seat, (seat + 1) % n)); eat(); taken[seat] = taken[(seat + 1) % n] = false; } }", "n => new Table(n).Dine"),
        ("looks at both outside a lock", "class Table(int n) { readonly bool[] taken = new bool[n]; public void Dine(int seat, Action eat) { int l = seat, r = (seat + 1) % n; while (taken[l] || taken[r]) Thread.Yield(); taken[l] = taken[r] = true; eat(); taken[l] = taken[r] = false; } }", "n => new Table(n).Dine"),
        ("one woken, perhaps the wrong one", "class Table(int n) { readonly bool[] taken = new bool[n]; readonly object gate = new(); public void Dine(int seat, Action eat) { int l = seat, r = (seat + 1) % n; lock (gate) { if (taken[l] || taken[r]) Monitor.Wait(gate); taken[l] = taken[r] = true; } eat(); lock (gate) { taken[l] = taken[r] = false; Monitor.Pulse(gate); } } }", "n => new Table(n).Dine"),
        ("chair kept", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); readonly SemaphoreSlim chairs = new(n - 1); public void Dine(int seat, Action eat) { chairs.Wait(); lock (forks[seat]) lock (forks[(seat + 1) % n]) eat(); } }", "n => new Table(n).Dine"),
        ("waits for the right one for ever", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { lock (forks[seat]) { while (!Monitor.TryEnter(forks[(seat + 1) % n])) { } eat(); Monitor.Exit(forks[(seat + 1) % n]); } } }", "n => new Table(n).Dine"),
        ("eats twice", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { var (x, y) = (Math.Min(seat, (seat + 1) % n), Math.Max(seat, (seat + 1) % n)); lock (forks[x]) lock (forks[y]) { eat(); eat(); } } }", "n => new Table(n).Dine"),
        ("goes home hungry", "class Table(int n) { readonly object[] forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); public void Dine(int seat, Action eat) { lock (forks[seat]) { if (Monitor.TryEnter(forks[(seat + 1) % n])) { eat(); Monitor.Exit(forks[(seat + 1) % n]); } } } }", "n => new Table(n).Dine"),
        ("forks of the table that was laid last", "static object[] forks;", "n => { forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); return (seat, eat) => { int x = Math.Min(seat, (seat + 1) % n), y = Math.Max(seat, (seat + 1) % n); lock (forks[x]) lock (forks[y]) eat(); }; }"),
        ("forks for all tables", "static readonly object[] forks = Enumerable.Range(0, 10).Select(_ => new object()).ToArray();", "n => { return (seat, eat) => { int x = Math.Min(seat, (seat + 1) % n), y = Math.Max(seat, (seat + 1) % n); lock (forks[x]) lock (forks[y]) eat(); }; }"),
        ("chairs for all tables", "static SemaphoreSlim chairs;", "n => { chairs = new SemaphoreSlim(n - 1); var forks = Enumerable.Range(0, n).Select(_ => new object()).ToArray(); return (seat, eat) => { chairs.Wait(); lock (forks[seat]) lock (forks[(seat + 1) % n]) eat(); chairs.Release(); }; }"),
        ("forks that are texts, new in each call", "", "n => (seat, eat) => { lock ($\"fork {seat}\") lock ($\"fork {(seat + 1) % n}\") eat(); }"),
        ("one lock for the table", "", "n => { var gate = new object(); return (seat, eat) => { lock (gate) eat(); }; }"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.Dinner, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.Dinner, name));
}
