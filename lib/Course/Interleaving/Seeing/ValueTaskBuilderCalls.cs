using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of what the compiler makes of <c>async</c> methods that give a <see cref="ValueTask"/> in twins; outside an exploration each is the method of that name.</summary>
internal static class ValueTaskBuilderCalls
{
    /// <summary>As <see cref="AsyncValueTaskMethodBuilder.Start"/>.</summary>
    public static void Start<TMachine>(ref AsyncValueTaskMethodBuilder builder, ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (Sight.Exploring is not { } sight)
        {
            builder.Start(ref machine);
            return;
        }
        // Made before the method is copied into its box, its task is the same for both.
        TaskCalls.Know(sight, builder.Task.AsTask());
        AwaitCalls.Run(sight, machine, isActor: false);
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder{TResult}.Start"/>.</summary>
    public static void Start<T, TMachine>(ref AsyncValueTaskMethodBuilder<T> builder, ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (Sight.Exploring is not { } sight)
        {
            builder.Start(ref machine);
            return;
        }
        // Made before the method is copied into its box, its task is the same for both.
        TaskCalls.Know(sight, builder.Task.AsTask());
        AwaitCalls.Run(sight, machine, isActor: false);
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder.AwaitUnsafeOnCompleted"/>.</summary>
    public static void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref AsyncValueTaskMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!AwaitCalls.TryAwait(ref awaiter)) builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder{TResult}.AwaitUnsafeOnCompleted"/>.</summary>
    public static void AwaitUnsafeOnCompleted<T, TAwaiter, TMachine>(ref AsyncValueTaskMethodBuilder<T> builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!AwaitCalls.TryAwait(ref awaiter)) builder.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder.AwaitOnCompleted"/>.</summary>
    public static void AwaitOnCompleted<TAwaiter, TMachine>(ref AsyncValueTaskMethodBuilder builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!AwaitCalls.TryAwait(ref awaiter)) builder.AwaitOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder{TResult}.AwaitOnCompleted"/>.</summary>
    public static void AwaitOnCompleted<T, TAwaiter, TMachine>(ref AsyncValueTaskMethodBuilder<T> builder, ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        if (!AwaitCalls.TryAwait(ref awaiter)) builder.AwaitOnCompleted(ref awaiter, ref machine);
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder.SetResult"/>.</summary>
    public static void SetResult(ref AsyncValueTaskMethodBuilder builder)
    {
        if (Sight.Exploring is null)
        {
            builder.SetResult();
            return;
        }
        var its = builder;
        AwaitCalls.End(its.Task.AsTask(), () => its.SetResult());
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder.SetException"/>.</summary>
    public static void SetException(ref AsyncValueTaskMethodBuilder builder, Exception exception)
    {
        if (Sight.Exploring is null)
        {
            builder.SetException(exception);
            return;
        }
        var its = builder;
        AwaitCalls.End(its.Task.AsTask(), () => its.SetException(exception));
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder{TResult}.SetResult"/>.</summary>
    public static void SetResult<T>(ref AsyncValueTaskMethodBuilder<T> builder, T result)
    {
        if (Sight.Exploring is null)
        {
            builder.SetResult(result);
            return;
        }
        var its = builder;
        AwaitCalls.End(its.Task.AsTask(), () => its.SetResult(result));
    }

    /// <summary>As <see cref="AsyncValueTaskMethodBuilder{TResult}.SetException"/>.</summary>
    public static void SetException<T>(ref AsyncValueTaskMethodBuilder<T> builder, Exception exception)
    {
        if (Sight.Exploring is null)
        {
            builder.SetException(exception);
            return;
        }
        var its = builder;
        AwaitCalls.End(its.Task.AsTask(), () => its.SetException(exception));
    }
}
