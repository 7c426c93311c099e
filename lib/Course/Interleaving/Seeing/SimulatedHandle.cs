namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Something at which threads wait until they may pass: a semaphore, an event, a mutex.</summary>
internal abstract class SimulatedHandle(Origin origin) : SimulatedObject(origin)
{
    /// <summary>Whether the next thread may pass.</summary>
    protected abstract bool IsOpen { get; }

    /// <summary>What passing does.</summary>
    protected virtual TransitionKind Passing => TransitionKind.Enter;

    /// <summary>What a try to pass does.</summary>
    protected virtual TransitionKind Trying => TransitionKind.TryEnter;

    /// <summary>As <see cref="WaitHandle.WaitOne()"/>.</summary>
    public virtual bool WaitOne() => Step(Passing, Pass, () => IsOpen);

    /// <summary>As <see cref="WaitHandle.WaitOne(int)"/>.</summary>
    public bool WaitOne(int millisecondsTimeout) => TimeLimit.IsForEver(millisecondsTimeout) ? WaitOne() : Try();

    /// <summary>As <see cref="WaitHandle.WaitOne(TimeSpan)"/>.</summary>
    public bool WaitOne(TimeSpan timeout) => TimeLimit.IsForEver(TimeLimit.Of(timeout)) ? WaitOne() : Try();

    /// <summary>As <see cref="SemaphoreSlim.Wait()"/>.</summary>
    public bool Wait() => WaitOne();

    /// <summary>As <see cref="SemaphoreSlim.Wait(int)"/>.</summary>
    public bool Wait(int millisecondsTimeout) => WaitOne(millisecondsTimeout);

    /// <summary>As <see cref="SemaphoreSlim.Wait(TimeSpan)"/>.</summary>
    public bool Wait(TimeSpan timeout) => WaitOne(timeout);

    /// <summary>Passes if that can be done now.</summary>
    protected virtual bool Try() => Step(Trying, () => IsOpen && Pass());

    /// <summary>Lets the calling thread pass.</summary>
    protected abstract bool Pass();
}
