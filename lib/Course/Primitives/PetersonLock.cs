using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A lock for two threads, made of reads and writes: each says that it wants to, then lets the other go first.</summary>
/// <remarks>
/// Safety: at most one of the two slots is between <see cref="Enter"/> and <see cref="Exit"/>.
/// Liveness: starvation-free; the other one goes first at most once. Not reentrant.
/// Memory: needs each thread's writes to be seen before its reads are made, which processors do not promise and a full
/// fence enforces. The explorer's memory is sequentially consistent: it cannot show what goes wrong without the fence.
/// Source: Peterson, 1981.
/// </remarks>
public sealed class PetersonLock : ISlotLock
{
    private readonly bool[] _wants = new bool[2];
    private int _turn;

    /// <inheritdoc/>
    public int Slots => 2;

    /// <inheritdoc/>
    public void Enter(int slot)
    {
        var other = 1 - Require.InRange(slot, 0, 1);
        // Giving the turn away first and wanting afterwards lets both in: each sees that the other does not want yet.
        Atomic.Write(ref _wants[slot], true);
        // An exchange and not a write: it is a full fence, so that both of our writes are seen before we look.
        Atomic.Exchange(ref _turn, other);
        // If both are here, the turn is of the one that did not write it last, and only that one passes.
        while (Atomic.Read(ref _wants[other]) && Atomic.Read(ref _turn) == other) WaitFor(slot, other);
    }

    /// <inheritdoc/>
    public void Exit(int slot) => Atomic.Write(ref _wants[slot], false);

    private void WaitFor(int slot, int other) =>
        Atomic.SpinUntil(() => !Atomic.Read(ref _wants[other]) || Atomic.Read(ref _turn) == slot);
}
