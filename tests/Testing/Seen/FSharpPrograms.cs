namespace NotebookCourse.Testing.Seen;

/// <summary>Programs in F# that use something of .NET: expressions that give a scenario.</summary>
public static class FSharpPrograms
{
    /// <summary>What the programs find where they begin.</summary>
    public const string Members = """
        open System
        open System.Collections.Concurrent
        open System.Collections.Generic
        open System.Threading
        open System.Threading.Channels
        open System.Threading.Tasks
        let both (one: unit -> unit) (other: unit -> unit) (result: unit -> int) = Scenario.Of(Action(one), Action(other)).Giving(Func<int>(result))
        let twice (act: unit -> unit) (result: unit -> int) = both act act result
        let endsOf (program: unit -> Scenario) =
            let found = Explorer.Explore(Func<Scenario>(program))
            if found.NotFollowed.Count > 0 then String.Join(", ", found.NotFollowed)
            else String.Join(" ", found.Classes |> Seq.map (fun each -> if each.Outcome.Kind = OutcomeKind.Completed then string each.Outcome.Value else string each.Outcome.Kind) |> Seq.distinct |> Seq.sort)
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeenProgram> All { get; } =
    [
        new("plain", "let n = ref 0 in twice (fun () -> n.Value <- n.Value + 1) (fun () -> n.Value)", "1 2"),
        new("lock, Monitor", "let n = ref 0 in let gate = obj () in twice (fun () -> lock gate (fun () -> n.Value <- n.Value + 1)) (fun () -> n.Value)", "2"),
        new("lock, Monitor", "let a, b = obj (), obj () in both (fun () -> lock a (fun () -> lock b ignore)) (fun () -> lock b (fun () -> lock a ignore)) (fun () -> 0)", "0 Deadlock"),
        new("Lock", "let n = ref 0 in let gate = Lock() in twice (fun () -> gate.Enter(); n.Value <- n.Value + 1; gate.Exit()) (fun () -> n.Value)", "2"),
        new("Interlocked, Volatile", "let n = ref 0 in twice (fun () -> Interlocked.Increment(&n.contents) |> ignore) (fun () -> n.Value)", "2"),
        new("SemaphoreSlim", "let n = ref 0 in let s = new SemaphoreSlim(1) in twice (fun () -> s.Wait(); n.Value <- n.Value + 1; s.Release() |> ignore) (fun () -> n.Value)", "2"),
        new("SemaphoreSlim", "let n = ref 0 in let s = new SemaphoreSlim(2) in twice (fun () -> s.Wait(); n.Value <- n.Value + 1; s.Release() |> ignore) (fun () -> n.Value)", "1 2"),
        new("Semaphore", "let n = ref 0 in let s = new Semaphore(1, 1) in twice (fun () -> s.WaitOne() |> ignore; n.Value <- n.Value + 1; s.Release() |> ignore) (fun () -> n.Value)", "2"),
        new("Mutex", "let n = ref 0 in let m = new Mutex() in twice (fun () -> m.WaitOne() |> ignore; n.Value <- n.Value + 1; m.ReleaseMutex()) (fun () -> n.Value)", "2"),
        new("AutoResetEvent", "let e = new AutoResetEvent(false) in twice (fun () -> e.WaitOne() |> ignore) (fun () -> 0)", "Deadlock"),
        new("ManualResetEvent", "let n = ref 0 in let e = new ManualResetEvent(false) in both (fun () -> n.Value <- 1; e.Set() |> ignore) (fun () -> e.WaitOne() |> ignore; n.Value <- n.Value * 10) (fun () -> n.Value)", "10"),
        new("ManualResetEventSlim", "let n = ref 0 in let e = new ManualResetEventSlim(false) in both (fun () -> n.Value <- 1; e.Set()) (fun () -> e.Wait(); n.Value <- n.Value * 10) (fun () -> n.Value)", "10"),
        new("CountdownEvent", "let n = ref 0 in let c = new CountdownEvent(1) in both (fun () -> n.Value <- 1; c.Signal() |> ignore) (fun () -> c.Wait(); n.Value <- n.Value * 10) (fun () -> n.Value)", "10"),
        new("Barrier", "let n = ref 0 in let b = new Barrier(2) in both (fun () -> n.Value <- 1; b.SignalAndWait()) (fun () -> b.SignalAndWait(); n.Value <- n.Value * 10) (fun () -> n.Value)", "10"),
        new("ReaderWriterLockSlim", "let n = ref 0 in let l = new ReaderWriterLockSlim() in twice (fun () -> l.EnterWriteLock(); n.Value <- n.Value + 1; l.ExitWriteLock()) (fun () -> n.Value)", "2"),
        new("ConcurrentQueue", "let q = ConcurrentQueue<int>() in twice (fun () -> q.Enqueue(1)) (fun () -> q.Count)", "2"),
        new("ConcurrentDictionary", "let d = ConcurrentDictionary<int, int>() in twice (fun () -> d.TryAdd(1, 1) |> ignore) (fun () -> d.Count)", "1"),
        new("Channel", "let c = Channel.CreateUnbounded<int>() in both (fun () -> c.Writer.TryWrite(7) |> ignore) (fun () -> ()) (fun () -> let found, value = c.Reader.TryRead() in if found then value else 0)", "7"),
        new("a loop that looks", "let ready, n = ref 0, ref 0 in both (fun () -> n.Value <- 5; Volatile.Write(&ready.contents, 1)) (fun () -> (while Volatile.Read(&ready.contents) = 0 do ()); n.Value <- n.Value + 1) (fun () -> n.Value)", "6"),
        new("Array", "let a = [| 3; 1; 2 |] in let gate = obj () in both (fun () -> lock gate (fun () -> Array.Sort(a))) (fun () -> lock gate (fun () -> a.[0] <- a.[0] + 1)) (fun () -> a.[0])", "1 2"),
        new("Span, ReadOnlySpan", "let a = [| 0 |] in twice (fun () -> let s = Span<int>(a) in s.[0] <- s.[0] + 1) (fun () -> a.[0])", "1 2"),
        new("Thread.Start", "let n = ref 0 in Scenario.Program(Func<int>(fun () -> let t = Thread((fun () -> n.Value <- n.Value + 1), 0) in t.Start(); n.Value <- n.Value + 1; t.Join(); n.Value))", "1 2"),
        new("Task.Run", "let n = ref 0 in Scenario.Program(Func<int>(fun () -> let t = Task.Run(Action(fun () -> n.Value <- n.Value + 1)) in n.Value <- n.Value + 1; t.Wait(); n.Value))", "1 2"),
    ];
}
