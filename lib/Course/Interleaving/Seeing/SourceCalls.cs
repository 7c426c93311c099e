namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="TaskCompletionSource"/> in twins; outside an exploration each is the method of that name.</summary>
internal static class SourceCalls
{
    /// <summary>As the constructor.</summary>
    public static TaskCompletionSource New() => New(TaskCreationOptions.None);

    /// <summary>As the constructor.</summary>
    public static TaskCompletionSource New(TaskCreationOptions creationOptions)
    {
        var source = new TaskCompletionSource(creationOptions);
        Begin(source.Task);
        return source;
    }

    /// <summary>As the constructor.</summary>
    public static TaskCompletionSource<T> New<T>() => New<T>(TaskCreationOptions.None);

    /// <summary>As the constructor.</summary>
    public static TaskCompletionSource<T> New<T>(TaskCreationOptions creationOptions)
    {
        var source = new TaskCompletionSource<T>(creationOptions);
        Begin(source.Task);
        return source;
    }

    /// <summary>As <see cref="TaskCompletionSource.Task"/>.</summary>
    public static Task Task(TaskCompletionSource source)
    {
        Known(source.Task);
        return source.Task;
    }

    /// <summary>As <see cref="TaskCompletionSource{TResult}.Task"/>.</summary>
    public static Task<T> Task<T>(TaskCompletionSource<T> source)
    {
        Known(source.Task);
        return source.Task;
    }

    /// <summary>As <see cref="TaskCompletionSource.SetResult"/>.</summary>
    public static void SetResult(TaskCompletionSource source) => Complete(source.Task, source.SetResult);

    /// <summary>As <see cref="TaskCompletionSource.TrySetResult"/>.</summary>
    public static bool TrySetResult(TaskCompletionSource source) => Try(source.Task, source.TrySetResult);

    /// <summary>As <see cref="TaskCompletionSource.SetException(Exception)"/>.</summary>
    public static void SetException(TaskCompletionSource source, Exception exception) => Complete(source.Task, () => source.SetException(exception));

    /// <summary>As <see cref="TaskCompletionSource{TResult}.SetResult"/>.</summary>
    public static void SetResult<T>(TaskCompletionSource<T> source, T result) => Complete(source.Task, () => source.SetResult(result));

    /// <summary>As <see cref="TaskCompletionSource{TResult}.TrySetResult"/>.</summary>
    public static bool TrySetResult<T>(TaskCompletionSource<T> source, T result) => Try(source.Task, () => source.TrySetResult(result));

    /// <summary>As <see cref="TaskCompletionSource{TResult}.SetException(Exception)"/>.</summary>
    public static void SetException<T>(TaskCompletionSource<T> source, Exception exception) => Complete(source.Task, () => source.SetException(exception));

    private static bool Try(Task task, Func<bool> complete)
    {
        var isMine = false;
        Complete(task, () => isMine = complete());
        return isMine;
    }

    private static void Complete(Task task, Action complete)
    {
        if (Known(task) is not { } ending)
        {
            complete();
            return;
        }
        // What waits without being made to go on elsewhere does so before this call returns, on the same thread.
        var endings = Sight.Current!.Endings;
        if (!task.CreationOptions.HasFlag(TaskCreationOptions.RunContinuationsAsynchronously) && endings.IsAwaited(ending))
            Sight.Current.NoteUnseen(InterleavingWords.ContinuesInside.With("TaskCompletionSource.SetResult"));
        endings.Complete(ending, complete);
    }

    // Numbered where it is made, whoever touches it first.
    private static void Begin(Task task)
    {
        if (Sight.Current is { } sight) TaskCalls.Know(sight, task);
    }

    private static Ending? Known(Task task)
    {
        if (Sight.Current is not { } sight) return null;
        if (sight.Endings.Find(task) is { } known) return known;
        sight.NoteUnseen(InterleavingWords.OfAnotherRun.With(nameof(TaskCompletionSource)));
        return null;
    }
}
