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
        let addLater (n: int ref) = task {
            let seen = n.Value
            do! Task.Yield()
            n.Value <- seen + 1 }
        let bothLater (n: int ref) = task {
            let! _ = Task.WhenAll(addLater n, addLater n)
            return n.Value }
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
        new("EventWaitHandle", "let e = new EventWaitHandle(false, EventResetMode.AutoReset) in both (fun () -> e.Set() |> ignore) (fun () -> e.WaitOne() |> ignore) (fun () -> 0)", "0"),
        new("CancellationTokenSource, CancellationToken", "let n = ref 0 in let c = new CancellationTokenSource() in both (fun () -> c.Cancel()) (fun () -> if c.Token.IsCancellationRequested then n.Value <- 1) (fun () -> n.Value)", "0 1"),
        new("SpinLock", "let n = ref 0 in let l = [| SpinLock(false) |] in twice (fun () -> (let mutable taken = false in l[0].Enter(&taken); n.Value <- n.Value + 1; l[0].Exit())) (fun () -> n.Value)", "2"),
        new("SpinWait", "let n = ref 0 in both (fun () -> Volatile.Write(&n.contents, 1)) (fun () -> SpinWait.SpinUntil(fun () -> Volatile.Read(&n.contents) = 1)) (fun () -> n.Value)", "1"),
        new("Lazy", "let n = ref 0 in let l = Lazy<int>(Func<int>(fun () -> n.Value <- n.Value + 1; 7)) in twice (fun () -> l.Value |> ignore) (fun () -> n.Value * 10 + l.Value)", "17"),
        new("Thread", "let n = ref 0 in twice (fun () -> Thread.Sleep(5); n.Value <- n.Value + 1) (fun () -> n.Value)", "1 2"),
        new("ThreadPool.QueueUserWorkItem", "let n = ref 0 in Scenario.Program(Func<int>(fun () -> ThreadPool.QueueUserWorkItem(WaitCallback(fun _ -> n.Value <- 1)) |> ignore; n.Value))", "0 1"),
        new("async and await", "let n = ref 0 in Scenario.Program<int>(Func<Task<int>>(fun () -> bothLater n))", "1 2"),
        new("Task.WhenAll, WhenAny", "Scenario.Program(Func<int>(fun () -> let a = Task.Run(Func<int>(fun () -> 1)) in Task.WaitAny(a, Task.CompletedTask)))", "0 1"),
        new("Task.Delay, Task.Yield", "let n = ref 0 in Scenario.Program(Func<int>(fun () -> let t = Task.Run(Action(fun () -> Task.Delay(10).Wait(); n.Value <- 1)) in let seen = n.Value in t.Wait(); seen))", "0 1"),
        new("SemaphoreSlim.WaitAsync", "let n = ref 0 in let s = new SemaphoreSlim(1) in twice (fun () -> s.WaitAsync().Wait(); n.Value <- n.Value + 1; s.Release() |> ignore) (fun () -> n.Value)", "2"),
        new("Task.ContinueWith", "Scenario.Program(Func<int>(fun () -> Task.Run(Func<int>(fun () -> 3)).ContinueWith(Func<Task<int>, int>(fun t -> t.Result * 2)).Result))", "6"),
        new("TaskCompletionSource", "Scenario.Program(Func<int>(fun () -> let s = TaskCompletionSource<int>() in Thread((fun () -> s.SetResult(4)), 0).Start(); s.Task.Result))", "4"),
        new("Parallel.For, ForEach, Invoke", "let n = ref 0 in Scenario.Program(Func<int>(fun () -> Parallel.For(0, 2, Action<int>(fun _ -> n.Value <- n.Value + 1)) |> ignore; n.Value))", "1 2"),
        new("BlockingCollection", "let q = new BlockingCollection<int>() in both (fun () -> q.Add(5)) (fun () -> q.Take() |> ignore) (fun () -> q.Count)", "0"),
        new("List", "let all = List<int>() in let gate = obj () in twice (fun () -> lock gate (fun () -> all.Add(1))) (fun () -> all.Count)", "2"),
        new("Dictionary", "let all = Dictionary<int, int>() in let gate = obj () in twice (fun () -> lock gate (fun () -> all[1] <- all.Count)) (fun () -> all[1])", "1"),
        new("Queue", "let all = Queue<int>() in let gate = obj () in both (fun () -> lock gate (fun () -> all.Enqueue(1))) (fun () -> lock gate (fun () -> all.Enqueue(2))) (fun () -> all.Peek())", "1 2"),
        new("Stack", "let all = Stack<int>() in let gate = obj () in both (fun () -> lock gate (fun () -> all.Push(1))) (fun () -> lock gate (fun () -> all.Push(2))) (fun () -> all.Peek())", "1 2"),
        new("HashSet", "let all = HashSet<int>() in let gate = obj () in twice (fun () -> lock gate (fun () -> all.Add(1) |> ignore)) (fun () -> all.Count)", "1"),
        new("PriorityQueue", "let all = PriorityQueue<int, int>() in let gate = obj () in both (fun () -> lock gate (fun () -> all.Enqueue(1, 1))) (fun () -> lock gate (fun () -> all.Enqueue(2, 2))) (fun () -> all.Peek())", "1"),
        new("StringBuilder", "let text = System.Text.StringBuilder() in let gate = obj () in both (fun () -> lock gate (fun () -> text.Append(1) |> ignore)) (fun () -> lock gate (fun () -> text.Append(2) |> ignore)) (fun () -> text.Length)", "2"),
        new("LINQ", "let a = [| 1; 2 |] in let n = ref 0 in both (fun () -> a[0] <- 5) (fun () -> n.Value <- System.Linq.Enumerable.Sum(a)) (fun () -> n.Value)", "3 7"),
        new("two threads in a collection", "let all = List<int>() in twice (fun () -> all.Add(1)) (fun () -> 0)", "two threads inside one List at a time"),
        new("ConcurrentBag", "let all = ConcurrentBag<int>() in twice (fun () -> all.Add(1)) (fun () -> 0)", "ConcurrentBag.Add"),
        new("System.Threading.Timer", "let n = ref 0 in both (fun () -> (let t = new Timer((fun _ -> n.Value <- 1), null, 0, -1) in t.Dispose())) ignore (fun () -> 0)", "Timer.Dispose, new Timer"),
        new("chance and clocks", "let n = ref 0 in both (fun () -> if DateTime.Now.Ticks % 2L = 0L then n.Value <- 1) (fun () -> n.Value <- 2) (fun () -> 0)", "DateTime.get_Now"),
        new("use after Dispose", "let s = new SemaphoreSlim(1) in both (fun () -> s.Dispose()) (fun () -> s.Wait()) (fun () -> 0)", "a SemaphoreSlim that is used after its Dispose"),
    ];
}
