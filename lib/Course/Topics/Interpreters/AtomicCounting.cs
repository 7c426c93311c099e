namespace NotebookCourse.Topics.Interpreters;

/// <summary>In one indivisible step of the processor.</summary>
internal readonly struct AtomicCounting : ICounting
{
    /// <inheritdoc/>
    public void Take(Thing thing) => Interlocked.Increment(ref thing.References);

    /// <inheritdoc/>
    public bool Drop(Thing thing) => Interlocked.Decrement(ref thing.References) == 0;
}
