using System.Numerics;

namespace NotebookCourse.Interleaving;

/// <summary>Chooses the order in which threads take their steps, run after run.</summary>
internal abstract class SchedulingStrategy
{
    /// <summary>Whether this run takes an order that has been run before, so that its end is nothing new.</summary>
    public virtual bool IsRepeat => false;

    /// <summary>Whether there is no further run although there are orders left, since going on would lead nowhere.</summary>
    public virtual bool EndsEarly => false;

    /// <summary>Whether a run that has taken as many steps as it may is to go on all the same.</summary>
    public virtual bool GoesBeyond(ControlledScheduler scheduler) => false;

    /// <summary>Whose step comes next: the number of one that is enabled; -1 to give up this run.</summary>
    public abstract int Choose(ControlledScheduler scheduler);

    /// <summary>Takes note of a run that has ended; says whether there is to be another one.</summary>
    public abstract bool Next(ControlledScheduler scheduler);

    /// <summary>One of those given: the last one again if it is among them, so that there are few changes, else the first.</summary>
    protected static int Prefer(int last, ulong among) =>
        last >= 0 && (among & (1ul << last)) != 0 ? last : BitOperations.TrailingZeroCount(among);
}
