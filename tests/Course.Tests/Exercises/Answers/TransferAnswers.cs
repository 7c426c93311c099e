using NotebookCourse.Topics;
using NotebookCourse.Topics.Deadlocks;

namespace NotebookCourse.Tests.Exercises.Answers;

public class TransferAnswers
{
    private static readonly PlainAnswers<Action<Account, Account, int>> Right = new("Action<Account, Account, int>",
        ("the lower number first", "", "(a, b, n) => { if (a == b) return; var (first, second) = a.Number < b.Number ? (a, b) : (b, a); first.Lock.Enter(); second.Lock.Enter(); a.Balance -= n; b.Balance += n; second.Lock.Exit(); first.Lock.Exit(); }"),
        ("the higher number first, whatever happens", "", "(a, b, n) => { if (a.Number == b.Number) return; var (first, second) = a.Number > b.Number ? (a, b) : (b, a); first.Lock.Enter(); try { second.Lock.Enter(); try { a.Balance -= n; b.Balance += n; } finally { second.Lock.Exit(); } } finally { first.Lock.Exit(); } }"),
        ("lock, in order", "", "(a, b, n) => { var (first, second) = a.Number < b.Number ? (a, b) : (b, a); lock (first) lock (second) { a.Balance -= n; b.Balance += n; } }"),
        ("lock the locks, in order", "", "(a, b, n) => { var (first, second) = a.Number < b.Number ? (a, b) : (b, a); lock (first.Lock) { lock (second.Lock) { a.Balance -= n; b.Balance += n; } } }"),
        ("tries and backs off", "", "(a, b, n) => { if (a == b) return; while (true) { a.Lock.Enter(); if (b.Lock.TryEnter()) { a.Balance -= n; b.Balance += n; b.Lock.Exit(); a.Lock.Exit(); return; } a.Lock.Exit(); Thread.Yield(); } }"),
        ("tries both", "", "(a, b, n) => { if (a == b) return; for (;;) { if (a.Lock.TryEnter()) { try { if (b.Lock.TryEnter()) { try { a.Balance -= n; b.Balance += n; return; } finally { b.Lock.Exit(); } } } finally { a.Lock.Exit(); } } } }"),
        ("monitors, tried", "", "(a, b, n) => { if (a == b) return; while (true) { lock (a) { if (Monitor.TryEnter(b)) { try { a.Balance -= n; b.Balance += n; return; } finally { Monitor.Exit(b); } } } Thread.Sleep(1); } }"),
        ("sorted", "", "(a, b, n) => { if (ReferenceEquals(a, b)) return; var pair = new[] { a, b }; if (pair[0].Number > pair[1].Number) (pair[0], pair[1]) = (pair[1], pair[0]); foreach (var each in pair) each.Lock.Enter(); a.Balance -= n; b.Balance += n; foreach (var each in pair) each.Lock.Exit(); }"),
        ("a method of its own", "static void Both(Account x, Account y, Action act) { x.Lock.Enter(); y.Lock.Enter(); act(); y.Lock.Exit(); x.Lock.Exit(); }", "(a, b, n) => { if (a == b) return; if (a.Number < b.Number) Both(a, b, () => { a.Balance -= n; b.Balance += n; }); else Both(b, a, () => { a.Balance -= n; b.Balance += n; }); }"),
        ("the least of both by Math", "", "(a, b, n) => { if (a == b) return; var first = Math.Min(a.Number, b.Number) == a.Number ? a : b; var second = first == a ? b : a; first.Lock.Enter(); second.Lock.Enter(); a.Balance -= n; b.Balance += n; first.Lock.Exit(); second.Lock.Exit(); }"),
        ("locks of its own", "static readonly object[] locks = Enumerable.Range(0, 100).Select(_ => new object()).ToArray();", "(a, b, n) => { int lo = Math.Min(a.Number, b.Number), hi = Math.Max(a.Number, b.Number); lock (locks[lo]) lock (locks[hi]) { a.Balance -= n; b.Balance += n; } }"),
        ("semaphores of its own", "static readonly SemaphoreSlim[] locks = Enumerable.Range(0, 10).Select(_ => new SemaphoreSlim(1)).ToArray();", "(a, b, n) => { if (a == b) return; int lo = Math.Min(a.Number, b.Number), hi = Math.Max(a.Number, b.Number); locks[lo].Wait(); locks[hi].Wait(); try { a.Balance -= n; b.Balance += n; } finally { locks[hi].Release(); locks[lo].Release(); } }"),
        ("tries for a while and backs off", "", "(a, b, n) => { if (a == b) return; while (true) { lock (a) { if (Monitor.TryEnter(b, 10)) { try { a.Balance -= n; b.Balance += n; return; } finally { Monitor.Exit(b); } } } } }"));

    private static readonly PlainAnswers<Action<Account, Account, int>> Wrong = new("Action<Account, Account, int>",
        ("from, then to", "", "(a, b, n) => { a.Lock.Enter(); b.Lock.Enter(); a.Balance -= n; b.Balance += n; b.Lock.Exit(); a.Lock.Exit(); }"),
        ("lock from, then to", "", "(a, b, n) => { lock (a) lock (b) { a.Balance -= n; b.Balance += n; } }"),
        ("one lock at a time", "", "(a, b, n) => { a.Lock.Enter(); a.Balance -= n; a.Lock.Exit(); b.Lock.Enter(); b.Balance += n; b.Lock.Exit(); }"),
        ("one monitor at a time", "", "(a, b, n) => { lock (a) a.Balance -= n; lock (b) b.Balance += n; }"),
        ("one lock for the bank", "static readonly object gate = new();", "(a, b, n) => { lock (gate) { a.Balance -= n; b.Balance += n; } }"),
        ("no lock", "", "(a, b, n) => { a.Balance -= n; b.Balance += n; }"),
        ("forgets that both may be one", "", "(a, b, n) => { var (first, second) = a.Number < b.Number ? (a, b) : (b, a); first.Lock.Enter(); second.Lock.Enter(); a.Balance -= n; b.Balance += n; second.Lock.Exit(); first.Lock.Exit(); }"),
        ("no lock around one", "", "(a, b, n) => { lock (a) { a.Balance -= n; b.Balance += n; } }"),
        ("gives up where it cannot have both", "", "(a, b, n) => { if (a == b) return; a.Lock.Enter(); if (b.Lock.TryEnter()) { a.Balance -= n; b.Balance += n; b.Lock.Exit(); } a.Lock.Exit(); }"),
        ("holds the first while it tries for ever", "", "(a, b, n) => { if (a == b) return; a.Lock.Enter(); while (!b.Lock.TryEnter()) { } a.Balance -= n; b.Balance += n; b.Lock.Exit(); a.Lock.Exit(); }"),
        ("Interlocked on a copy", "", "(a, b, n) => { var x = a.Balance; var y = b.Balance; Interlocked.Add(ref x, -n); Interlocked.Add(ref y, n); a.Balance = x; b.Balance = y; }"),
        ("one lock of its own at a time", "static readonly object[] locks = Enumerable.Range(0, 100).Select(_ => new object()).ToArray();", "(a, b, n) => { lock (locks[a.Number]) a.Balance -= n; lock (locks[b.Number]) b.Balance += n; }"),
        ("keeps the lock where both are one", "", "(a, b, n) => { var (x, y) = a.Number < b.Number ? (a, b) : (b, a); Monitor.Enter(x); Monitor.Enter(y); a.Balance -= n; b.Balance += n; Monitor.Exit(y); if (x != y) Monitor.Exit(x); }"),
        ("the smaller balance first", "", "(a, b, n) => { var (x, y) = a.Balance < b.Balance ? (a, b) : (b, a); lock (x) lock (y) { a.Balance -= n; b.Balance += n; } }"),
        ("locks on texts that are new each time", "", "(a, b, n) => { lock ($\"{Math.Min(a.Number, b.Number)}\") lock ($\"{Math.Max(a.Number, b.Number)}\") { a.Balance -= n; b.Balance += n; } }"),
        ("a synchronized method", "class Bank { [MethodImpl(MethodImplOptions.Synchronized)] public static void Move(Account a, Account b, int n) { a.Balance -= n; b.Balance += n; } }", "Bank.Move"),
        ("moves nothing where there is too little", "", "(a, b, n) => { var (x, y) = a.Number < b.Number ? (a, b) : (b, a); lock (x) lock (y) { if (a.Balance < n) return; a.Balance -= n; b.Balance += n; } }"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.Transfer, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.Transfer, name));
}
