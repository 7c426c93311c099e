namespace NotebookCourse.Topics.Interpreters;

/// <summary>By reading the count and writing it. Right only while one thread at a time does anything at all.</summary>
internal readonly struct PlainCounting : ICounting
{
    /// <inheritdoc/>
    public void Take(Thing thing) => thing.References++;

    /// <inheritdoc/>
    public bool Drop(Thing thing) => --thing.References == 0;
}
