using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>The levels of The Deadlock Empire (Hudeček and Pokorný, 2016) in plain C#: whoever plays them is the scheduler, and wins by breaking the program.</summary>
/// <remarks>Loops without an end have a few rounds here. Two threads in the critical section at a time are an exception.</remarks>
public sealed class DeadlockEmpireTests
{
    private const string Critical = "static int inside; static void Critical() { if (Interlocked.Increment(ref inside) > 1) throw new InvalidOperationException(\"two are inside\"); Interlocked.Decrement(ref inside); } static void Failure() => throw new InvalidOperationException(\"failure\");";

    /// <summary>The levels: name, members, body, how the player wins, and how often a thread that could go on has to be interrupted.</summary>
    public static TheoryData<string, string, string, OutcomeKind, int> Levels => new()
    {
        { "Tutorial 1: Interface", "", "int a = 0; return Scenario.Of(() => { a = 1; a = a + 2; if (a == 3) Failure(); });", OutcomeKind.Failed, 0 },
        { "Tutorial 2: Non-Atomic Instructions", "", "int a = 0; return Scenario.Of(() => { a = a + 1; if (a == 1) Critical(); }, () => { a = a + 1; if (a == 1) Critical(); });", OutcomeKind.Failed, 2 },
        { "Boolean Flags Are Enough For Everyone", "static bool flag; static void Run() { while (flag) Thread.Yield(); flag = true; Critical(); flag = false; }", "flag = false; return Scenario.Of(Run, Run);", OutcomeKind.Failed, 2 },
        { "Simple Counter", "", "int counter = 0; void Run(int at) { for (int i = 0; i < 3; i++) { counter++; if (counter == at) Critical(); } } return Scenario.Of(() => Run(5), () => Run(3));", OutcomeKind.Failed, 1 },
        { "Confused Counter", "", "int first = 0, second = 0; void Run() { first++; second++; if (second == 2 && first != 2) Failure(); } return Scenario.Of(Run, Run);", OutcomeKind.Failed, 1 },
        { "Insufficient Lock", "", "int i = 0; var mutex = new object(); return Scenario.Of(() => { for (int r = 0; r < 3; r++) lock (mutex) { i += 2; Critical(); if (i == 5) Failure(); } }, () => { for (int r = 0; r < 3; r++) lock (mutex) { i -= 1; Critical(); } });", OutcomeKind.Failed, 1 },
        { "Deadlock", "", "object mutex = new(), mutex2 = new(); return Scenario.Of(() => { lock (mutex) lock (mutex2) Critical(); }, () => { lock (mutex2) lock (mutex) Critical(); });", OutcomeKind.Deadlock, 1 },
        { "A More Complex Thread", "", """
            object mutex = new(), mutex2 = new(), mutex3 = new(); bool flag = false;
            return Scenario.Of(
                () => { for (int r = 0; r < 2; r++) if (Monitor.TryEnter(mutex)) { Monitor.Enter(mutex3); Monitor.Enter(mutex); Critical(); Monitor.Exit(mutex); Monitor.Enter(mutex2); flag = false; Monitor.Exit(mutex2); Monitor.Exit(mutex3); } else { Monitor.Enter(mutex2); flag = true; Monitor.Exit(mutex2); } },
                () => { for (int r = 0; r < 2; r++) if (flag) { Monitor.Enter(mutex2); Monitor.Enter(mutex); flag = false; Critical(); Monitor.Exit(mutex); Monitor.Enter(mutex2); } else { Monitor.Enter(mutex); flag = false; Monitor.Exit(mutex); } });
            """, OutcomeKind.Deadlock, 0 },
        { "Manual Reset Event", "", "int counter = 0; var sync = new ManualResetEventSlim(); return Scenario.Of(() => { for (int r = 0; r < 2; r++) { sync.Wait(); if (counter % 2 == 1) Failure(); } }, () => { for (int r = 0; r < 2; r++) { sync.Reset(); counter++; counter++; sync.Set(); } });", OutcomeKind.Failed, 3 },
        { "Countdown Event", "", "int progress = 0; var e = new CountdownEvent(3); return Scenario.Of(() => { progress += 20; if (progress >= 20) e.Signal(); e.Wait(); }, () => { progress += 30; if (progress >= 30) e.Signal(); progress += 50; if (progress >= 80) e.Signal(); e.Wait(); });", OutcomeKind.Deadlock, 2 },
        { "Countdown Event Revisited", "", "int progress = 0; var e = new CountdownEvent(3); return Scenario.Of(() => { for (int r = 0; r < 2; r++) { progress += 20; e.Signal(); e.Wait(); if (progress == 100) return; } }, () => { for (int r = 0; r < 2; r++) { progress += 30; e.Signal(); progress += 50; e.Signal(); e.Wait(); if (progress == 100) return; } });", OutcomeKind.Failed, 1 },
        { "The Barrier", "", "int charge = 0; var barrier = new Barrier(2); return Scenario.Of(() => { for (int r = 0; r < 2; r++) { Interlocked.Increment(ref charge); barrier.SignalAndWait(); if (charge < 2) Failure(); } }, () => { for (int r = 0; r < 2; r++) { Interlocked.Increment(ref charge); barrier.SignalAndWait(); } }, () => { Interlocked.Increment(ref charge); barrier.SignalAndWait(); barrier.SignalAndWait(); charge = 0; });", OutcomeKind.Failed, 0 },
        { "Semaphores", "", "var ss = new SemaphoreSlim(0); return Scenario.Of(() => { for (int r = 0; r < 2; r++) { ss.Wait(); Critical(); ss.Release(); } }, () => { for (int r = 0; r < 3; r++) if (ss.Wait(500)) { Critical(); ss.Release(); } else ss.Release(); });", OutcomeKind.Failed, 2 },
        { "Producer-Consumer", "", "var ss = new SemaphoreSlim(0); var queue = new Queue<int>(); return Scenario.Of(() => { for (int r = 0; r < 2; r++) if (ss.Wait(500)) queue.Dequeue(); }, () => { for (int r = 0; r < 2; r++) { ss.Release(); queue.Enqueue(42); } });", OutcomeKind.Failed, 1 },
        { "Condition Variables", "", """
            var queue = new Queue<int>(); var mutex = new object();
            void Take() { Monitor.Enter(mutex); if (queue.Count == 0) Monitor.Wait(mutex); queue.Dequeue(); Monitor.Exit(mutex); }
            return Scenario.Of(Take, Take, () => { Monitor.Enter(mutex); queue.Enqueue(42); Monitor.PulseAll(mutex); Monitor.Exit(mutex); });
            """, OutcomeKind.Failed, 0 },
        { "Dragonfire", "", """
            var firebreathing = new object(); var fireball = new SemaphoreSlim(0); int c = 0;
            return Scenario.Of(
                () => { for (int r = 0; r < 2; r++) { Monitor.Enter(firebreathing); if (fireball.Wait(500)) { if (fireball.Wait(500)) if (fireball.Wait(500)) Critical(); } c = c - 1; c = c + 1; Monitor.Exit(firebreathing); } },
                () => { for (int r = 0; r < 4; r++) if (c < 2) { fireball.Release(); c++; } else Critical(); });
            """, OutcomeKind.Failed, 2 },
        { "Triple Danger", "", """
            var conduit = new object(); var bursts = new Queue<int>([1, 1]);
            void Head() { if (bursts.Count > 0) { lock (conduit) bursts.Dequeue(); } }
            return Scenario.Of(() => { for (int r = 0; r < 1; r++) lock (conduit) bursts.Enqueue(1); }, () => { Head(); Head(); }, () => { Head(); Head(); });
            """, OutcomeKind.Failed, 1 },
        { "Boss Fight", "", """
            int darkness = 0, evil = 0; var fortress = new SemaphoreSlim(0); var sanctum = new object();
            return Scenario.Of(
                () => { for (int r = 0; r < 2; r++) { darkness++; evil++; if (darkness != 2 && evil != 2) if (fortress.Wait(500)) { fortress.Wait(); Monitor.Enter(sanctum); Monitor.Wait(sanctum); Critical(); Monitor.Exit(sanctum); } } },
                () => { for (int r = 0; r < 4; r++) { darkness++; evil++; if (darkness != 2 && evil == 2) { Monitor.Enter(sanctum); Monitor.Pulse(sanctum); Monitor.Exit(sanctum); Critical(); } fortress.Release(); darkness = 0; evil = 0; } });
            """, OutcomeKind.Failed, 2 },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void Explore_Level_IsWonWithSoManyInterruptionsAndNotWithFewer(string name, string members, string body, OutcomeKind won, int interruptions)
    {
        var program = PlainCode.Compile($"inside = 0; {body}", Critical + members);
        var (allowed, found) = (0, Explore(program, won, 0));
        while (!found.Of(won).Any() && allowed < 4) found = Explore(program, won, ++allowed);

        var way = Assert.Single(found.Of(won));
        Assert.True(allowed == interruptions, $"{name} takes {allowed}: {way.Shortest}, {way.Outcome.Text}");
        Assert.Equal(way.Outcome, found.Replay(way.Shortest.ToString()).Outcome);
    }

    private static Interleavings Explore(Func<Scenario> program, OutcomeKind won, int interruptions) =>
        Explorer.Explore(program, Search.Bounded(interruptions) with { Until = outcome => outcome.Kind == won });

    [Fact]
    public void Explore_TwoInsideOneQueue_IsNamed()
    {
        var found = Explorer.Explore(PlainCode.Compile("var queue = new Queue<int>(); return Scenario.Of(() => queue.Enqueue(42), () => { if (queue.Count > 0) queue.Dequeue(); });"));

        Assert.NotEmpty(found.NotFollowed);
        Assert.NotEmpty(found.Races);
        Assert.False(found.IsComplete);
    }
}
