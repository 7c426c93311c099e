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
    public bool WaitOne(TimeSpan timeout) => WaitOne(TimeLimit.Of(timeout));

    /// <summary>As <see cref="SemaphoreSlim.Wait()"/>.</summary>
    public bool Wait() => WaitOne();

    /// <summary>As <see cref="SemaphoreSlim.Wait(int)"/>.</summary>
    public bool Wait(int millisecondsTimeout) => WaitOne(millisecondsTimeout);

    /// <summary>As <see cref="SemaphoreSlim.Wait(TimeSpan)"/>.</summary>
    public bool Wait(TimeSpan timeout) => WaitOne(timeout);

    /// <summary>Waits for several at once: for all of them together, or for the first in their order that is open.</summary>
    /// <param name="handles">Which.</param>
    /// <param name="all">Whether for all of them.</param>
    /// <param name="isForEver">Whether for as long as it takes.</param>
    /// <returns>Which one let it pass; -1 for none.</returns>
    public static int WaitFor(IReadOnlyList<SimulatedHandle> handles, bool all, bool isForEver)
    {
        var (me, found) = (Me, -1);
        var open = handles.Select(handle => !handle.HasGone() && handle.IsOpenTo(me));
        int Find() => all ? open.All(isOpen => isOpen) ? 0 : -1 : open.ToList().IndexOf(true);
        if (SettingUp.IsOn)
        {
            if ((found = Find()) < 0 && isForEver) throw new InvalidOperationException(InterleavingWords.NobodyBringsItAbout.With(handles[0].Name));
        }
        else
        {
            var (sight, thread) = (handles[0].Sight, LogicalThread.Current!);
            sight.Fence();
            thread.StepOnAll(handles.Select(handle => handle.Number), new Transition(TransitionKind.Wait, handles[0].Number, string.Join(", ", handles.Select(handle => handle.Name))), () =>
            {
                foreach (var handle in handles) sight.Scheduler.Step(new Transition(TransitionKind.Read, handle.Number, handle.Name), null);
                return Find() >= 0 || !isForEver;
            });
            found = Find();
        }
        if (found < 0) return -1;
        foreach (var handle in all ? handles : [handles[found]])
        {
            handle.Pass();
            LogicalThread.Current?.Scheduler.Races.Acquire(LogicalThread.Current, handle.Number);
        }
        return found;
    }

    /// <summary>Whether a thread may pass.</summary>
    protected virtual bool IsOpenTo(int thread) => IsOpen;

    /// <summary>Passes if that can be done now.</summary>
    protected virtual bool Try() => Step(Trying, () => IsOpen && Pass());

    /// <summary>Lets the calling thread pass.</summary>
    protected abstract bool Pass();
}
