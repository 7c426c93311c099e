using NotebookCourse.Exercises;
using NotebookCourse.Primitives;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Locks.Exercises;
using NotebookCourse.Topics.Races.Exercises;

namespace NotebookCourse.Tests.Exercises.Answers;

/// <summary>What an answer keeps for all of its objects, where each is to have its own, is told.</summary>
public class StaticAnswers
{
    private static readonly PlainAnswers<Func<int, Action<Action>>> Platforms = new("Func<int, Action<Action>>",
        ("static platforms", "static SemaphoreSlim free;", "n => { free = new SemaphoreSlim(n); return stop => { free.Wait(); stop(); free.Release(); }; }"));

    private static readonly PlainAnswers<Func<IRecord>> Record = new("Func<IRecord>",
        ("a static best", "class R : IRecord { static int best; public int Best => Volatile.Read(ref best); public void Offer(int v) { while (true) { var seen = Volatile.Read(ref best); if (v <= seen || Interlocked.CompareExchange(ref best, v, seen) == seen) return; } } }", "() => new R()"));

    private static readonly PlainAnswers<Func<int, IShelf>> Shelf = new("Func<int, IShelf>",
        ("a static queue", "class S(int room) : IShelf { static readonly object gate = new(); static readonly Queue<int> q = new(); public void Put(int l) { lock (gate) { while (q.Count == room) Monitor.Wait(gate); q.Enqueue(l); Monitor.PulseAll(gate); } } public int Take() { lock (gate) { while (q.Count == 0) Monitor.Wait(gate); var l = q.Dequeue(); Monitor.PulseAll(gate); return l; } } }", "room => new S(room)"));

    private static readonly PlainAnswers<Func<int, ISemaphore>> Counting = new("Func<int, ISemaphore>",
        ("static permits", "class S : ISemaphore { static readonly object gate = new(); static int free; public S(int n) { free = n; } public void Wait() { lock (gate) { while (free == 0) Monitor.Wait(gate); free--; } } public void Release() { lock (gate) { free++; Monitor.PulseAll(gate); } } }", "n => new S(n)"),
        ("static permits, added up", "class S : ISemaphore { static readonly object gate = new(); static int free; public S(int n) { lock (gate) free += n; } public void Wait() { lock (gate) { while (free == 0) Monitor.Wait(gate); free--; } } public void Release() { lock (gate) { free++; Monitor.PulseAll(gate); } } }", "n => new S(n)"));

    [Fact]
    public void Check_WhatIsToBeApartIsStatic_IsShown()
    {
        AssertShown(Platforms.Check(Exercise.Platforms, "static platforms"), "Two stations of yours", "never more than 1 did");
        AssertShown(Record.Check(Exercise.Record, "a static best"), "Two records of yours", "the best is 6");
        AssertShown(Shelf.Check(Exercise.Shelf, "a static queue"), "Two shelves of yours");
        AssertShown(Counting.Check(Exercise.Counting, "static permits"), "Two semaphores of yours");
        AssertShown(Counting.Check(Exercise.Counting, "static permits, added up"), "Two semaphores of yours without permits");
    }

    private static void AssertShown(CheckResult result, params string[] counterexample)
    {
        CheckAssert.Wrong(result, counterexample);
        CheckAssert.Shown(result);
    }
}
