using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A value that is not there yet: set once, with a value or an error; read, waited for and continued as often as you like.</summary>
/// <remarks>
/// Safety: of all who try to set it one succeeds; every reader sees what that one set, and all that it did before. Every
/// continuation runs once: on the thread that sets the future, in the order of registration, or at once if it is set.
/// Liveness: setting and continuing are lock-free; waiting blocks until it is set.
/// Source: Baker and Hewitt, 1977; Liskov and Shrira, <i>Promises</i>, 1988.
/// </remarks>
/// <typeparam name="T">What it will hold.</typeparam>
public sealed class Future<T>
{
    // Either who waits, the last first and null for nobody, or the result. One field, so that nobody can come to wait
    // between "here is the result" and "these have waited".
    private object? _state;

    /// <summary>Whether it has been set.</summary>
    public bool IsSet => Atomic.Read(ref _state) is Result;

    /// <summary>Sets the value, and lets everyone who waits for it go on.</summary>
    /// <exception cref="InvalidOperationException">It is set already.</exception>
    public void Set(T value) => MustSet(new Result(value, null));

    /// <summary>Sets an error in place of the value.</summary>
    /// <exception cref="InvalidOperationException">It is set already.</exception>
    public void SetError(Exception error) => MustSet(new Result(default, ExceptionDispatchInfo.Capture(error)));

    /// <summary>Sets the value, if nobody has been earlier.</summary>
    public bool TrySet(T value) => TrySet(new Result(value, null));

    /// <summary>Sets an error in place of the value, if nobody has been earlier.</summary>
    public bool TrySetError(Exception error) => TrySet(new Result(default, ExceptionDispatchInfo.Capture(error)));

    /// <summary>Waits until it is set. Throws the error if it was set to one.</summary>
    public T Wait()
    {
        if (Atomic.Read(ref _state) is not Result) Block();
        return ((Result)Atomic.Read(ref _state)!).Get();
    }

    /// <summary>The value, if it is there already. Throws the error if it was set to one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        var result = Atomic.Read(ref _state) as Result;
        value = result is null ? default : result.Get();
        return result is not null;
    }

    /// <summary>Does something as soon as it is set, with a value or an error.</summary>
    /// <param name="action">Must not throw: whoever sets the future could do nothing about it.</param>
    public void OnSet(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        while (true)
        {
            var state = Atomic.Read(ref _state);
            if (state is Result) break;
            // "If it is not set, add the action" in two steps would add it for ever if it is set in between.
            if (Atomic.CompareExchange(ref _state, new Continuation(action, (Continuation?)state), state) == state) return;
        }
        action();
    }

    /// <summary>The future of what a function makes of the value. An error of either becomes its error.</summary>
    public Future<TNext> Then<TNext>(Func<T, TNext> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        var next = new Future<TNext>();
        OnSet(() => Settle(next, function));
        return next;
    }

    private void Settle<TNext>(Future<TNext> next, Func<T, TNext> function)
    {
        TNext value;
        try
        {
            value = function(Wait());
        }
        catch (Exception error)
        {
            next.SetError(error);
            return;
        }
        next.Set(value);
    }

    private void MustSet(Result result)
    {
        if (!TrySet(result)) throw new InvalidOperationException(PrimitivesWords.FutureSetAlready);
    }

    private bool TrySet(Result result)
    {
        object? state;
        do
        {
            state = Atomic.Read(ref _state);
            if (state is Result) return false;
        }
        while (Atomic.CompareExchange(ref _state, result, state) != state);
        Continuation? first = null;
        for (var last = (Continuation?)state; last is not null;) (last.Next, last, first) = (first, last.Next, last);
        for (; first is not null; first = first.Next) first.Action();
        return true;
    }

    private void Block()
    {
        var parker = new Parker("the future");
        OnSet(parker.Unpark);
        // A permit is given once and only when it is set, so there is nothing to look at again.
        parker.Park();
    }

    private sealed class Continuation(Action action, Continuation? next)
    {
        public Action Action { get; } = action;

        public Continuation? Next { get; set; } = next;
    }

    private sealed class Result(T? value, ExceptionDispatchInfo? error)
    {
        public T Get()
        {
            error?.Throw();
            return value!;
        }
    }
}
