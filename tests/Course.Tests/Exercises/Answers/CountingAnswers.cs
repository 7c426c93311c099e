using NotebookCourse.Topics;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Exercises.Answers;

public class CountingAnswers
{
    private static readonly PlainAnswers<Func<int, ISemaphore>> Right = new("Func<int, ISemaphore>",
        ("a monitor", "class S(int n) : ISemaphore { readonly object gate = new(); int free = n; public void Wait() { lock (gate) { while (free == 0) Monitor.Wait(gate); free--; } } public void Release() { lock (gate) { free++; Monitor.Pulse(gate); } } }", "n => new S(n)"),
        ("a semaphore of .NET", "class S(int n) : ISemaphore { readonly SemaphoreSlim free = new(n); public void Wait() => free.Wait(); public void Release() => free.Release(); }", "n => new S(n)"),
        ("Barz, with semaphores of .NET", "class S : ISemaphore { readonly SemaphoreSlim door = new(1), gate; int n; public S(int permits) { n = permits; gate = new(permits > 0 ? 1 : 0); } public void Wait() { gate.Wait(); door.Wait(); if (--n > 0) gate.Release(); door.Release(); } public void Release() { door.Wait(); if (++n == 1) gate.Release(); door.Release(); } }", "n => new S(n)"),
        ("Barz, with the course's", "class S : ISemaphore { readonly BinarySemaphore door = new(), gate; int n; public S(int permits) { n = permits; gate = new(permits > 0); } public void Wait() { gate.Wait(); door.Wait(); if (--n > 0) gate.Release(); door.Release(); } public void Release() { door.Wait(); if (++n == 1) gate.Release(); door.Release(); } }", "n => new S(n)"),
        ("Hemmendinger: the lock is passed on", "class S(int permits) : ISemaphore { readonly BinarySemaphore door = new(), gate = new(isFree: false); int n = permits; public void Wait() { door.Wait(); if (--n < 0) { door.Release(); gate.Wait(); } door.Release(); } public void Release() { door.Wait(); if (++n <= 0) gate.Release(); else door.Release(); } }", "n => new S(n)"),
        ("compare and exchange", "class S(int permits) : ISemaphore { int n = permits; public void Wait() { while (true) { var seen = Volatile.Read(ref n); if (seen > 0 && Interlocked.CompareExchange(ref n, seen - 1, seen) == seen) return; } } public void Release() => Interlocked.Increment(ref n); }", "n => new S(n)"),
        ("compare and exchange after a spin until", "class S(int permits) : ISemaphore { int n = permits; public void Wait() { while (true) { Atomic.SpinUntil(() => Volatile.Read(ref n) > 0); var seen = Volatile.Read(ref n); if (seen > 0 && Interlocked.CompareExchange(ref n, seen - 1, seen) == seen) return; } } public void Release() => Interlocked.Increment(ref n); }", "n => new S(n)"),
        ("a lock and tries", "class S(int permits) : ISemaphore { readonly Lock gate = new(); int n = permits; public void Wait() { while (true) { lock (gate) { if (n > 0) { n--; return; } } Thread.Yield(); } } public void Release() { lock (gate) n++; } }", "n => new S(n)"),
        ("a queue of permits", "class S : ISemaphore { readonly ConcurrentQueue<int> q = new(); public S(int permits) { for (int i = 0; i < permits; i++) q.Enqueue(i); } public void Wait() { while (!q.TryDequeue(out _)) Thread.Yield(); } public void Release() => q.Enqueue(0); }", "n => new S(n)"),
        ("all woken", "class S(int n) : ISemaphore { readonly object gate = new(); int free = n; public void Wait() { Monitor.Enter(gate); try { while (free <= 0) Monitor.Wait(gate); free -= 1; } finally { Monitor.Exit(gate); } } public void Release() { lock (gate) { free += 1; Monitor.PulseAll(gate); } } }", "n => new S(n)"),
        ("synchronized methods", "class S(int n) : ISemaphore { int free = n; [MethodImpl(MethodImplOptions.Synchronized)] public void Wait() { while (free == 0) Monitor.Wait(this); free--; } [MethodImpl(MethodImplOptions.Synchronized)] public void Release() { free++; Monitor.Pulse(this); } }", "n => new S(n)"),
        ("Barz, with an event that resets itself", "class S(int permits) : ISemaphore { readonly AutoResetEvent gate = new(permits > 0); readonly Lock door = new(); int n = permits; public void Wait() { gate.WaitOne(); lock (door) { n--; if (n > 0) gate.Set(); } } public void Release() { lock (door) { n++; gate.Set(); } } }", "n => new S(n)"),
        ("a count and a gate that counts", "class S(int permits) : ISemaphore { readonly SemaphoreSlim gate = new(0); int n = permits; public void Wait() { if (Interlocked.Decrement(ref n) < 0) gate.Wait(); } public void Release() { if (Interlocked.Increment(ref n) <= 0) gate.Release(); } }", "n => new S(n)"),
        ("an event and another look", "class S(int permits) : ISemaphore { readonly ManualResetEventSlim free = new(permits > 0); readonly object door = new(); int n = permits; public void Wait() { while (true) { free.Wait(); lock (door) { if (n > 0) { n--; if (n == 0) free.Reset(); return; } } } } public void Release() { lock (door) { n++; free.Set(); } } }", "n => new S(n)"));

    private static readonly PlainAnswers<Func<int, ISemaphore>> Wrong = new("Func<int, ISemaphore>",
        ("the first textbooks'", "class S(int permits) : ISemaphore { readonly BinarySemaphore door = new(), gate = new(isFree: false); int n = permits; public void Wait() { door.Wait(); if (--n < 0) { door.Release(); gate.Wait(); } else door.Release(); } public void Release() { door.Wait(); if (++n <= 0) gate.Release(); door.Release(); } }", "n => new S(n)"),
        ("a plain field behind a spin until", "class S(int permits) : ISemaphore { int n = permits; public void Wait() { Atomic.SpinUntil(() => n > 0); n--; } public void Release() => n++; }", "n => new S(n)"),
        ("a volatile field", "class S(int permits) : ISemaphore { volatile int n = permits; public void Wait() { while (n <= 0) Thread.Yield(); n--; } public void Release() => n++; }", "n => new S(n)"),
        ("looked at before it is taken", "class S(int permits) : ISemaphore { int n = permits; public void Wait() { while (Volatile.Read(ref n) <= 0) { } Interlocked.Decrement(ref n); } public void Release() => Interlocked.Increment(ref n); }", "n => new S(n)"),
        ("given back without a lock", "class S(int permits) : ISemaphore { readonly object gate = new(); int n = permits; public void Wait() { while (true) { lock (gate) { if (n > 0) { n--; return; } } } } public void Release() => n++; }", "n => new S(n)"),
        ("an if for a while", "class S(int n) : ISemaphore { readonly object gate = new(); int free = n; public void Wait() { lock (gate) { if (free == 0) Monitor.Wait(gate); free--; } } public void Release() { lock (gate) { free++; Monitor.Pulse(gate); } } }", "n => new S(n)"),
        ("wakes only if none was free", "class S(int n) : ISemaphore { readonly object gate = new(); int free = n; public void Wait() { lock (gate) { while (free == 0) Monitor.Wait(gate); free--; } } public void Release() { lock (gate) { if (free++ == 0) Monitor.Pulse(gate); } } }", "n => new S(n)"),
        ("one permit whatever is asked for", "class S : ISemaphore { readonly SemaphoreSlim free = new(1); public void Wait() => free.Wait(); public void Release() => free.Release(); }", "n => new S()"),
        ("a permit too many", "class S(int n) : ISemaphore { readonly SemaphoreSlim free = new(n + 1); public void Wait() => free.Wait(); public void Release() => free.Release(); }", "n => new S(n)"),
        ("no more than at first", "class S(int n) : ISemaphore { readonly object gate = new(); int free = n; public void Wait() { lock (gate) { while (free == 0) Monitor.Wait(gate); free--; } } public void Release() { lock (gate) { free = Math.Min(n, free + 1); Monitor.PulseAll(gate); } } }", "n => new S(n)"),
        ("a list without a lock", "class S : ISemaphore { readonly Stack<int> q = new(); public S(int permits) { for (int i = 0; i < permits; i++) q.Push(i); } public void Wait() { while (!q.TryPop(out _)) Thread.Yield(); } public void Release() => q.Push(0); }", "n => new S(n)"),
        ("a synchronized method that waits by trying", "class S(int n) : ISemaphore { int free = n; [MethodImpl(MethodImplOptions.Synchronized)] public void Wait() { while (free == 0) Thread.Yield(); free--; } [MethodImpl(MethodImplOptions.Synchronized)] public void Release() => free++; }", "n => new S(n)"),
        ("Barz without opening the gate again", "class S(int permits) : ISemaphore { readonly SemaphoreSlim door = new(1), gate = new(permits > 0 ? 1 : 0); int n = permits; public void Wait() { gate.Wait(); door.Wait(); n--; door.Release(); } public void Release() { door.Wait(); if (++n == 1) gate.Release(); door.Release(); } }", "n => new S(n)"),
        ("Barz opens the gate each time", "class S(int permits) : ISemaphore { readonly SemaphoreSlim door = new(1), gate = new(permits > 0 ? 1 : 0); int n = permits; public void Wait() { gate.Wait(); door.Wait(); if (--n > 0) gate.Release(); door.Release(); } public void Release() { door.Wait(); ++n; gate.Release(); door.Release(); } }", "n => new S(n)"),
        ("waits inside the lock", "class S(int permits) : ISemaphore { readonly object door = new(); readonly SemaphoreSlim gate = new(0); int n = permits; public void Wait() { lock (door) if (--n < 0) gate.Wait(); } public void Release() { lock (door) if (++n <= 0) gate.Release(); } }", "n => new S(n)"),
        ("an event without another look", "class S(int permits) : ISemaphore { readonly ManualResetEventSlim free = new(permits > 0); int n = permits; public void Wait() { free.Wait(); if (Interlocked.Decrement(ref n) == 0) free.Reset(); } public void Release() { Interlocked.Increment(ref n); free.Set(); } }", "n => new S(n)"),
        ("as many permits as at first, and no more", "class S(int permits) : ISemaphore { readonly SemaphoreSlim s = new(permits, Math.Max(1, permits)); public void Wait() => s.Wait(); public void Release() => s.Release(); }", "n => new S(n)"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.Counting, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.Counting, name));
}
