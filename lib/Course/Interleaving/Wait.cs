namespace NotebookCourse.Interleaving;

/// <summary>Somebody waits.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Thing">For what.</param>
/// <param name="Holder">Who holds it; null if nobody does, or nobody can say.</param>
public sealed record Wait(string Actor, string Thing, string? Holder)
{
    /// <inheritdoc/>
    public override string ToString() => InterleavingWords.ActorWaitsFor.With(Actor, Holder is null ? Thing : InterleavingWords.LockHeldBy.With(Thing, Holder));
}
