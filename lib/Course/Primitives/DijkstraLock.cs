using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>The first lock for any number of threads, made of reads and writes.</summary>
/// <remarks>
/// Safety: at most one slot is between <see cref="Enter"/> and <see cref="Exit"/>.
/// Liveness: deadlock-free, not starvation-free: others may take the turn again and again. Not reentrant.
/// Memory: needs a claim to be seen before those of the others are read, hence the full fence; the explorer's memory is
/// sequentially consistent and cannot show what goes wrong without it.
/// Source: Dijkstra, Solution of a problem in concurrent programming control, 1965; there b is "does not want", c is "does
/// not claim", k is the turn.
/// </remarks>
/// <param name="slots">How many threads there are: 1 to 1,024.</param>
public sealed class DijkstraLock(int slots) : ISlotLock
{
    private readonly bool[] _wants = new bool[Require.InRange(slots, 1, 1024)];
    private readonly bool[] _claims = new bool[slots];
    private int _turn;

    /// <inheritdoc/>
    public int Slots => slots;

    /// <inheritdoc/>
    public void Enter(int slot)
    {
        Atomic.Write(ref _wants[Require.InRange(slot, 0, slots - 1)], true);
        while (true)
        {
            TakeTurn(slot);
            // Several may have taken the turn one after the other, each believing that it has it: the claim decides.
            Atomic.Write(ref _claims[slot], true);
            Interlocked.MemoryBarrier();
            if (IsAlone(slot)) return;
            WaitForOthers(slot);
        }
    }

    /// <inheritdoc/>
    public void Exit(int slot)
    {
        Atomic.Write(ref _claims[slot], false);
        Atomic.Write(ref _wants[slot], false);
    }

    private void TakeTurn(int slot)
    {
        while (Atomic.Read(ref _turn) != slot)
        {
            // Who claims and has not the turn gives way, else two would wait for each other's claim.
            Atomic.Write(ref _claims[slot], false);
            WaitForTurn(slot);
            if (!Atomic.Read(ref _wants[Atomic.Read(ref _turn)])) Atomic.Write(ref _turn, slot);
        }
    }

    // Of two that both claim, the later one to look sees the other's claim: at most one is alone.
    private bool IsAlone(int slot)
    {
        for (var other = 0; other < slots; other++)
        {
            if (other != slot && Atomic.Read(ref _claims[other])) return false;
        }
        return true;
    }

    private void WaitForTurn(int slot) =>
        Atomic.SpinUntil(() => Atomic.Read(ref _turn) == slot || !Atomic.Read(ref _wants[Atomic.Read(ref _turn)]));

    private void WaitForOthers(int slot) =>
        Atomic.SpinUntil(() => Atomic.Read(ref _turn) != slot || IsAlone(slot));
}
