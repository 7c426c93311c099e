using NotebookCourse.Primitives;
using NotebookCourse.Topics;

namespace NotebookCourse.Tests.Exercises.Answers;

public class OwnLockAnswers
{
    private static readonly PlainAnswers<Func<ILock>> Right = new("Func<ILock>",
        ("a spin lock of .NET", "class L : ILock { SpinLock gate = new(false); public void Enter() { bool taken = false; gate.Enter(ref taken); } public void Exit() => gate.Exit(); }", "() => new L()"),
        ("textbook test and set", "class L : ILock { int held; public void Enter() { while (Interlocked.Exchange(ref held, 1) != 0) { } } public void Exit() => Volatile.Write(ref held, 0); }", "() => new L()"),
        ("test and set by the course's steps", "class L : ILock { int held; public void Enter() { while (Atomic.Exchange(ref held, 1) != 0) { } } public void Exit() => Atomic.Write(ref held, 0); }", "() => new L()"),
        ("compare and exchange with a spin wait", "class L : ILock { int held; public void Enter() { var spin = new SpinWait(); while (Interlocked.CompareExchange(ref held, 1, 0) != 0) spin.SpinOnce(); } public void Exit() => Interlocked.Exchange(ref held, 0); }", "() => new L()"),
        ("test, then test and set", "class L : ILock { volatile int held; public void Enter() { while (true) { while (held != 0) Thread.Yield(); if (Interlocked.Exchange(ref held, 1) == 0) return; } } public void Exit() => held = 0; }", "() => new L()"),
        ("tickets", "class L : ILock { int next, serving; public void Enter() { var mine = Interlocked.Increment(ref next) - 1; while (Volatile.Read(ref serving) != mine) Thread.SpinWait(10); } public void Exit() => Volatile.Write(ref serving, serving + 1); }", "() => new L()"),
        ("a monitor", "class L : ILock { readonly object gate = new(); public void Enter() => Monitor.Enter(gate); public void Exit() => Monitor.Exit(gate); }", "() => new L()"),
        ("a lock of the new kind", "class L : ILock { readonly Lock gate = new(); public void Enter() => gate.Enter(); public void Exit() => gate.Exit(); }", "() => new L()"),
        ("a semaphore", "class L : ILock { readonly SemaphoreSlim free = new(1, 1); public void Enter() => free.Wait(); public void Exit() => free.Release(); }", "() => new L()"),
        ("a monitor with a flag", "class L : ILock { readonly object gate = new(); bool held; public void Enter() { lock (gate) { while (held) Monitor.Wait(gate); held = true; } } public void Exit() { lock (gate) { held = false; Monitor.Pulse(gate); } } }", "() => new L()"),
        ("a monitor by a method of its own", "class L : ILock { readonly object gate = new(); public void Enter() { bool taken = false; Monitor.Enter(gate, ref taken); } public void Exit() { if (Monitor.IsEntered(gate)) Monitor.Exit(gate); } } static ILock Make() => new L();", "Make"),
        ("synchronized methods with a flag", "class L : ILock { bool held; [MethodImpl(MethodImplOptions.Synchronized)] public void Enter() { while (held) Monitor.Wait(this); held = true; } [MethodImpl(MethodImplOptions.Synchronized)] public void Exit() { held = false; Monitor.Pulse(this); } }", "() => new L()"),
        ("an event that resets itself", "class L : ILock { readonly AutoResetEvent free = new(true); public void Enter() => free.WaitOne(); public void Exit() => free.Set(); }", "() => new L()"),
        ("a queue of nodes", "class L : ILock { class Node { public volatile bool Busy; } Node tail = new(); Node mine; public void Enter() { var node = new Node { Busy = true }; var before = Interlocked.Exchange(ref tail, node); while (before.Busy) Thread.Yield(); mine = node; } public void Exit() => mine.Busy = false; }", "() => new L()"),
        ("the writing half of another lock", "class L : ILock { readonly ReaderWriterLockSlim l = new(); public void Enter() => l.EnterWriteLock(); public void Exit() => l.ExitWriteLock(); }", "() => new L()"),
        ("counted up and down again", "class L : ILock { int n; public void Enter() { while (Interlocked.Increment(ref n) != 1) { Interlocked.Decrement(ref n); Thread.Yield(); } } public void Exit() => Interlocked.Decrement(ref n); }", "() => new L()"));

    private static readonly PlainAnswers<Func<ILock>> Wrong = new("Func<ILock>",
        ("look, then take", "class L : ILock { bool held; public void Enter() { while (held) { } held = true; } public void Exit() => held = false; }", "() => new L()"),
        ("look, then take, volatile", "class L : ILock { volatile bool held; public void Enter() { while (held) Thread.Yield(); held = true; } public void Exit() => held = false; }", "() => new L()"),
        ("look by a spin until", "class L : ILock { bool held; public void Enter() { Atomic.SpinUntil(() => !held); held = true; } public void Exit() => held = false; }", "() => new L()"),
        ("look by .NET's spin until", "class L : ILock { volatile bool held; public void Enter() { SpinWait.SpinUntil(() => !held); held = true; } public void Exit() => held = false; }", "() => new L()"),
        ("tries once", "class L : ILock { int held; public void Enter() => Interlocked.Exchange(ref held, 1); public void Exit() => Volatile.Write(ref held, 0); }", "() => new L()"),
        ("tickets that are drawn in two steps", "class L : ILock { int next, serving; public void Enter() { var mine = next++; while (Volatile.Read(ref serving) != mine) Thread.Yield(); } public void Exit() => Volatile.Write(ref serving, serving + 1); }", "() => new L()"),
        ("one semaphore for all locks", "class L : ILock { static readonly SemaphoreSlim free = new(1); public void Enter() => free.Wait(); public void Exit() => free.Release(); }", "() => new L()"),
        ("a field for all locks", "class L : ILock { static int held; public void Enter() { while (Interlocked.Exchange(ref held, 1) != 0) { } } public void Exit() => Volatile.Write(ref held, 0); }", "() => new L()"),
        ("a new object each time", "class L : ILock { object gate; public void Enter() { gate = new object(); Monitor.Enter(gate); } public void Exit() => Monitor.Exit(gate); }", "() => new L()"),
        ("an if where a while should be", "class L : ILock { readonly object gate = new(); bool held; public void Enter() { lock (gate) { if (held) Monitor.Wait(gate); held = true; } } public void Exit() { lock (gate) { held = false; Monitor.Pulse(gate); } } }", "() => new L()"),
        ("never wakes", "class L : ILock { readonly object gate = new(); bool held; public void Enter() { lock (gate) { while (held) Monitor.Wait(gate); held = true; } } public void Exit() { lock (gate) held = false; } }", "() => new L()"),
        ("gives up after a while", "class L : ILock { int held; public void Enter() { for (int i = 0; i < 50; i++) if (Interlocked.CompareExchange(ref held, 1, 0) == 0) return; } public void Exit() => held = 0; }", "() => new L()"),
        ("synchronized methods without a flag", "class L : ILock { [MethodImpl(MethodImplOptions.Synchronized)] public void Enter() { } [MethodImpl(MethodImplOptions.Synchronized)] public void Exit() { } }", "() => new L()"),
        ("a flag that one of two methods takes synchronized", "class L : ILock { bool held; public void Enter() { while (held) Thread.Yield(); held = true; } [MethodImpl(MethodImplOptions.Synchronized)] public void Exit() => held = false; }", "() => new L()"),
        ("a monitor for all locks", "class L : ILock { static readonly object gate = new(); public void Enter() => Monitor.Enter(gate); public void Exit() => Monitor.Exit(gate); }", "() => new L()"),
        ("a mutex for all locks", "class L : ILock { static readonly Mutex gate = new(); public void Enter() => gate.WaitOne(); public void Exit() => gate.ReleaseMutex(); }", "() => new L()"),
        ("the monitor of the class", "class L : ILock { public void Enter() => Monitor.Enter(typeof(L)); public void Exit() => Monitor.Exit(typeof(L)); }", "() => new L()"),
        ("an event that is reset after the wait", "class L : ILock { readonly ManualResetEventSlim free = new(true); public void Enter() { free.Wait(); free.Reset(); } public void Exit() => free.Set(); }", "() => new L()"),
        ("counted before it looks", "class L : ILock { int n; public void Enter() { Interlocked.Increment(ref n); while (Volatile.Read(ref n) > 1) { } } public void Exit() => Interlocked.Decrement(ref n); }", "() => new L()"),
        ("waits for a while only", "class L : ILock { readonly SemaphoreSlim s = new(1); public void Enter() => s.Wait(1000); public void Exit() => s.Release(); }", "() => new L()"),
        ("a spin lock that is copied", "class L : ILock { readonly SpinLock gate = new(false); public void Enter() { bool taken = false; gate.Enter(ref taken); } public void Exit() => gate.Exit(); }", "() => new L()"),
        ("a field of each thread", "class L : ILock { [ThreadStatic] static int held; public void Enter() { while (Interlocked.Exchange(ref held, 1) != 0) { } } public void Exit() => held = 0; }", "() => new L()"),
        ("an exchange without a loop", "class L : ILock { int held; public void Enter() { if (Interlocked.Exchange(ref held, 1) != 0) SpinWait.SpinUntil(() => Volatile.Read(ref held) == 0); } public void Exit() => Volatile.Write(ref held, 0); }", "() => new L()"));

    public static TheoryData<string> RightOnes => Right.Names;

    public static TheoryData<string> WrongOnes => Wrong.Names;

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightAnswer_IsProved(string name) => CheckAssert.Proved(Right.Check(Exercise.OwnLock, name));

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongAnswer_IsShown(string name) => CheckAssert.Shown(Wrong.Check(Exercise.OwnLock, name));

    [Fact]
    public void Check_RightAnswerThatGoesRound_SaysThatNothingBoundsIt()
    {
        Assert.Contains("no bound says how often", Right.Check(Exercise.OwnLock, "textbook test and set").Caption);
        Assert.DoesNotContain("no bound says how often", Right.Check(Exercise.OwnLock, "a monitor").Caption);
    }
}
