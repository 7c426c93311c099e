namespace NotebookCourse.Interleaving;

/// <summary>Two accesses of different actors to one place, at least one of which writes, and which nothing orders: neither a lock nor anything else that threads wait or look for.</summary>
/// <param name="Place">The name of the place.</param>
/// <param name="First">What one of them does.</param>
/// <param name="Second">What the other one does.</param>
public sealed record DataRace(string Place, RacingAccess First, RacingAccess Second)
{
    /// <inheritdoc/>
    public override string ToString() => InterleavingWords.Race.With(First.Describe(Place), Second.Describe(Place));
}

/// <summary>What an actor does to the place of a data race.</summary>
/// <param name="Actor">The name of the actor.</param>
/// <param name="Reads">Whether it reads the place there.</param>
/// <param name="Writes">Whether it writes it there.</param>
/// <param name="Line">The line of the learner's code in which it does; null if that is not known.</param>
public sealed record RacingAccess(string Actor, bool Reads, bool Writes, CodeLine? Line)
{
    internal string Describe(string place)
    {
        var does = Reads && Writes ? InterleavingWords.RaceChanges.With(Actor, place) : Writes ? InterleavingWords.RaceWrites.With(Actor, place) : InterleavingWords.RaceReads.With(Actor, place);
        return Line is { } line ? InterleavingWords.RaceInLine.With(does, line.ToString()) : does;
    }
}
