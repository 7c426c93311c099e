using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A barrier that spins: a flag turns over at the end of each phase.</summary>
/// <remarks>
/// Safety: <see cref="SignalAndWait"/> returns only after all parties have called it as often as the caller.
/// Liveness: all go on after the last has come.
/// Allocation: none for the last to come.
/// Source: Hensgen, Finkel and Manber, 1988; the central barrier of Mellor-Crummey and Scott, 1991.
/// </remarks>
/// <param name="parties">How many threads meet: 1 or more.</param>
public sealed class SenseReversingBarrier(int parties) : IBarrier
{
    private int _missing = Require.InRange(parties, 1, int.MaxValue);
    private bool _sense;

    /// <inheritdoc/>
    public void SignalAndWait()
    {
        // Read before we count as come: until then the phase cannot end, so this is the sense of our phase.
        var sense = Atomic.Read(ref _sense);
        if (Atomic.Add(ref _missing, -1) == 0) EndPhase(sense);
        else WaitForEnd(sense);
    }

    private void EndPhase(bool sense)
    {
        // In this order: whoever sees the flag turned may come again at once, and must find the count of the next phase.
        Atomic.Write(ref _missing, parties);
        Atomic.Write(ref _sense, !sense);
    }

    // A count that returns to zero would not do: whoever is slow may see it only when the next phase has begun.
    private void WaitForEnd(bool sense) => Atomic.SpinUntil(() => Atomic.Read(ref _sense) != sense);
}
