using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of what the compiler makes of <c>async</c> methods that give an <see cref="IAsyncEnumerable{T}"/> in twins; outside an exploration each is the method of that name.</summary>
/// <remarks>Such a method promises its next element, again and again. In an exploration each promise is a task, which its core carries in the place of the state that a continuation would get.</remarks>
internal static class IteratorCalls
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Whether a type is what the compiler makes of such a method.</summary>
    public static bool IsOne(Type type) =>
        Member.IsMadeByCompiler(type) && Array.Exists(type.GetInterfaces(), each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IAsyncEnumerator<>));

    /// <summary>Whether a method is one of the core by which such a method keeps its promises.</summary>
    public static bool IsOfCore(MethodBase method) => method.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ManualResetValueTaskSourceCore<>);

    /// <summary>As <see cref="AsyncIteratorMethodBuilder.MoveNext"/>.</summary>
    public static void MoveNext<TMachine>(ref AsyncIteratorMethodBuilder builder, ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (Sight.Exploring is { } sight) AwaitCalls.Run(sight, machine, isActor: false);
        else builder.MoveNext(ref machine);
    }

    /// <summary>As <see cref="AsyncIteratorMethodBuilder.AwaitUnsafeOnCompleted"/>.</summary>
    public static void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref AsyncIteratorMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!AwaitCalls.TryAwait(ref awaiter)) builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncIteratorMethodBuilder.AwaitOnCompleted"/>.</summary>
    public static void AwaitOnCompleted<TAwaiter, TMachine>(ref AsyncIteratorMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!AwaitCalls.TryAwait(ref awaiter)) builder.AwaitOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncIteratorMethodBuilder.Complete"/>: it only lets go of what the builder has.</summary>
    public static void Complete(ref AsyncIteratorMethodBuilder builder)
    {
        if (Sight.Exploring is null) builder.Complete();
    }

    /// <summary>As <see cref="ManualResetValueTaskSourceCore{TResult}.Reset"/>.</summary>
    public static void Reset<T>(ref ManualResetValueTaskSourceCore<T> core)
    {
        var before = PromiseOf(ref core);
        core.Reset();
        if (Sight.Exploring is not { } sight) return;
        if (before is { Task.IsCompleted: false }) sight.NoteUnseen(InterleavingWords.AskedTooSoon);
        if (before is not null && sight.Endings.Find(before.Task) is { } ending) ending.IsReplaced = true;
        var promise = new TaskCompletionSource<T>();
        TaskCalls.Know(sight, promise.Task);
        Core<T>.State(ref core) = promise;
    }

    /// <summary>As <see cref="ManualResetValueTaskSourceCore{TResult}.SetResult"/>.</summary>
    public static void SetResult<T>(ref ManualResetValueTaskSourceCore<T> core, T result)
    {
        if (PromiseOf(ref core) is { } promise) AwaitCalls.End(promise.Task, () => promise.SetResult(result));
        else core.SetResult(result);
    }

    /// <summary>As <see cref="ManualResetValueTaskSourceCore{TResult}.SetException"/>.</summary>
    public static void SetException<T>(ref ManualResetValueTaskSourceCore<T> core, Exception error)
    {
        if (PromiseOf(ref core) is { } promise) AwaitCalls.End(promise.Task, () => promise.SetException(error));
        else core.SetException(error);
    }

    /// <summary>As <see cref="ManualResetValueTaskSourceCore{TResult}.GetStatus"/>.</summary>
    public static ValueTaskSourceStatus GetStatus<T>(ref ManualResetValueTaskSourceCore<T> core, short token)
    {
        if (PromiseOf(ref core) is not { } promise) return core.GetStatus(token);
        if (!TaskCalls.HasCompleted(promise.Task)) return ValueTaskSourceStatus.Pending;
        return promise.Task.IsFaulted ? ValueTaskSourceStatus.Faulted : ValueTaskSourceStatus.Succeeded;
    }

    /// <summary>As <see cref="ManualResetValueTaskSourceCore{TResult}.GetResult"/>.</summary>
    public static T GetResult<T>(ref ManualResetValueTaskSourceCore<T> core, short token) => PromiseOf(ref core) is { } promise ? AwaitCalls.GetResult(promise.Task) : core.GetResult(token);

    /// <summary>The promise that a method has given last; null if it is no such method, or nothing is explored.</summary>
    public static Task<T>? TaskOf<T>(object source)
    {
        if (Sight.Exploring is null || !LearnersCode.Has(source.GetType()) || !IsOne(source.GetType())) return null;
        if (source.GetType().GetFields(Inside | BindingFlags.Public).FirstOrDefault(field => field.FieldType == typeof(ManualResetValueTaskSourceCore<T>)) is not { } its) return null;
        var core = (ManualResetValueTaskSourceCore<T>)its.GetValue(source)!;
        return PromiseOf(ref core)?.Task;
    }

    private static TaskCompletionSource<T>? PromiseOf<T>(ref ManualResetValueTaskSourceCore<T> core) => Sight.Exploring is null ? null : Core<T>.State(ref core) as TaskCompletionSource<T>;

    private static class Core<T>
    {
        [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_continuationState")]
        public static extern ref object? State(ref ManualResetValueTaskSourceCore<T> core);
    }
}
