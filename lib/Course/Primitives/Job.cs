using System.Runtime.ExceptionServices;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>Work that was forked on a <see cref="WorkStealingPool"/>, to be joined.</summary>
/// <remarks>
/// Safety: it runs once; whoever has joined it sees all that it did. An error of it is thrown by each join, and seen by
/// nobody if nobody joins.
/// </remarks>
public class Job
{
    private static readonly object Done = new();

    private readonly WorkStealingPool _pool;
    private readonly Action? _work;

    // Who sleeps until it is done, the last first and null for nobody; then Done, or the error.
    private object? _state;

    internal Job(WorkStealingPool pool, Action? work) => (_pool, _work) = (pool, work);

    /// <summary>Whether it has run.</summary>
    public bool IsDone => Atomic.Read(ref _state) is not (null or Sleeper);

    /// <summary>Returns when it has run; a worker of the pool runs other work meanwhile. Throws its error if it had one.</summary>
    public void Join()
    {
        if (!IsDone) _pool.WaitFor(this);
        (Atomic.Read(ref _state) as ExceptionDispatchInfo)?.Throw();
    }

    internal void Run()
    {
        object outcome = Done;
        try
        {
            Work();
        }
        catch (Exception error)
        {
            outcome = ExceptionDispatchInfo.Capture(error);
        }
        // In one step: nobody can lie down between the outcome and the look at who sleeps.
        for (var sleeper = Atomic.Exchange(ref _state, outcome) as Sleeper; sleeper is not null; sleeper = sleeper.Next) sleeper.Bed.Unpark();
    }

    /// <summary>Has a sleeper woken when it is done: now, if it is.</summary>
    internal void WakeWhenDone(Parker bed)
    {
        while (true)
        {
            var state = Atomic.Read(ref _state);
            if (state is not (null or Sleeper)) break;
            if (Atomic.CompareExchange(ref _state, new Sleeper(bed, (Sleeper?)state), state) == state) return;
        }
        bed.Unpark();
    }

    private protected virtual void Work() => _work!();

    private sealed record Sleeper(Parker Bed, Sleeper? Next);
}

/// <summary>Work with a result.</summary>
/// <typeparam name="T">What it results in.</typeparam>
public sealed class Job<T> : Job
{
    private readonly Func<T> _function;
    private T _value = default!;

    internal Job(WorkStealingPool pool, Func<T> function)
        : base(pool, null) => _function = function;

    /// <summary>Its result when it has run; a worker of the pool runs other work meanwhile. Throws its error if it had one.</summary>
    public new T Join()
    {
        base.Join();
        return _value;
    }

    private protected override void Work() => _value = _function();
}
