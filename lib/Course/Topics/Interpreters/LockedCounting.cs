namespace NotebookCourse.Topics.Interpreters;

/// <summary>Under a lock of the object's own.</summary>
internal readonly struct LockedCounting : ICounting
{
    /// <inheritdoc/>
    public void Take(Thing thing)
    {
        lock (thing) thing.References++;
    }

    /// <inheritdoc/>
    public bool Drop(Thing thing)
    {
        lock (thing) return --thing.References == 0;
    }
}
