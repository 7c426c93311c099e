using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Exercises.Answers;

public class PlatformsAnswers
{
    private static readonly PlainAnswers<Func<int, Action<Action>>> Right = new("Func<int, Action<Action>>",
        ("a semaphore of .NET", "", "n => { var free = new SemaphoreSlim(n); return stop => { free.Wait(); stop(); free.Release(); }; }"),
        ("given back whatever happens", "", "n => { var free = new SemaphoreSlim(n, n); return stop => { free.Wait(); try { stop(); } finally { free.Release(); } }; }"),
        ("the course's", "", "n => { var free = new CountingSemaphore(n); return stop => { free.Wait(); stop(); free.Release(); }; }"),
        ("a monitor", "", "n => { var free = n; var gate = new object(); return stop => { lock (gate) { while (free == 0) Monitor.Wait(gate); free--; } stop(); lock (gate) { free++; Monitor.Pulse(gate); } }; }"),
        ("a class", "class Station(int n) { readonly object gate = new(); int free = n; public void Arrive(Action stop) { lock (gate) { while (free == 0) Monitor.Wait(gate); free--; } try { stop(); } finally { lock (gate) { free++; Monitor.PulseAll(gate); } } } }", "n => new Station(n).Arrive"),
        ("compare and exchange", "", "n => { var free = n; return stop => { while (true) { var seen = Volatile.Read(ref free); if (seen > 0 && Interlocked.CompareExchange(ref free, seen - 1, seen) == seen) break; Thread.Yield(); } stop(); Interlocked.Increment(ref free); }; }"),
        ("a lock and tries", "", "n => { var inside = 0; var gate = new Lock(); return stop => { for (var got = false; !got;) { lock (gate) { if (inside < n) { inside++; got = true; } } } stop(); lock (gate) inside--; }; }"),
        ("a stack of platforms", "", "n => { var free = new ConcurrentStack<int>(); for (int i = 0; i < n; i++) free.Push(i); return stop => { int platform; while (!free.TryPop(out platform)) Thread.Yield(); stop(); free.Push(platform); }; }"),
        ("counted down and up again", "", "n => { var free = n; return stop => { while (Interlocked.Decrement(ref free) < 0) Interlocked.Increment(ref free); stop(); Interlocked.Increment(ref free); }; }"),
        ("a queue of those who wait", "", "n => { var free = n; var gate = new object(); var line = new Queue<SemaphoreSlim>(); return stop => { SemaphoreSlim mine = null; lock (gate) { if (free > 0) free--; else line.Enqueue(mine = new SemaphoreSlim(0)); } mine?.Wait(); stop(); lock (gate) { if (line.Count > 0) line.Dequeue().Release(); else free++; } }; }"));

    private static readonly PlainAnswers<Func<int, Action<Action>>> Wrong = new("Func<int, Action<Action>>",
        ("nothing", "", "n => stop => stop()"),
        ("a plain count", "", "n => { var free = n; return stop => { while (free == 0) Thread.Yield(); free--; stop(); free++; }; }"),
        ("a plain count behind a spin until", "", "n => { var free = n; return stop => { Atomic.SpinUntil(() => free > 0); free--; stop(); free++; }; }"),
        ("a semaphore for each train", "", "n => stop => { var free = new SemaphoreSlim(n); free.Wait(); stop(); free.Release(); }"),
        ("given back too early", "", "n => { var free = new SemaphoreSlim(n); return stop => { free.Wait(); free.Release(); stop(); }; }"),
        ("never given back", "", "n => { var free = new SemaphoreSlim(n); return stop => { free.Wait(); stop(); }; }"),
        ("looked at outside the lock", "", "n => { var free = n; var gate = new object(); return stop => { while (Volatile.Read(ref free) == 0) { } lock (gate) free--; stop(); lock (gate) free++; }; }"),
        ("an if for a while", "", "n => { var free = n; var gate = new object(); return stop => { lock (gate) { if (free == 0) Monitor.Wait(gate); free--; } stop(); lock (gate) { free++; Monitor.Pulse(gate); } }; }"),
        ("given back without a lock", "", "n => { var inside = 0; var gate = new object(); return stop => { while (true) { lock (gate) { if (inside < n) { inside++; break; } } } stop(); inside--; }; }"),
        ("goes on where all are taken", "", "n => { var free = new SemaphoreSlim(n); return stop => { var got = free.Wait(0); stop(); if (got) free.Release(); }; }"),
        ("the platforms of the station that was built last", "static int limit;", "n => { limit = n; var gate = new object(); var inside = 0; return stop => { lock (gate) { while (inside >= limit) Monitor.Wait(gate); inside++; } stop(); lock (gate) { inside--; Monitor.PulseAll(gate); } }; }"),
        ("the platforms of the station that was built first", "static int limit;", "n => { if (limit == 0) limit = n; var gate = new object(); var inside = 0; return stop => { lock (gate) { while (inside >= limit) Monitor.Wait(gate); inside++; } stop(); lock (gate) { inside--; Monitor.PulseAll(gate); } }; }"));

    // That something never happens no single schedule shows; but one shows who keeps whom out.
    private static readonly PlainAnswers<Func<int, Action<Action>>> WrongInAll = new("Func<int, Action<Action>>",
        ("a lock: one at a time", "", "n => { var gate = new object(); return stop => { lock (gate) stop(); }; }"),
        ("one permit", "", "n => { var free = new SemaphoreSlim(1); return stop => { free.Wait(); stop(); free.Release(); }; }"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    public static TheoryData<string> WrongInAllOnes => WrongInAll.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.Platforms, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.Platforms, name));

    [Theory]
    [MemberData(nameof(WrongInAllOnes))]
    public void Check_FewerThanThereIsRoomFor_IsShown(string name)
    {
        var result = WrongInAll.Check(Exercise.Platforms, name);

        CheckAssert.Wrong(result, "in some schedule 2 trains stand at the platforms", "never more than 1 did");
        CheckAssert.Shown(result);
    }
}
