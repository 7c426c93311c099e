namespace NotebookCourse.Interleaving;

/// <summary>A thread that waits, for what, and who holds that.</summary>
/// <param name="Thread">The name of the thread.</param>
/// <param name="Thing">The name of what it waits for.</param>
/// <param name="Holder">Who holds it; null if nobody does, or nobody can say.</param>
public sealed record Wait(string Thread, string Thing, string? Holder)
{
    /// <summary>Whether it waits for the end of who holds that, so that the name of it says whose.</summary>
    internal bool IsForAnEnd { get; init; }

    /// <inheritdoc/>
    public override string ToString() => InterleavingWords.ThreadWaitsFor.With(Thread, Holder is null || IsForAnEnd ? Thing : InterleavingWords.LockHeldBy.With(Thing, Holder));
}
