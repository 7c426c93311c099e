using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="ValueTask"/> and its awaiters in twins; outside an exploration each is the method of that name.</summary>
/// <remarks>In an exploration it holds a task, or what came at once. What another source would say nobody here can tell.</remarks>
internal static class ValueTaskCalls
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Whether a type is one of both kinds.</summary>
    public static bool IsOne(Type type) => type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    /// <summary>Whether a constructor makes one of a task, or of what came at once.</summary>
    public static bool IsOfTaskOrResult(MethodBase constructor) =>
        constructor.GetParameters() is [{ ParameterType: var given }] && (typeof(Task).IsAssignableFrom(given) || constructor.DeclaringType!.GetGenericArguments().Contains(given));

    /// <summary>The task in one, in a box; null if it holds what came at once, or another source.</summary>
    public static Task? TaskOf(object valueTask)
    {
        var its = valueTask.GetType().GetField("_obj", Inside)?.GetValue(valueTask);
        if (its is not null and not Task) Sight.Current?.NoteUnseen(InterleavingWords.UnknownAwaiter.With(its.GetType().Name));
        if (its is Task task && Sight.Current?.Endings.Find(task) is { IsReplaced: true }) Sight.Current.NoteUnseen(InterleavingWords.AskedTooLate);
        return its as Task;
    }

    /// <summary>As the constructor.</summary>
    public static ValueTask New(IValueTaskSource source, short token) => IteratorCalls.TaskOf<bool>(source) is { } task ? new(task) : new(source, token);

    /// <summary>As the constructor.</summary>
    public static ValueTask<T> New<T>(IValueTaskSource<T> source, short token) => IteratorCalls.TaskOf<T>(source) is { } task ? new(task) : new(source, token);

    /// <summary>As <see cref="ValueTask.AsTask"/>.</summary>
    public static Task AsTask(ref ValueTask task) => Take(Of(ref task), isOver: false) ?? Memory.LoadAt(ref task).AsTask();

    /// <summary>As <see cref="ValueTask{TResult}.AsTask"/>.</summary>
    public static Task<T> AsTask<T>(ref ValueTask<T> task) => Take(Of(ref task), isOver: false) as Task<T> ?? Memory.LoadAt(ref task).AsTask();

    /// <summary>As <see cref="ValueTask.IsCompleted"/>.</summary>
    public static bool IsCompleted(ref ValueTask task) => Of(ref task) is { } its ? TaskCalls.IsCompleted(its) : task.IsCompleted;

    /// <summary>As <see cref="ValueTask{TResult}.IsCompleted"/>.</summary>
    public static bool IsCompleted<T>(ref ValueTask<T> task) => Of(ref task) is { } its ? TaskCalls.IsCompleted(its) : task.IsCompleted;

    /// <summary>As <see cref="ValueTask.IsCompletedSuccessfully"/>.</summary>
    public static bool IsCompletedSuccessfully(ref ValueTask task) => Of(ref task) is { } its ? TaskCalls.IsCompletedSuccessfully(its) : task.IsCompletedSuccessfully;

    /// <summary>As <see cref="ValueTask{TResult}.IsCompletedSuccessfully"/>.</summary>
    public static bool IsCompletedSuccessfully<T>(ref ValueTask<T> task) => Of(ref task) is { } its ? TaskCalls.IsCompletedSuccessfully(its) : task.IsCompletedSuccessfully;

    /// <summary>As <see cref="ValueTask{TResult}.Result"/>.</summary>
    public static T Result<T>(ref ValueTask<T> task) => Take(Of(ref task)) is Task<T> its ? AwaitCalls.GetResult(its) : task.Result;

    /// <summary>As <see cref="ValueTaskAwaiter.IsCompleted"/>.</summary>
    public static bool IsCompleted(ref ValueTaskAwaiter awaiter) => AwaitCalls.TaskOf(ref awaiter) is { } task ? TaskCalls.HasCompleted(task) : awaiter.IsCompleted;

    /// <summary>As <see cref="ValueTaskAwaiter{TResult}.IsCompleted"/>.</summary>
    public static bool IsCompleted<T>(ref ValueTaskAwaiter<T> awaiter) => AwaitCalls.TaskOf(ref awaiter) is { } task ? TaskCalls.HasCompleted(task) : awaiter.IsCompleted;

    /// <summary>As <see cref="ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter.IsCompleted"/>.</summary>
    public static bool IsCompleted(ref ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter) => AwaitCalls.TaskOf(ref awaiter) is { } task ? TaskCalls.HasCompleted(task) : awaiter.IsCompleted;

    /// <summary>As <see cref="ConfiguredValueTaskAwaitable{TResult}.ConfiguredValueTaskAwaiter.IsCompleted"/>.</summary>
    public static bool IsCompleted<T>(ref ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter awaiter) => AwaitCalls.TaskOf(ref awaiter) is { } task ? TaskCalls.HasCompleted(task) : awaiter.IsCompleted;

    /// <summary>As <see cref="ValueTaskAwaiter.GetResult"/>.</summary>
    public static void GetResult(ref ValueTaskAwaiter awaiter)
    {
        Take(AwaitCalls.TaskOf(ref awaiter));
        AwaitCalls.WaitFor(ref awaiter);
        awaiter.GetResult();
    }

    /// <summary>As <see cref="ValueTaskAwaiter{TResult}.GetResult"/>.</summary>
    public static T GetResult<T>(ref ValueTaskAwaiter<T> awaiter)
    {
        Take(AwaitCalls.TaskOf(ref awaiter));
        AwaitCalls.WaitFor(ref awaiter);
        return awaiter.GetResult();
    }

    /// <summary>As <see cref="ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter.GetResult"/>.</summary>
    public static void GetResult(ref ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter)
    {
        Take(AwaitCalls.TaskOf(ref awaiter));
        AwaitCalls.WaitFor(ref awaiter);
        awaiter.GetResult();
    }

    /// <summary>As <see cref="ConfiguredValueTaskAwaitable{TResult}.ConfiguredValueTaskAwaiter.GetResult"/>.</summary>
    public static T GetResult<T>(ref ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter awaiter)
    {
        Take(AwaitCalls.TaskOf(ref awaiter));
        AwaitCalls.WaitFor(ref awaiter);
        return awaiter.GetResult();
    }

    // One that is not made of a task may be asked once, after it has ended.
    private static Task? Take(Task? task, bool isOver = true)
    {
        if (task is null || Sight.Exploring is not { } sight || sight.Endings.Find(task) is not { IsOnce: true } ending) return task;
        if (isOver && !TaskCalls.HasCompleted(task)) throw new InvalidOperationException();
        if (ending.IsTaken) sight.NoteUnseen(InterleavingWords.AskedTwice);
        ending.IsTaken = true;
        return task;
    }

    private static Task? Of<T>(ref T task)
        where T : struct => Sight.Current is null ? null : TaskOf(Memory.LoadAt(ref task));
}
