using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of what the compiler makes of <c>async</c> and <c>await</c> in twins; outside an exploration each is the method of that name.</summary>
/// <remarks>
/// A method that awaits is an object with the place that it has come to. In an exploration it lies in a box of its own from
/// its beginning, and what follows an <c>await</c> is the twin of its method on that box once more.
/// </remarks>
internal static class AwaitCalls
{
    private static readonly ConcurrentDictionary<Type, FieldInfo?> TasksOfAwaiters = [];

    // Which method runs, and whether it has not awaited anything yet.
    [ThreadStatic]
    private static Frame? _running;

    private delegate void MoveNextOn<TMachine>(ref TMachine machine);

    /// <summary>As <see cref="AsyncTaskMethodBuilder.Start"/>.</summary>
    public static void Start<TMachine>(ref AsyncTaskMethodBuilder builder, ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (Sight.Exploring is not { } sight)
        {
            builder.Start(ref machine);
            return;
        }
        // Made before the method is copied into its box, it is the same for both.
        TaskCalls.Know(sight, builder.Task);
        Run(sight, machine, isActor: false);
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder{TResult}.Start"/>.</summary>
    public static void Start<T, TMachine>(ref AsyncTaskMethodBuilder<T> builder, ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (Sight.Exploring is not { } sight)
        {
            builder.Start(ref machine);
            return;
        }
        // Made before the method is copied into its box, it is the same for both.
        TaskCalls.Know(sight, builder.Task);
        Run(sight, machine, isActor: false);
    }

    /// <summary>As <see cref="AsyncVoidMethodBuilder.Start"/>.</summary>
    public static void Start<TMachine>(ref AsyncVoidMethodBuilder builder, ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (Sight.Exploring is { } sight) Run(sight, machine, isActor: true);
        else builder.Start(ref machine);
    }

    /// <summary>As <see cref="AsyncVoidMethodBuilder.Create"/>; in an exploration nobody has to be told.</summary>
    public static AsyncVoidMethodBuilder Create() => Sight.Exploring is null ? AsyncVoidMethodBuilder.Create() : default;

    /// <summary>As <see cref="AsyncTaskMethodBuilder.AwaitUnsafeOnCompleted"/>.</summary>
    public static void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref AsyncTaskMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!TryAwait(ref awaiter)) builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder{TResult}.AwaitUnsafeOnCompleted"/>.</summary>
    public static void AwaitUnsafeOnCompleted<T, TAwaiter, TMachine>(ref AsyncTaskMethodBuilder<T> builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!TryAwait(ref awaiter)) builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncVoidMethodBuilder.AwaitUnsafeOnCompleted"/>.</summary>
    public static void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref AsyncVoidMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!TryAwait(ref awaiter)) builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder.AwaitOnCompleted"/>.</summary>
    public static void AwaitOnCompleted<TAwaiter, TMachine>(ref AsyncTaskMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!TryAwait(ref awaiter)) builder.AwaitOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder{TResult}.AwaitOnCompleted"/>.</summary>
    public static void AwaitOnCompleted<T, TAwaiter, TMachine>(ref AsyncTaskMethodBuilder<T> builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!TryAwait(ref awaiter)) builder.AwaitOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncVoidMethodBuilder.AwaitOnCompleted"/>.</summary>
    public static void AwaitOnCompleted<TAwaiter, TMachine>(ref AsyncVoidMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!TryAwait(ref awaiter)) builder.AwaitOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder.SetResult"/>.</summary>
    public static void SetResult(ref AsyncTaskMethodBuilder builder)
    {
        if (Sight.Exploring is null)
        {
            builder.SetResult();
            return;
        }
        var its = builder;
        End(its.Task, () => its.SetResult());
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder.SetException"/>.</summary>
    public static void SetException(ref AsyncTaskMethodBuilder builder, Exception exception)
    {
        if (Sight.Exploring is null)
        {
            builder.SetException(exception);
            return;
        }
        var its = builder;
        End(its.Task, () => its.SetException(exception));
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder{TResult}.SetResult"/>.</summary>
    public static void SetResult<T>(ref AsyncTaskMethodBuilder<T> builder, T result)
    {
        if (Sight.Exploring is null)
        {
            builder.SetResult(result);
            return;
        }
        var its = builder;
        End(its.Task, () => its.SetResult(result));
    }

    /// <summary>As <see cref="AsyncTaskMethodBuilder{TResult}.SetException"/>.</summary>
    public static void SetException<T>(ref AsyncTaskMethodBuilder<T> builder, Exception exception)
    {
        if (Sight.Exploring is null)
        {
            builder.SetException(exception);
            return;
        }
        var its = builder;
        End(its.Task, () => its.SetException(exception));
    }

    /// <summary>As <see cref="AsyncVoidMethodBuilder.SetResult"/>.</summary>
    public static void SetResult(ref AsyncVoidMethodBuilder builder)
    {
        if (Sight.Exploring is null) builder.SetResult();
    }

    /// <summary>As <see cref="AsyncVoidMethodBuilder.SetException"/>: nobody can catch it, for a thread of the pool throws it.</summary>
    public static void SetException(ref AsyncVoidMethodBuilder builder, Exception exception)
    {
        if (Sight.Exploring is not { Running: { } thread } sight) builder.SetException(exception);
        else if (_running is { IsFirst: true }) sight.Scheduler.Start(thread, Throw).IsOfThePool = true;
        else Throw();

        void Throw() => System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception);
    }

    /// <summary>As <see cref="TaskAwaiter.IsCompleted"/>.</summary>
    public static bool IsCompleted(ref TaskAwaiter awaiter) => TaskOf(ref awaiter) is { } task ? TaskCalls.HasCompleted(task) : awaiter.IsCompleted;

    /// <summary>As <see cref="TaskAwaiter{TResult}.IsCompleted"/>.</summary>
    public static bool IsCompleted<T>(ref TaskAwaiter<T> awaiter) => TaskOf(ref awaiter) is { } task ? TaskCalls.HasCompleted(task) : awaiter.IsCompleted;

    /// <summary>As <see cref="ConfiguredTaskAwaitable.ConfiguredTaskAwaiter.IsCompleted"/>.</summary>
    public static bool IsCompleted(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter) => (TaskOf(ref awaiter) is not { } task || TaskCalls.HasCompleted(task)) && awaiter.IsCompleted;

    /// <summary>As <see cref="ConfiguredTaskAwaitable{TResult}.ConfiguredTaskAwaiter.IsCompleted"/>.</summary>
    public static bool IsCompleted<T>(ref ConfiguredTaskAwaitable<T>.ConfiguredTaskAwaiter awaiter) => (TaskOf(ref awaiter) is not { } task || TaskCalls.HasCompleted(task)) && awaiter.IsCompleted;

    /// <summary>As <see cref="TaskAwaiter.OnCompleted"/>.</summary>
    public static void OnCompleted(ref TaskAwaiter awaiter, Action continuation)
    {
        if (Sight.Exploring is { } sight && TaskOf(ref awaiter) is { } task) TaskCalls.GoOn(sight, task, continuation);
        else awaiter.OnCompleted(continuation);
    }

    /// <summary>As <see cref="TaskAwaiter{TResult}.OnCompleted"/>.</summary>
    public static void OnCompleted<T>(ref TaskAwaiter<T> awaiter, Action continuation)
    {
        if (Sight.Exploring is { } sight && TaskOf(ref awaiter) is { } task) TaskCalls.GoOn(sight, task, continuation);
        else awaiter.OnCompleted(continuation);
    }

    /// <summary>As <see cref="TaskAwaiter.GetResult"/>.</summary>
    public static void GetResult(ref TaskAwaiter awaiter)
    {
        WaitFor(ref awaiter);
        awaiter.GetResult();
    }

    /// <summary>As <see cref="TaskAwaiter{TResult}.GetResult"/>.</summary>
    public static T GetResult<T>(ref TaskAwaiter<T> awaiter)
    {
        WaitFor(ref awaiter);
        return awaiter.GetResult();
    }

    /// <summary>As <see cref="ConfiguredTaskAwaitable.ConfiguredTaskAwaiter.GetResult"/>.</summary>
    public static void GetResult(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter)
    {
        WaitFor(ref awaiter);
        awaiter.GetResult();
    }

    /// <summary>As <see cref="ConfiguredTaskAwaitable{TResult}.ConfiguredTaskAwaiter.GetResult"/>.</summary>
    public static T GetResult<T>(ref ConfiguredTaskAwaitable<T>.ConfiguredTaskAwaiter awaiter)
    {
        WaitFor(ref awaiter);
        return awaiter.GetResult();
    }

    /// <summary>What a task gives, once it has ended.</summary>
    public static void GetResult(Task task)
    {
        TaskCalls.WaitFor(task);
        task.GetAwaiter().GetResult();
    }

    /// <summary>What a task gives, once it has ended.</summary>
    public static T GetResult<T>(Task<T> task)
    {
        TaskCalls.WaitFor(task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Runs a method from where it stands, in an exploration.</summary>
    public static void Run<TMachine>(Sight sight, TMachine machine, bool isActor)
        where TMachine : IAsyncStateMachine
    {
        object box = machine;
        // The collector may move it, and whoever gets a reference into it finds it by this.
        sight.NoteMade(box);
        GoOn<TMachine>(sight, new Frame(box, isActor));
    }

    private static void GoOn<TMachine>(Sight sight, Frame frame)
        where TMachine : IAsyncStateMachine
    {
        frame.GoOn = () => GoOn<TMachine>(sight, frame);
        var before = _running;
        _running = frame;
        try
        {
            MoveNext<TMachine>(sight, frame.Box);
        }
        finally
        {
            _running = before;
        }
    }

    private static void MoveNext<TMachine>(Sight sight, object box)
        where TMachine : IAsyncStateMachine
    {
        if (Machine<TMachine>.OfValue is { } ofValue)
        {
            sight.NotePlace(new(box, 0, Unsafe.SizeOf<TMachine>(), 0, Member.OfContent(typeof(TMachine)), null));
            ofValue(ref Unsafe.As<byte, TMachine>(ref Raw.DataOf(box)));
        }
        else if (Machine<TMachine>.OfObject is { } ofObject) ofObject(box);
        else
        {
            sight.NoteUnseen($"{typeof(TMachine).Name}.{nameof(IAsyncStateMachine.MoveNext)}");
            ((IAsyncStateMachine)box).MoveNext();
        }
    }

    /// <summary>Goes on after something, in an exploration; outside it is the builder that does.</summary>
    public static bool TryAwait<TAwaiter>(ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        if (Sight.Exploring is not { Running: { } thread } sight || _running is not { } frame) return false;
        frame.IsFirst = false;
        // Whoever goes on may be another thread.
        if (sight.HoldsAny(thread.Index)) sight.NoteUnseen(InterleavingWords.EndsWithALock);
        var actor = frame.IsActor ? frame.Actor ??= thread.Name : null;
        if (typeof(TAwaiter) == typeof(YieldAwaitable.YieldAwaiter)) sight.Endings.GoOnAfter(null, frame.GoOn!, actor);
        // One that has ended is awaited only where its awaiter goes on later in any case.
        else if (TaskOf(ref awaiter) is { } task && (task.IsCompleted || sight.Endings.Find(task) is not null))
            sight.Endings.GoOnAfter(task.IsCompleted ? null : sight.Endings.Find(task), frame.GoOn!, actor);
        else if (LearnersCode.Has(typeof(TAwaiter)) && !typeof(TAwaiter).IsValueType)
        {
            // A learner's own awaiter decides when, and on which thread.
            var onCompleted = Twins.ImplementationOf(typeof(TAwaiter), typeof(INotifyCompletion).GetMethod(nameof(INotifyCompletion.OnCompleted))!);
            if (onCompleted is not null && Twins.Of(onCompleted) is { } twin) twin.CreateDelegate<Action<object, Action>>()(awaiter!, frame.GoOn!);
            else return Unknown(sight, awaiter);
        }
        else return Unknown(sight, awaiter);
        return true;
    }

    private static bool Unknown<TAwaiter>(Sight sight, TAwaiter awaiter)
    {
        sight.NoteUnseen(InterleavingWords.UnknownAwaiter.With(awaiter!.GetType().Name));
        return false;
    }

    /// <summary>Brings the running method to an end.</summary>
    public static void End(Task task, Action complete)
    {
        if (Sight.Exploring is not { } sight || _running is not { } frame) complete();
        // Nobody else has it before its method has returned it.
        else if (frame.IsFirst) sight.Endings.CompleteUnseen(TaskCalls.Know(sight, task), complete);
        else sight.Endings.Complete(TaskCalls.Know(sight, task), complete);
    }

    /// <summary>Waits for what an awaiter is of.</summary>
    public static void WaitFor<TAwaiter>(ref TAwaiter awaiter)
    {
        if (TaskOf(ref awaiter) is { } task) TaskCalls.WaitFor(task);
    }

    /// <summary>The task that an awaiter is of; null if that is none, or nothing is explored.</summary>
    public static Task? TaskOf<TAwaiter>(ref TAwaiter awaiter)
    {
        if (Sight.Current is null || TasksOfAwaiters.GetOrAdd(typeof(TAwaiter), FieldOf) is not { } field) return null;
        var its = field.GetValue(awaiter);
        return its as Task ?? (its is null ? null : ValueTaskCalls.TaskOf(its));
    }

    private static FieldInfo? FieldOf(Type awaiter) =>
        awaiter.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).FirstOrDefault(field => typeof(Task).IsAssignableFrom(field.FieldType) || ValueTaskCalls.IsOne(field.FieldType));

    /// <summary>The twin of what a method does from where it has come to; made once.</summary>
    private static class Machine<TMachine>
    {
        private static readonly System.Reflection.Emit.DynamicMethod? Twin =
            typeof(TMachine).GetMethod(nameof(IAsyncStateMachine.MoveNext), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is { } method ? Twins.Of(method) : null;

        public static readonly MoveNextOn<TMachine>? OfValue = typeof(TMachine).IsValueType ? Twin?.CreateDelegate<MoveNextOn<TMachine>>() : null;

        public static readonly Action<object>? OfObject = typeof(TMachine).IsValueType ? null : Twin?.CreateDelegate<Action<object>>();
    }

    /// <summary>A method that awaits.</summary>
    /// <param name="box">The object that holds it.</param>
    /// <param name="isActor">Whether nobody gets a task that tells its end.</param>
    private sealed class Frame(object box, bool isActor)
    {
        public object Box => box;

        public bool IsActor => isActor;

        public bool IsFirst { get; set; } = true;

        /// <summary>Who began it.</summary>
        public string? Actor { get; set; }

        /// <summary>Goes on where it has come to.</summary>
        public Action? GoOn { get; set; }
    }
}
