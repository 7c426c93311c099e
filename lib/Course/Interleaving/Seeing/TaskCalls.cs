using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="Task"/> and what belongs to it in twins; outside an exploration each is the method of that name.</summary>
internal static class TaskCalls
{
    /// <summary>As <see cref="Task.Run(Action)"/>.</summary>
    public static Task Run(Action action) => Sight.Exploring is { } sight ? Start(sight, Plain(action)) : Task.Run(action);

    /// <summary>As <see cref="Task.Run{TResult}(Func{TResult})"/>.</summary>
    public static Task<T> Run<T>(Func<T> function) => Sight.Exploring is { } sight ? Start(sight, function) : Task.Run(function);

    /// <summary>As <see cref="Task.Run(Func{Task})"/>.</summary>
    public static Task Run(Func<Task?> function) => Sight.Exploring is { } sight ? Unwrap<bool>(sight, Start(sight, function)) : Task.Run(function);

    /// <summary>As <see cref="Task.Run{TResult}(Func{Task{TResult}})"/>.</summary>
    public static Task<T> Run<T>(Func<Task<T>?> function) => Sight.Exploring is { } sight ? Unwrap<T>(sight, Start<Task?>(sight, function)) : Task.Run(function);

    /// <summary>As <see cref="TaskFactory.StartNew(Action)"/>.</summary>
    public static Task StartNew(TaskFactory factory, Action action) => Sight.Exploring is { } sight ? Start(sight, Plain(action)) : factory.StartNew(action);

    /// <summary>As <see cref="TaskFactory.StartNew{TResult}(Func{TResult})"/>.</summary>
    public static Task<T> StartNew<T>(TaskFactory factory, Func<T> function) => Sight.Exploring is { } sight ? Start(sight, function) : factory.StartNew(function);

    /// <summary>As <see cref="Task.Delay(int)"/>.</summary>
    public static Task Delay(int millisecondsDelay)
    {
        if (Sight.Exploring is not { } sight || millisecondsDelay == 0) return Task.Delay(millisecondsDelay);
        var isForEver = TimeLimit.IsForEver(millisecondsDelay);
        var source = new TaskCompletionSource();
        var delay = new Delay(
            sight, () => sight.Scheduler.Start(sight.Running!, () => sight.Endings.Complete(sight.Endings.Find(source.Task)!, source.SetResult)), source.SetResult);
        sight.Endings.Know(source.Task, InterleavingWords.TheDelay, () => source.Task.IsCompleted, delay: isForEver ? null : delay);
        return source.Task;
    }

    /// <summary>As <see cref="Task.Delay(TimeSpan)"/>.</summary>
    public static Task Delay(TimeSpan delay) => Sight.Exploring is null ? Task.Delay(delay) : Delay(TimeLimit.Of(delay));

    /// <summary>As <see cref="Task.WhenAll(Task[])"/>.</summary>
    public static Task WhenAll(params Task[] tasks) => AllOf(Read(tasks));

    /// <summary>As <see cref="Task.WhenAll(ReadOnlySpan{Task})"/>.</summary>
    public static Task WhenAll(params ReadOnlySpan<Task> tasks) => AllOf(InBulk.Read(tasks, nameof(Task)));

    /// <summary>As <see cref="Task.WhenAll(IEnumerable{Task})"/>.</summary>
    public static Task WhenAll(IEnumerable<Task> tasks) => AllOf(Read(tasks));

    /// <summary>As <see cref="Task.WhenAll{TResult}(Task{TResult}[])"/>.</summary>
    public static Task<T[]> WhenAll<T>(params Task<T>[] tasks) => AllOf(Read(tasks));

    /// <summary>As <see cref="Task.WhenAll{TResult}(ReadOnlySpan{Task{TResult}})"/>.</summary>
    public static Task<T[]> WhenAll<T>(params ReadOnlySpan<Task<T>> tasks) => AllOf(InBulk.Read(tasks, nameof(Task)));

    /// <summary>As <see cref="Task.WhenAll{TResult}(IEnumerable{Task{TResult}})"/>.</summary>
    public static Task<T[]> WhenAll<T>(IEnumerable<Task<T>> tasks) => AllOf(Read(tasks));

    /// <summary>As <see cref="Task.WhenAny(Task[])"/>.</summary>
    public static Task<Task> WhenAny(params Task[] tasks) => AnyOf(Read(tasks), Task.WhenAny);

    /// <summary>As <see cref="Task.WhenAny(ReadOnlySpan{Task})"/>.</summary>
    public static Task<Task> WhenAny(params ReadOnlySpan<Task> tasks) => AnyOf(InBulk.Read(tasks, nameof(Task)), Task.WhenAny);

    /// <summary>As <see cref="Task.WhenAny{TResult}(Task{TResult}[])"/>.</summary>
    public static Task<Task<T>> WhenAny<T>(params Task<T>[] tasks) => AnyOf(Read(tasks), Task.WhenAny);

    /// <summary>As <see cref="Task.WhenAny{TResult}(ReadOnlySpan{Task{TResult}})"/>.</summary>
    public static Task<Task<T>> WhenAny<T>(params ReadOnlySpan<Task<T>> tasks) => AnyOf(InBulk.Read(tasks, nameof(Task)), Task.WhenAny);

    /// <summary>As <see cref="Task.WhenAny{TResult}(Task{TResult}, Task{TResult})"/>.</summary>
    public static Task<Task<T>> WhenAny<T>(Task<T> task1, Task<T> task2) => AnyOf([task1, task2], Task.WhenAny);

    /// <summary>As <see cref="Task.WhenAny{TResult}(IEnumerable{Task{TResult}})"/>.</summary>
    public static Task<Task<T>> WhenAny<T>(IEnumerable<Task<T>> tasks) => AnyOf(Read(tasks), Task.WhenAny);

    /// <summary>As <see cref="Task.WhenAny(IEnumerable{Task})"/>.</summary>
    public static Task<Task> WhenAny(IEnumerable<Task> tasks) => AnyOf(Read(tasks), Task.WhenAny);

    /// <summary>As <see cref="Task.WhenAny(Task, Task)"/>.</summary>
    public static Task<Task> WhenAny(Task task1, Task task2) => AnyOf([task1, task2], Task.WhenAny);

    /// <summary>As <see cref="Task.WaitAll(Task[])"/>.</summary>
    public static void WaitAll(params Task[] tasks) => WaitForAll(Read(tasks));

    /// <summary>As <see cref="Task.WaitAll(ReadOnlySpan{Task})"/>.</summary>
    public static void WaitAll(params ReadOnlySpan<Task> tasks) => WaitForAll(InBulk.Read(tasks, nameof(Task)));

    /// <summary>As <see cref="Task.WaitAny(Task[])"/>.</summary>
    public static int WaitAny(params Task[] tasks)
    {
        tasks = Read(tasks);
        if (Sight.Exploring is not { } sight || !AreThere(tasks)) return Task.WaitAny(tasks);
        var first = AnyOf(tasks, Task.WhenAny);
        sight.Endings.WaitFor(Find(sight, [first]));
        return Array.IndexOf(tasks, first.Result);
    }

    /// <summary>As <see cref="Task.Wait()"/>.</summary>
    public static void Wait(Task task)
    {
        WaitFor(task);
        task.Wait();
    }

    /// <summary>As <see cref="Task.Wait(int)"/>.</summary>
    public static bool Wait(Task task, int millisecondsTimeout)
    {
        if (Sight.Exploring is null) return task.Wait(millisecondsTimeout);
        if (TimeLimit.IsForEver(millisecondsTimeout)) WaitFor(task);
        return IsCompleted(task) && task.Wait(0);
    }

    /// <summary>As <see cref="Task.Wait(TimeSpan)"/>.</summary>
    public static bool Wait(Task task, TimeSpan timeout) => Wait(task, TimeLimit.Of(timeout));

    /// <summary>As <see cref="Task{TResult}.Result"/>.</summary>
    public static T Result<T>(Task<T> task)
    {
        WaitFor(task);
        return task.Result;
    }

    /// <summary>As <see cref="Task.IsCompleted"/>.</summary>
    public static bool IsCompleted(Task task)
    {
        Sight.Exploring?.Endings.Find(task)?.Start();
        return HasCompleted(task);
    }

    /// <summary>The same for whoever awaits it.</summary>
    public static bool HasCompleted(Task task)
    {
        return Sight.Exploring is { } sight && Find(sight, task) is { } ending ? sight.Endings.Look(ending) : task.IsCompleted;
    }

    /// <summary>As <see cref="Task.IsCompletedSuccessfully"/>.</summary>
    public static bool IsCompletedSuccessfully(Task task) => IsCompleted(task) && task.IsCompletedSuccessfully;

    /// <summary>As <see cref="Task.IsFaulted"/>.</summary>
    public static bool IsFaulted(Task task) => IsCompleted(task) && task.IsFaulted;

    /// <summary>As <see cref="Task.IsCanceled"/>.</summary>
    public static bool IsCanceled(Task task) => IsCompleted(task) && task.IsCanceled;

    /// <summary>As <see cref="Task.Exception"/>.</summary>
    public static AggregateException? Exception(Task task) => IsCompleted(task) ? task.Exception : null;

    /// <summary>As <see cref="Task.ContinueWith(Action{Task})"/>.</summary>
    public static Task ContinueWith(Task task, Action<Task> continuationAction) =>
        Sight.Exploring is { } sight ? Continue(sight, task, Given(continuationAction, task)) : task.ContinueWith(continuationAction, TaskScheduler.Default);

    /// <summary>As <see cref="Task.ContinueWith{TResult}(Func{Task, TResult})"/>.</summary>
    public static Task<T> ContinueWith<T>(Task task, Func<Task, T> continuationFunction) =>
        Sight.Exploring is { } sight ? Continue(sight, task, Given(continuationFunction, task)) : task.ContinueWith(continuationFunction, TaskScheduler.Default);

    /// <summary>As <see cref="Task{TResult}.ContinueWith(Action{Task{TResult}})"/>.</summary>
    public static Task ContinueWith<T>(Task<T> task, Action<Task<T>> continuationAction) =>
        Sight.Exploring is { } sight ? Continue(sight, task, Given(continuationAction, task)) : task.ContinueWith(continuationAction, TaskScheduler.Default);

    /// <summary>As <see cref="Task{TResult}.ContinueWith{TNewResult}(Func{Task{TResult}, TNewResult})"/>.</summary>
    public static Task<TNew> ContinueWith<T, TNew>(Task<T> task, Func<Task<T>, TNew> continuationFunction) =>
        Sight.Exploring is { } sight ? Continue(sight, task, Given(continuationFunction, task)) : task.ContinueWith(continuationFunction, TaskScheduler.Default);

    /// <summary>Waits for tasks, if a program is explored: what follows does not block then.</summary>
    public static void WaitFor(params IReadOnlyList<Task> tasks)
    {
        if (Sight.Exploring is not { } sight) return;
        NoteHeld(sight, InterleavingWords.WaitsWithALock);
        sight.Endings.WaitFor(Find(sight, tasks));
    }

    // Whoever waits for several reads them where they stand, one by one.
    private static T[] Read<T>(IEnumerable<T> tasks)
        where T : Task
    {
        ArgumentNullException.ThrowIfNull(tasks);
        return [.. SeenSequence<T>.Of(tasks)!];
    }

    private static Task AllOf(Task[] tasks) => Sight.Exploring is { } sight && AreThere(tasks) ? All<bool>(sight, tasks, () => Task.WhenAll(tasks)) : Task.WhenAll(tasks);

    private static Task<T[]> AllOf<T>(Task<T>[] tasks) => Sight.Exploring is { } sight && AreThere(tasks) ? All<T[]>(sight, tasks, () => Task.WhenAll(tasks)) : Task.WhenAll(tasks);

    // .NET itself says what is wrong with none, or with one that is missing.
    private static bool AreThere(Task[] tasks) => tasks.Length > 0 && !tasks.Contains(null);

    // Looks at one after the other until one has ended; the rest say when they do. The first to say so wins, and that is
    // a step of its own, for another may come in between, and the thread that saw one end may look here before.
    private static Task<T> AnyOf<T>(T[] tasks, Func<T[], Task<T>> plain)
        where T : Task
    {
        if (Sight.Exploring is not { } sight || !AreThere(tasks)) return plain(tasks);
        var source = new TaskCompletionSource<T>();
        var ending = Know(sight, source.Task);
        var others = 0;
        foreach (var task in tasks)
        {
            void Win() => sight.Endings.Complete(ending, () => source.TrySetResult(task));
            var its = Find(sight, task);
            if (its is not null && !sight.Endings.Look(its))
            {
                sight.Endings.WhenEnded(its, Win, ending);
                others++;
            }
            else if (task.IsCompleted)
            {
                if (others > 0) Win();
                else sight.Endings.CompleteUnseen(ending, () => source.SetResult(task));
                break;
            }
        }
        return source.Task;
    }

    private static void WaitForAll(Task[] tasks)
    {
        if (AreThere(tasks)) WaitFor(tasks);
        Task.WaitAll(tasks);
    }

    /// <summary>Begins to know a task that ends when its source says so.</summary>
    public static Ending Know(Sight sight, Task task, LogicalThread? runBy = null) =>
        sight.Endings.Find(task) ?? sight.Endings.Know(task, runBy is null ? InterleavingWords.ATask : InterleavingWords.StartedTask.With(runBy.Name), () => task.IsCompleted, runBy);

    /// <summary>Notes that a thread of the pool holds a lock where it may come to run other work, or another thread may go on for it.</summary>
    public static void NoteHeld(Sight sight, string what)
    {
        if (sight.Running is { IsOfThePool: true } thread && sight.HoldsAny(thread.Index)) sight.NoteUnseen(what);
    }

    // One that is over needs no end that can be waited for.
    private static Ending? Find(Sight sight, Task task)
    {
        var found = sight.Endings.Find(task);
        if (found is null && !task.IsCompleted) sight.NoteUnseen(InterleavingWords.UnknownTask);
        return found;
    }

    private static Ending[] Find(Sight sight, IEnumerable<Task> tasks) => [.. tasks.Select(task => Find(sight, task)).OfType<Ending>()];

    private static Func<bool> Plain(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return () =>
        {
            action();
            return true;
        };
    }

    private static Func<bool> Given<TTask>(Action<TTask> action, TTask task)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Plain(() => action(task));
    }

    private static Func<T> Given<TTask, T>(Func<TTask, T> function, TTask task)
    {
        ArgumentNullException.ThrowIfNull(function);
        return () => function(task);
    }

    private static Task<T> Start<T>(Sight sight, Func<T> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var source = new TaskCompletionSource<T>();
        Ending? ending = null;
        sight.Fence();
        var started = sight.Scheduler.Start(sight.Running!, () => RunTo(sight, source, ending!, body));
        started.IsOfThePool = true;
        ending = Know(sight, source.Task, started);
        return source.Task;
    }

    private static void RunTo<T>(Sight sight, TaskCompletionSource<T> source, Ending ending, Func<T> body)
    {
        T result;
        try
        {
            result = body();
            NoteHeld(sight, InterleavingWords.EndsWithALock);
        }
        catch (Exception error) when (error is not RunAbandonedException)
        {
            sight.Endings.Complete(ending, () => source.SetException(error));
            return;
        }
        sight.Endings.Complete(ending, () => source.SetResult(result));
    }

    private static Task<T> Continue<T>(Sight sight, Task task, Func<T> body)
    {
        var source = new TaskCompletionSource<T>();
        var ending = Know(sight, source.Task);
        GoOn(sight, task, () => RunTo(sight, source, ending, body));
        return source.Task;
    }

    /// <summary>Goes on after a task has come to its end.</summary>
    public static void GoOn(Sight sight, Task task, Action continuation)
    {
        var before = Find(sight, task);
        sight.Endings.GoOnAfter(before is null || sight.Endings.Look(before) ? null : before, continuation, null);
    }

    // Ends when all of the tasks have: as a part of that step.
    private static Task<T> All<T>(Sight sight, Task[] tasks, Func<Task> result)
    {
        var parts = Find(sight, tasks);
        var source = new TaskCompletionSource<T>();
        var ending = Know(sight, source.Task);
        ending.Parts = parts;
        void Look()
        {
            if (source.Task.IsCompleted || !tasks.All(task => task.IsCompleted)) return;
            // The first to fail comes first, unless they give results.
            if (typeof(T) == typeof(bool) && tasks.Count(task => !task.IsCompletedSuccessfully) > 1) sight.NoteUnseen(InterleavingWords.WhichFailsFirst);
            Take(source, result());
            sight.Endings.Wake(ending);
        }
        // Who of them has ended already shows to whoever looks at this one.
        foreach (var part in parts.Where(part => !part.HasEnded)) sight.Endings.WhenEnded(part, Look, ending);
        Look();
        return source.Task;
    }

    private static Task<T> Unwrap<T>(Sight sight, Task<Task?> outer)
    {
        var source = new TaskCompletionSource<T>();
        var ending = Know(sight, source.Task);
        var ended = sight.Endings.Find(outer)!;
        ending.Parts = [ended];
        sight.Endings.WhenEnded(ended, () =>
        {
            var inner = outer.Exception is null ? outer.Result : null;
            var its = inner is null ? null : Find(sight, inner);
            if (its is not null) ending.Parts = [ended, its];
            void End()
            {
                if (outer.Exception?.InnerException is OperationCanceledException) Cancel(source, () => outer.GetAwaiter().GetResult());
                else if (outer.Exception?.InnerException is { } error) source.SetException(error);
                else if (inner is null) source.SetCanceled();
                else Take(source, inner);
                sight.Endings.Wake(ending);
            }
            if (inner is not { IsCompleted: false }) End();
            else if (its is not null) sight.Endings.WhenEnded(its, End, ending);
        }, ending);
        return source.Task;
    }

    private static void Take<T>(TaskCompletionSource<T> source, Task from)
    {
        if (from is Task<T> typed) source.SetFromTask(typed);
        else if (from.IsCanceled) Cancel(source, from.GetAwaiter().GetResult);
        else if (from.Exception is { } error) source.SetException(error.InnerExceptions);
        else source.SetResult(default!);
    }

    // Whoever waits for it gets that very exception.
    private static void Cancel<T>(TaskCompletionSource<T> source, Action throws)
    {
        try
        {
            throws();
        }
        catch (OperationCanceledException error)
        {
            var cancelled = AsyncTaskMethodBuilder<T>.Create();
            cancelled.SetException(error);
            source.SetFromTask(cancelled.Task);
        }
    }
}
